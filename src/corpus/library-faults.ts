/**
 * Tells the faults of the disk and of SQLite as ours, each with its remedy.
 *
 * SQLite words its faults alike under every driver, while each driver numbers them in its own way; therefore
 * they are recognised by SQLite's words, and those of the file system by their codes.
 */
import { PinciteError } from "../errors.js"

export function withLibraryFaults<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (fault) {
    throw asLibraryFault(fault, file)
  }
}

const faults = [
  {
    words: /disk is full|ENOSPC/u,
    code: "library.disk-full",
    message: "The disk is full; the library stays as it was published before.",
    remedy: "Free some space on the disk of the data directory, then run the same command again.",
  },
  {
    // Our own statements are sound: what SQLite misses in them is hurt in the schema that the file holds.
    words:
      /malformed|not a database|unsupported file format|disk I\/O error|no such |mismatch|syntax error|unrecognized token/u,
    code: "library.damaged",
    message: "The library file is damaged.",
    remedy: "Run `pincite doctor` to see what is hurt; restore a backup or import the law again.",
  },
  {
    words: /database is locked|database table is locked/u,
    code: "library.locked",
    message: "Another process is using the library file.",
    remedy: "Wait until it has finished, then try again.",
  },
  {
    words: /readonly database|unable to open database file|Could not open the database|EACCES|EROFS/u,
    code: "library.read-only",
    message: "The library file cannot be opened for this.",
    remedy: "Check that the data directory exists and that you may write to it.",
  },
] as const

function asLibraryFault(fault: unknown, file: string): unknown {
  if (fault instanceof PinciteError || !(fault instanceof Error)) return fault
  const known = faults.find(({ words }) => words.test(fault.message))
  if (known === undefined) return fault
  const { code, message, remedy } = known
  return new PinciteError({
    code,
    message: `${message} (${file}: ${fault.message})`,
    remedy,
    data: { path: file },
    cause: fault,
  })
}
