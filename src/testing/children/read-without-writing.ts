/**
 * A process for the tests of a data directory that cannot be written: reads the library as a user who may not
 * write there (root may write everywhere, so it becomes nobody first) and says how that went.
 */
import { openLibrary } from "../../corpus/index.js"
import { PinciteError } from "../../errors.js"

const [dataDir = "", warmUp = ""] = process.argv.slice(2)
const nobody = 65534
try {
  // The driver is loaded while its files can be read for certain.
  await (await openLibrary({ dataDir: warmUp })).close()
  if (process.getuid?.() === 0) {
    process.setgid?.(nobody)
    process.setuid?.(nobody)
  }
  const library = await openLibrary({ dataDir })
  const held = await library.coverage()
  await library.close()
  process.stdout.write(JSON.stringify({ provisions: held.jurisdictions.map((each) => each.provisions) }))
} catch (fault) {
  if (!(fault instanceof PinciteError)) throw fault
  process.stdout.write(JSON.stringify({ code: fault.code, message: fault.message, remedy: fault.remedy }))
}
