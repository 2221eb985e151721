/**
 * A process for the tests of the lock: opens the library for writing, says how that went, and holds it until
 * it is killed or the given time is over.
 */
import { openWriter } from "../../corpus/index.js"
import { PinciteError } from "../../errors.js"

const [dataDir = "", holdMs = "0"] = process.argv.slice(2)
try {
  const now = () => new Date()
  const writer = await openWriter({ dataDir, command: "holding the library for a test", now })
  process.stdout.write("taken\n")
  setTimeout(() => void writer.close(), Number(holdMs))
} catch (fault) {
  process.stdout.write(`${fault instanceof PinciteError ? fault.code : String(fault)}\n`)
}
