/** The marks of the codified Code (`law-xml-codified`), in an invented section. */
import { describe, expect, it } from "vitest"
import type { ImportFacts } from "../parsed.js"
import { dcXml } from "./index.js"

const nothingSaid: ImportFacts = {
  jurisdiction: null,
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

const note =
  "*NOTE: This section includes amendments by temporary legislation that will expire on May 4, 2023. To view the text, click this link: Permanent Version.*"

function read(annotations: string, before = "") {
  const text = `<?xml version='1.0' encoding='utf-8'?>
<document xmlns="https://code.dccouncil.us/schemas/dc-library" id="D.C. Code">
<meta><recency through="2026-04-24"><law doc="D.C. Law 26-112">Law {{ doc.num }}</law></recency></meta>
<container><prefix>Title</prefix><num>99</num><heading>Lamps.</heading>
<section><num>99-1</num>${before}<heading>Trimming.</heading><text>A keeper shall trim lamps.</text>
<annotations><annotation doc="D.C. Law 16-237" type="History">Mar. 8, 2007, D.C. Law 16-237, § 2, 54 DCR 393</annotation>
${annotations}</annotations></section></container></document>`
  const main = { name: "index.xml", bytes: Buffer.from(text) }
  const { instruments } = dcXml.parse({ main, part: () => null }, nothingSaid)
  return { instrument: instruments[0]!, section: instruments[0]!.roots[0]!.children[0]! }
}

describe("the codified Code", () => {
  it("is current through the day that its index states", () => {
    expect(read("").instrument.currentThrough).toBe("2026-04-24")
  })

  it.each([
    ["took effect", `eff="2020-06-17"`, "2020-06-17"],
    ["took effect and was applied later", `eff="2020-06-17" app="2021-10-01"`, "2021-10-01"],
    ["took effect and is not funded", `eff="2020-06-17" app="notfunded"`, "2007-03-08"],
    ["has no day", "", "2007-03-08"],
  ])("begins with the act it has worked in that %s", (_how, days, from) => {
    const { section } = read(`<annotation doc="D.C. Law 23-98" ${days} path="§2" type="History"/>`)
    expect(section.period).toMatchObject({ effectiveFrom: from, currentThrough: "2026-04-24" })
  })

  it("keeps the codifier's note apart from the words of the law", () => {
    const { section } = read("", `<text>\n      ${note}\n      </text>`)
    expect(section.text).toBe("A keeper shall trim lamps.")
    expect(section.notes[0]).toEqual({ kind: "codifiers-note", text: note })
  })
})
