import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { citationFor, type InstrumentId, idSegment, readCitation } from "../index.js"

const corpora = corporaDir()

describe.skipIf(corpora === null)("ADGM passage ids (needs the corpora)", () => {
  it("every published passage id reads back to its provision", () => {
    const folder = join(corpora ?? "", "obliqa-adgm/StructuredRegulatoryDocuments")
    let read = 0
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
      const passages: { DocumentID: number; PassageID: string }[] = JSON.parse(
        readFileSync(join(folder, file), "utf8"),
      )
      for (const { DocumentID, PassageID } of passages) {
        if (PassageID.trim() === "") continue
        const instrument = `ae-az/${DocumentID}` as InstrumentId
        const reading = readCitation(citationFor(instrument, "", [PassageID]).canonical)
        expect(reading.kind === "one" && reading.citation.provision).toBe(
          `${instrument}/${idSegment(PassageID)}`,
        )
        read += 1
      }
    }
    expect(read).toBeGreaterThan(13_000)
  })
})
