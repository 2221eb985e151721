/**
 * Parses documents in child processes, several at once, and gives what came of them in the order of the documents.
 *
 * A child takes document after document. No more documents are begun than there are children and one: what is
 * parsed waits in memory for its turn to be written. Where a child is lost, the next document starts another.
 */
import { availableParallelism } from "node:os"
import type { IsoDate } from "../../law/index.js"
import type { ListedDocument } from "../../sources/index.js"
import { type ParsingCaps, parsingCaps } from "./caps.js"
import { faultOf } from "./messages.js"
import { type ParsedDocument, parsedDocument } from "./parsed-document.js"
import { type ChildAnswer, type ParsingChild, startParsingChild } from "./parsing-child.js"

export interface ParsingOptions {
  /** How many processes parse at once; by default one a core. */
  readonly children?: number
  readonly caps?: Partial<ParsingCaps>
  /** Another program than the one that parses, for tests of what may happen to it. */
  readonly program?: string
}

export interface ParsedInOrder {
  readonly document: ListedDocument
  readonly parsed: ParsedDocument
}

export async function* parseInChildren(
  documents: readonly ListedDocument[],
  { children = availableParallelism(), caps = {}, program }: ParsingOptions,
  today: IsoDate,
  onFile: (bytes: number) => void,
): AsyncGenerator<ParsedInOrder> {
  const size = Math.max(1, Math.min(children, documents.length))
  const pool = openPool(size, () => startParsingChild({ ...parsingCaps, ...caps }, program))
  const begun: { readonly document: ListedDocument; readonly parsed: Promise<ParsedDocument> }[] = []
  const next = async (): Promise<ParsedInOrder> => {
    const { document, parsed } = begun.shift()!
    return { document, parsed: await parsed }
  }
  try {
    for (const document of documents) {
      const parsed = parseOne(document, pool, today, onFile)
      // Whoever waits for it learns of it in its turn; until then it is nobody's.
      parsed.catch(() => {})
      begun.push({ document, parsed })
      if (begun.length > pool.size) yield await next()
    }
    while (begun.length > 0) yield await next()
  } finally {
    pool.end()
  }
}

async function parseOne(
  document: ListedDocument,
  pool: Pool,
  today: IsoDate,
  onFile: (bytes: number) => void,
): Promise<ParsedDocument> {
  let told = 0
  const tellUpTo = (parts: number): void => {
    const files = document.filesRead()
    for (; told < Math.min(parts, files.length); told += 1) onFile(files[told]!.bytes)
  }
  const answer = await pool.parse(document, tellUpTo)
  tellUpTo(Number.POSITIVE_INFINITY)
  return parsedDocument(document, answer, today)
}

interface Pool {
  readonly size: number
  readonly parse: ParsingChild["parse"]
  readonly end: () => void
}

function openPool(size: number, start: () => ParsingChild): Pool {
  const idle: (ParsingChild | null)[] = Array.from({ length: size }, () => null)
  const all = new Set<ParsingChild>()
  const waiting: ((child: ParsingChild | null) => void)[] = []
  const free = (child: ParsingChild | null): void => {
    const first = waiting.shift()
    if (first === undefined) idle.push(child)
    else first(child)
  }
  const taken = (): Promise<ParsingChild | null> | ParsingChild | null =>
    idle.length > 0 ? idle.pop()! : new Promise((given) => waiting.push(given))
  const begin = (): ParsingChild => {
    const child = start()
    all.add(child)
    return child
  }
  return {
    size,
    async parse(document, onParts): Promise<ChildAnswer> {
      const child = (await taken()) ?? begin()
      try {
        return await child.parse(document, onParts)
      } catch (thrown) {
        // The file itself could not be read.
        return { kind: "fault", fault: faultOf(thrown) }
      } finally {
        if (child.isFit()) free(child)
        else {
          child.end()
          all.delete(child)
          free(null)
        }
      }
    },
    end() {
      for (const child of all) child.end()
    },
  }
}
