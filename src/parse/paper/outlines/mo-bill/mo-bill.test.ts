/** Bills in our own words, one hard case each. */
import { describe, expect, test } from "vitest"
import { markedPaper } from "../../../../testing/marked-paper.js"
import { everyProvision } from "../../../../testing/parsed-law.js"
import type { ImportFacts, ParsedProvision } from "../../../parsed.js"
import { createReport } from "../../../report.js"
import { moBill } from "./index.js"

const front = [
  "FIRST REGULAR SESSION",
  "**HOUSE BILL NO. 77**",
  "**103RD GENERAL ASSEMBLY**",
  "INTRODUCED BY REPRESENTATIVE LAMP.",
  "0123H.01I ANNA INVENTED, Chief Clerk",
  "AN ACT",
  "To repeal sections 999.100 and 999.105, RSMo, and to enact in lieu thereof one new section relating to lamps.",
  "Be it enacted by the General Assembly of the state of Missouri, as follows:",
]
const sectionA =
  "Section A. Sections 999.100 and 999.105, RSMo, are repealed and one new section enacted in lieu thereof, to be known as section 999.100, to read as follows:"
const facts = { officialUrl: null } as ImportFacts

function read(...body: readonly string[]): ReadonlyMap<string, ParsedProvision> {
  const [bill] = moBill.read(markedPaper([...front, sectionA, ...body]), facts, createReport())
  return new Map(
    bill?.roots.flatMap(everyProvision).map((each) => [each.id.slice("us-mo/bill/2025-hb-77/".length), each]),
  )
}

/** What the offsets of a provision cut out of its text. */
function cut(provision: ParsedProvision | undefined, name: "struck" | "new"): readonly string[] {
  const written = String(provision?.ref?.[name] ?? "")
  return written === ""
    ? []
    : written.split(" ").map((range) => {
        const [from = 0, to = 0] = range.split("-").map(Number)
        return provision?.text.slice(from, to) ?? ""
      })
}

describe("which bill it is", () => {
  test("the 103rd Assembly's first session is 2025; nothing of it is law", () => {
    const [bill] = moBill.read(markedPaper([...front, sectionA]), facts, createReport())
    expect(bill).toMatchObject({ id: "us-mo/bill/2025-hb-77", jurisdiction: "us-mo", weight: "bill" })
    const [root] = bill?.roots ?? []
    expect(root).toMatchObject({
      level: "bill",
      status: "future",
      designator: "HOUSE BILL NO. 77",
      citation: "H.B. 77, 103rd Gen. Assemb. (Mo. 2025)",
      ref: { draft: "0123H.01I", repeals: "999.100 999.105", enacts: "999.100" },
    })
    expect(root?.notes.map(({ kind }) => kind)).toEqual(["session", "session", "sponsor", "version"])
  })

  test("is told by its number, its assembly and its enacting clause", () => {
    expect(moBill.fits(markedPaper([...front, sectionA]), facts)).toBe(1)
    expect(moBill.fits(markedPaper(front.slice(0, -1)), facts)).toBe(0)
    expect(moBill.fits(markedPaper(front.filter((line) => !line.includes("BILL NO."))), facts)).toBe(0)
    expect(
      moBill.fits(markedPaper(["Be it enacted by the General Assembly of the state of Elsewhere:"]), facts),
    ).toBe(0)
  })
})

describe("struck and new matter", () => {
  test("bold brackets strike, other bold adds, and both stay in their place", () => {
    const bill = read(
      "999.100. 1. A lamp shall be lit **[**at dusk**] at dawn** and put out **[**at dawn**]**.",
    )
    const lamp = bill.get("999.100/1")
    expect(lamp?.text).toBe("A lamp shall be lit [at dusk] at dawn and put out [at dawn].")
    expect(cut(lamp, "struck")).toEqual(["[at dusk]", "[at dawn]"])
    expect(cut(lamp, "new")).toEqual(["at dawn"])
    expect(lamp?.notes).toEqual([
      { kind: "struck-matter", text: "[at dusk] … [at dawn]" },
      { kind: "new-matter", text: "at dawn" },
    ])
  })

  test("brackets that are not bold are the law's own", () => {
    expect(cut(read("999.100. A lamp [of oil] shall be lit.").get("999.100"), "struck")).toEqual([])
  })

  test("an old sign before the new one is a note", () => {
    const bill = read("999.100. 1. Lamps are:", "(1) Of oil;", "**(2) Of wax;**", "**[**(2)**] (3)** Of gas.")
    expect(bill.get("999.100/1/3")).toMatchObject({ designator: "(3)", text: "Of gas." })
    expect(bill.get("999.100/1/3")?.notes).toEqual([{ kind: "struck-sign", text: "[(2)]" }])
    expect(bill.get("999.100/1/2")?.notes).toEqual([{ kind: "new-matter", text: "all of it" }])
  })

  test("a paragraph struck whole stays, in its brackets, where its list stands", () => {
    const bill = read(
      "999.100. 1. Lamps are:",
      "(1) Of oil; and",
      "**[**(2) Of wax, which drips on the ledgers;**]**",
      "(2) Of gas.",
      "2. Gas is dear.",
    )
    expect([...bill.keys()].filter((id) => id.startsWith("999.100"))).toEqual([
      "999.100",
      "999.100/1",
      "999.100/1/1",
      "999.100/1/2",
      "999.100/2",
    ])
    const list = bill.get("999.100/1")
    expect(list?.text).toBe("Lamps are:\n[(2) Of wax, which drips on the ledgers;]")
    expect(cut(list, "struck")).toEqual(["[(2) Of wax, which drips on the ledgers;]"])
  })

  test("a bracket may close in a later paragraph", () => {
    const bill = read(
      "999.100. 1. A lamp shall be clean**[**; and",
      "(1) A lamp shall be small**]**.",
      "2. A lamp is lit.",
    )
    expect(cut(bill.get("999.100/1"), "struck")).toEqual(["[; and", "(1) A lamp shall be small]"])
    expect(bill.has("999.100/1/1")).toBe(false)
  })

  test("a section struck whole keeps its signs", () => {
    const bill = read(
      "**999.100. A lamp is a light.**",
      "**[999.105.** 1. A candle is a light.",
      "2. A fire is none.**]**",
    )
    expect(bill.get("999.105")?.designator).toBe("[999.105.")
    expect(bill.get("999.105/1")?.notes).toEqual([{ kind: "struck-matter", text: "all of it" }])
    expect(bill.get("999.105/2")).toMatchObject({ text: "A fire is none.]", status: "future" })
    expect(bill.get("999.100")?.notes).toEqual([{ kind: "new-matter", text: "all of it" }])
  })
})

describe("sections", () => {
  test("a number that begins a line is a section only where Section A announces it", () => {
    const bill = read("999.100. 1. A lamp is lit under section", "888.200. That section goes before.")
    expect([...bill.keys()]).toEqual(["bill", "section-A", "999.100", "999.100/1"])
  })

  test("what is announced and not found is reported", () => {
    const report = createReport()
    moBill.read(markedPaper([...front, sectionA, "999.100. A lamp is lit."]), facts, report)
    expect(report.list().map(({ what }) => what)).toEqual(["announced and not found: 999.105"])
  })

  test("words that go on after a list belong to what the list stands in", () => {
    const bill = read(
      "999.100. 1. (1) A lamp of:",
      "(a) Oil;",
      "(b) Gas;",
      "shall be lit.",
      "2. No other is.",
    )
    expect(bill.get("999.100/1/1")?.text).toBe("A lamp of:\nshall be lit.")
  })

  test("what explains the marks and the mark at the end are no law", () => {
    const bill = read("999.100. A lamp is lit.", "EXPLANATION-Matter in bold is new.", "✔")
    expect(bill.get("999.100")?.text).toBe("A lamp is lit.")
    expect(
      bill
        .get("bill")
        ?.notes.slice(-2)
        .map(({ kind }) => kind),
    ).toEqual(["explanation", "end-mark"])
  })
})
