/**
 * What came of one document: the parsed tree with the files it was read from, or its own failure, which stops no other.
 */
import type { SourceRecord } from "../../corpus/index.js"
import { PinciteError } from "../../errors.js"
import type { IsoDate, ProvisionId } from "../../law/index.js"
import type { FileFailure, Origin, ParseResult, Trace } from "../../parse/index.js"
import type { ListedDocument } from "../../sources/index.js"
import type { Fault } from "./messages.js"
import type { ChildAnswer } from "./parsing-child.js"

export interface ParsedDocument extends ParseResult {
  /** The files that were read for it. */
  readonly sources: readonly SourceRecord[]
  /** Null where nothing of it could be read. */
  readonly trace: Trace | null
}

export function parsedDocument(
  document: ListedDocument,
  answer: ChildAnswer,
  today: IsoDate,
): ParsedDocument {
  if (answer.kind === "fault") {
    const failed = [failureOf(document.name, answer.fault)]
    return {
      instruments: [],
      notUnderstood: [],
      failed,
      sources: sourcesOf(document, [], today),
      trace: null,
    }
  }
  const { result, trace, read } = answer.parsed
  return {
    ...result,
    sources: sourcesOf(document, read, today),
    trace:
      trace === null
        ? null
        : {
            origins: new Map(trace.origins as readonly (readonly [ProvisionId, Origin])[]),
            coverage: trace.coverage,
          },
  }
}

/** Wrong use, and a machine that starts no process, concern the whole import and are thrown on. */
export function failureOf(file: string, { code, message, remedy, data }: Fault): FileFailure {
  if (code === null) {
    return {
      file,
      code: "internal",
      remedy: `This is a fault of Pincite (${message}); please report it with the file.`,
    }
  }
  if (/^(?:use|library)\.|^parse\.cannot-start$/u.test(code)) {
    throw new PinciteError({ code: code as PinciteError["code"], message, remedy, data: data ?? {} })
  }
  return { file, code, remedy }
}

/** The files that were brought, in the order in which the parser went through them. */
function sourcesOf(document: ListedDocument, read: readonly string[], today: IsoDate) {
  const order = new Map(read.map((name, index) => [name, index]))
  const last = read.length
  return document
    .filesRead()
    .map((file) => ({
      ...file,
      format: document.format,
      retrievedOn: document.retrievedOn ?? today,
      root: document.root,
    }))
    .sort((one, other) => (order.get(one.name) ?? last) - (order.get(other.name) ?? last))
}
