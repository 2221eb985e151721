import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { frameSentence, readCitation } from "../src/law/index.js"
import { ecfrXml, type ImportFacts, type ParsedProvision } from "../src/parse/index.js"
import { corporaDir } from "../src/testing/corpora.js"

const corpora = corporaDir()
const noFacts: ImportFacts = {
  jurisdiction: null,
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

function allOf(provisions: readonly ParsedProvision[]): readonly ParsedProvision[] {
  return provisions.flatMap((provision) => [provision, ...allOf(provision.children)])
}

describe.skipIf(corpora === null)("citations of 2 CFR as it is imported (needs the corpora)", () => {
  it("each reads back to its provision and can stand in a frame", () => {
    const name = join(corpora ?? "", "ecfr-api/brittersfullers-2025/title-2.xml")
    const { instruments } = ecfrXml.parse(
      { main: { name, bytes: readFileSync(name) }, part: () => null },
      noFacts,
    )
    const provisions = allOf(instruments.flatMap((instrument) => instrument.roots))
      // A subject group has no citation of its own; it is cited as what it stands in.
      .filter((provision) => provision.level !== "subject-group")
    expect(provisions.length).toBeGreaterThan(9_000)
    for (const { id, citation } of provisions) {
      const reading = readCitation(citation)
      const candidates =
        reading.kind === "one" ? [reading.citation] : reading.kind === "several" ? reading.candidates : []
      expect(candidates.map((candidate) => candidate.provision)).toContain(id)
      expect(frameSentence("date-unstated", { citation })).toContain(citation)
    }
  })
})
