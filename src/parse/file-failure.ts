/**
 * A broken file fails alone: what a careful reader can say about it becomes a line of the result, and the
 * rest of the import goes on. Wrong use (no jurisdiction named) concerns the whole import and is thrown on.
 */
import { PinciteError } from "../errors.js"
import type { FileFailure } from "./parsed.js"

export function fileFailure(file: string, error: unknown): FileFailure {
  if (error instanceof PinciteError && error.code.startsWith("source.")) {
    return { file, code: error.code, remedy: error.remedy }
  }
  throw error
}
