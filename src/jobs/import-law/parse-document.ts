/**
 * Parses one document and traces its words back to their bytes; whatever is wrong with it is its own failure
 * and stops no other.
 *
 * A package (DOCX, PDF) is unpacked first: the reader and the tracer both see what it holds, while `sources`
 * names the file as it lies on the disk.
 */
import type { SourceRecord } from "../../corpus/index.js"
import { PinciteError } from "../../errors.js"
import type { IsoDate } from "../../law/index.js"
import {
  type FileFailure,
  formatNamed,
  type ParseResult,
  type SourcePart,
  type Trace,
  traceDocument,
} from "../../parse/index.js"
import type { ListedDocument } from "../../sources/index.js"

export interface ParsedDocument extends ParseResult {
  /** The files that were read for it. */
  readonly sources: readonly SourceRecord[]
  /** Null where nothing of it could be read. */
  readonly trace: Trace | null
}

export async function parseDocument(document: ListedDocument, today: IsoDate): Promise<ParsedDocument> {
  const { name, format: formatName, facts, root } = document
  const format = formatNamed(formatName)!
  const parts: SourcePart[] = []
  const kept = <Part extends SourcePart | null>(part: Part): Part => {
    if (part !== null) parts.push(part)
    return part
  }
  let result: ParseResult
  try {
    const { main: packed, part } = document.open()
    const main = format.unpack === undefined ? packed : await format.unpack(packed)
    result = format.parse({ main: kept(main), part: (href, from) => kept(part(href, from)) }, facts)
  } catch (fault) {
    result = { instruments: [], notUnderstood: [], failed: [failureOf(name, fault)] }
  }
  const sources = document
    .filesRead()
    .map((file) => ({ ...file, format: formatName, retrievedOn: document.retrievedOn ?? today, root }))
  const trace =
    result.instruments.length === 0 ? null : traceDocument(parts, result.instruments, format.metadata)
  return { ...result, sources, trace }
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
