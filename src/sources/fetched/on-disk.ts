/**
 * Work on the disk, with the errors a person can act on: a full disk and a folder that may not be written to are
 * neither the publisher's fault nor the network's, so nothing is asked again because of them.
 */
import { PinciteError } from "../../errors.js"

export function onDisk<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (fault) {
    throw diskFault(place, fault)
  }
}

export function diskFault(place: string, fault: unknown): unknown {
  if (fault instanceof PinciteError) return fault
  const code = (fault as NodeJS.ErrnoException | null)?.code ?? ""
  if (/^(?:ENOSPC|EDQUOT|EFBIG)$/u.test(code)) {
    return new PinciteError({
      code: "library.disk-full",
      message: `The disk is full (${place}); the library stays as it was published before.`,
      remedy:
        "Free some space on the disk of the data directory, then run the same command again: it goes on.",
      data: { path: place },
      cause: fault,
    })
  }
  if (/^(?:EACCES|EPERM|EROFS)$/u.test(code)) {
    return new PinciteError({
      code: "library.read-only",
      message: `What is fetched cannot be kept at ${place}.`,
      remedy: "Check that the data directory exists and that you may write to it.",
      data: { path: place },
      cause: fault,
    })
  }
  return fault
}
