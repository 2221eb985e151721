/**
 * A process for the tests that kill it: publishes the answer to one question after another, each in as many
 * words as the law has, and says each address that was published.
 */
import { openLibrary } from "../../corpus/index.js"
import { publishAnswer } from "../../publish/index.js"
import { buildDay } from "../build.js"
import { verifiedAnswer } from "../verified.js"

const [dataDir = "", provision = ""] = process.argv.slice(2)
const reader = await openLibrary({ dataDir })
process.stdout.write("opened\n")
for (let round = 1; ; round++) {
  const answer = await verifiedAnswer(reader, {
    question: `Must a keeper light lamp ${round}?`,
    lead: [{ quotes: [{ id: provision }] }],
    verdict: "required",
    rule: "duty",
  })
  const { address } = await publishAnswer(answer, { dataDir, now: () => buildDay })
  process.stdout.write(`published ${address}\n`)
}
