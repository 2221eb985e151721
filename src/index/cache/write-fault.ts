/** Tells a fault of the disk while the index is written as ours, with its remedy. */
import { PinciteError } from "../../errors.js"

export function asWriteFault(fault: unknown, folder: string): unknown {
  if (!(fault instanceof Error) || !("code" in fault)) return fault
  const isFull = fault.code === "ENOSPC" || fault.code === "EDQUOT"
  return new PinciteError({
    code: isFull ? "library.disk-full" : "library.read-only",
    message: isFull
      ? `The disk is full: the search index could not be written (${folder}).`
      : `The search index could not be written (${folder}: ${fault.message}).`,
    remedy: isFull
      ? "Free some space on the disk of the data directory, then run the same command again."
      : "Check that the data directory exists and that you may write to it.",
    data: { path: folder },
    cause: fault,
  })
}
