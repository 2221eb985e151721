/**
 * A process for the tests that kill it: imports invented provisions again and again, each round with other
 * words, and says each round that was published.
 */

import { openWriter } from "../../corpus/index.js"
import { buildDay, sketchInstruments } from "../build.js"

const [dataDir = "", provisions = "300"] = process.argv.slice(2)
const writer = await openWriter({ dataDir, command: "importing for a test", now: () => buildDay })
process.stdout.write(`opened, ${writer.recovered ?? 0} rows taken back\n`)
for (let round = (await writer.published()) + 1; ; round++) {
  const draft = await writer.draft()
  const words = Array.from({ length: Number(provisions) }, (_, i) => [
    `1-${101 + i}`,
    `Round ${round} of ${i}.`,
  ])
  const [code] = sketchInstruments({
    "us-xf/code": {
      provisions: { "title-1": { text: `Round ${round}.`, children: Object.fromEntries(words) } },
    },
  })
  await draft.write(code!, [])
  await draft.settle()
  await draft.publish()
  process.stdout.write(`published ${round}\n`)
}
