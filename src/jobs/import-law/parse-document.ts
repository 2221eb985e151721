/**
 * Parses one document; whatever is wrong with it is its own failure and stops no other.
 */
import type { SourceRecord } from "../../corpus/index.js"
import { PinciteError } from "../../errors.js"
import type { IsoDate } from "../../law/index.js"
import { type FileFailure, formatNamed, type ParseResult } from "../../parse/index.js"
import type { ListedDocument } from "../../sources/index.js"

export interface ParsedDocument extends ParseResult {
  /** The files that were read for it. */
  readonly sources: readonly SourceRecord[]
}

export function parseDocument(document: ListedDocument, today: IsoDate): ParsedDocument {
  const { name, format, facts } = document
  let result: ParseResult
  try {
    result = formatNamed(format)!.parse(document.open(), facts)
  } catch (fault) {
    result = { instruments: [], notUnderstood: [], failed: [failureOf(name, fault)] }
  }
  const sources = document.filesRead().map((file) => ({ ...file, format, retrievedOn: today }))
  return { ...result, sources }
}

/** Wrong use concerns the whole import and is thrown on. */
export function failureOf(file: string, fault: unknown): FileFailure {
  if (fault instanceof PinciteError) {
    if (fault.code.startsWith("use.") || fault.code.startsWith("library.")) throw fault
    return { file, code: fault.code, remedy: fault.remedy }
  }
  const reason = fault instanceof Error ? fault.message : String(fault)
  return {
    file,
    code: "internal",
    remedy: `This is a fault of Pincite (${reason}); please report it with the file.`,
  }
}
