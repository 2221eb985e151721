/**
 * A process for the tests of the lock: tries to take it, says how that went, and holds it until it is killed
 * or the given time is over.
 */
import { PinciteError } from "../errors.js"
import { takeWriterLock } from "./lock.js"

const [dataDir = "", holdMs = "0"] = process.argv.slice(2)
try {
  const lock = takeWriterLock(dataDir, "holding the lock for a test", () => new Date())
  process.stdout.write("taken\n")
  setTimeout(() => lock.release(), Number(holdMs))
} catch (fault) {
  process.stdout.write(`${fault instanceof PinciteError ? fault.code : String(fault)}\n`)
}
