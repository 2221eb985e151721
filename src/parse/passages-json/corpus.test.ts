/** The forty documents of the Abu Dhabi Global Market, passage by passage against their JSON. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import type { ImportFacts, ParsedInstrument } from "../parsed.js"
import { passagesJson } from "./index.js"

const folder = join(corporaDir() ?? "", "obliqa-adgm/StructuredRegulatoryDocuments")
const facts: ImportFacts = {
  jurisdiction: "ae-az",
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

interface Entry {
  readonly DocumentID: number
  readonly PassageID: string
  readonly Passage: string
}

describe.skipIf(corporaDir() === null)("ADGM passages (needs the corpora)", () => {
  const files = corporaDir() === null ? [] : readdirSync(folder)
  const read = new Map(files.map((file) => [file, { instrument: parse(file), entries: entriesOf(file) }]))

  test("are 13,732 in forty documents, each with an id of its own", () => {
    expect(read.size).toBe(40)
    const all = [...read.values()].flatMap(({ instrument }) => instrument.roots.flatMap(everyProvision))
    expect(all).toHaveLength(13_732)
    expect(new Set(all.map(({ id }) => id)).size).toBe(13_732)
  })

  test("give back the source's identifiers and words, each passage once", () => {
    for (const { instrument, entries } of read.values()) {
      const provisions = instrument.roots.flatMap(everyProvision)
      const byLine = [...provisions].sort((a, b) => a.line - b.line)
      expect(byLine.map(({ ref }) => ref)).toEqual(
        entries.map(({ DocumentID, PassageID }) => ({ DocumentID, PassageID })),
      )
      for (const [index, { heading, text }] of byLine.entries()) {
        const source = entries[index]?.Passage.replaceAll("\r", "").trim()
        expect([heading, text]).toEqual(heading === "" ? ["", source] : [source, ""])
      }
    }
  })

  test("are named by their document and PassageID, blanks made legible", () => {
    expect(idsOf("1.json")).toContain("ae-az/1/9.3.1B.Guidance.5.")
    expect(idsOf("17.json")).toContain("ae-az/17/Part-2.Chapter-1.3.(1)")
    // The publisher numbers three passages of document 7 alike.
    expect(idsOf("7.json")).toEqual(
      expect.arrayContaining(["ae-az/7/5.2.13", "ae-az/7/5.2.13~2", "ae-az/7/5.2.13~3"]),
    )
  })

  test("stand under the passage whose number theirs begins with", () => {
    const parents = new Map(
      instrumentOf("1.json")
        .roots.flatMap(everyProvision)
        .flatMap((parent) => parent.children.map((child): [string, string] => [child.id, parent.id])),
    )
    expect(parents.get("ae-az/1/1.2.1.Guidance.1.")).toBe("ae-az/1/1.2.1.Guidance")
    expect(parents.get("ae-az/1/1.2.1.Guidance")).toBe("ae-az/1/1.2.1")
    expect(parents.get("ae-az/1/1.2.1.(1)")).toBe("ae-az/1/1.2.1")
    expect(parents.get("ae-az/1/1.2")).toBe("ae-az/1/1.")
  })

  // Guidance: documents that say so of themselves, and guidance within rules. 14 to 17 are entitled Regulations.
  test("speak with the weight of their document", () => {
    const weight = (file: string) => instrumentOf(file).weight
    expect(["1.json", "14.json", "17.json", "19.json", "34.json"].map(weight)).toEqual([
      "rulebook",
      "regulation",
      "regulation",
      "guidance",
      "guidance",
    ])
    const guidance = instrumentOf("1.json")
      .roots.flatMap(everyProvision)
      .filter((each) => each.weight === "guidance")
    expect(
      guidance.every(({ designator, level }) => designator.includes("Guidance") && level === "guidance"),
    ).toBe(true)
    expect(guidance.length).toBeGreaterThan(100)
    expect(instrumentOf("17.json").name).toBe("FINANCIAL SERVICES AND MARKETS REGULATIONS 2015")
    expect(instrumentOf("1.json").name).toBe("Document 1")
  })

  test("reads the same bytes to the same tree", () => {
    expect(JSON.stringify(parse("3.json"))).toBe(JSON.stringify(instrumentOf("3.json")))
  })

  test.each(["8.json", "20.json"])("have the outline checked in for document %s", async (file) => {
    await expect(outlineOf(instrumentOf(file))).toMatchFileSnapshot(
      `golden/adgm-${file.replace(".json", "")}.outline`,
    )
  })

  function instrumentOf(file: string): ParsedInstrument {
    const found = read.get(file)?.instrument
    if (found === undefined) throw new Error(`${file} is not there`)
    return found
  }

  function idsOf(file: string): readonly string[] {
    return instrumentOf(file)
      .roots.flatMap(everyProvision)
      .map(({ id }) => id)
  }
})

function parse(file: string): ParsedInstrument {
  const main = { name: file, bytes: readFileSync(join(folder, file)) }
  const [instrument] = passagesJson.parse({ main, part: () => null }, facts).instruments
  if (instrument === undefined) throw new Error(`${file} gave no instrument`)
  return instrument
}

function entriesOf(file: string): readonly Entry[] {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly Entry[]
}
