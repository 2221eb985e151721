/** What of an instrument is made findable, on law that we made up. */
import { expect, test } from "vitest"
import type { InstrumentId } from "../../law/index.js"
import { buildLibrary } from "../../testing/build.js"
import { readInstrument } from "./read-instrument.js"

test("what an act does to other law is not found beside that law", async () => {
  const library = await buildLibrary({
    "us-xf/law/1": {
      name: "Lamp Act",
      shortName: "Lamp Act",
      provisions: {
        "1": { text: "Section 9 is amended as follows.", status: "amending" },
        "2": { text: "Every dealer shall keep a lamp.", status: "in-force" },
        "3": { text: "Repealed.", status: "repealed" },
      },
    },
  })
  const instrument = await library.reader.instrument("us-xf/law/1" as InstrumentId)
  const { provisions } = await readInstrument(library.reader, instrument!)
  expect(provisions.map(({ id }) => id)).toEqual(["us-xf/law/1/2", "us-xf/law/1/3"])
  await library.close()
})
