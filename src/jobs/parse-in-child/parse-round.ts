/**
 * One round of parsing with the files that are there: what the parser makes of them, or which others it asks for.
 *
 * A parser asks for an included file and goes on with it at once, so a file that is not there yet is first
 * answered as if there were none, and what came of that is forgotten when the file has been brought.
 */
import {
  type Format,
  type ImportFacts,
  type ParsedProvision,
  type SourcePart,
  traceDocument,
} from "../../parse/index.js"
import { type AskedPart, errorOf, type Fault, faultOf, type ParsedInChild, tooDeep } from "./messages.js"

/** What is known of an include: the file, that there is none, or why it cannot be read. */
export type KnownPart = SourcePart | Fault | null

export interface Parsing {
  readonly format: Format
  readonly facts: ImportFacts
  /** Unpacked, where the format unpacks. */
  readonly main: SourcePart
  /** By `partKey`. */
  readonly known: ReadonlyMap<string, KnownPart>
  readonly onPart: (parts: number) => void
}

export type Round =
  | { readonly kind: "asked"; readonly parts: readonly AskedPart[] }
  | { readonly kind: "done"; readonly parsed: ParsedInChild }
  | { readonly kind: "fault"; readonly fault: Fault }

export function partKey({ href, from }: AskedPart): string {
  return `${from}\0${href}`
}

export function parseRound({ format, facts, main, known, onPart }: Parsing): Round {
  const asked = new Map<string, AskedPart>()
  const taken: SourcePart[] = [main]
  const part = (href: string, from: string): SourcePart | null => {
    const key = partKey({ href, from })
    const found = known.get(key)
    if (found === undefined) {
      asked.set(key, { href, from })
      return null
    }
    if (found === null) return null
    if (!("bytes" in found)) throw errorOf(found)
    taken.push(found)
    onPart(taken.length)
    return found
  }
  try {
    // What stands around the text of pages is for the tracer alone.
    const { aside = [], ...result } = format.parse({ main, part }, facts)
    if (asked.size > 0) return { kind: "asked", parts: [...asked.values()] }
    const { instruments } = result
    if (instruments.some(({ roots }) => isTooDeep(roots))) return { kind: "fault", fault: tooDeep }
    const trace = instruments.length === 0 ? null : traceDocument(taken, instruments, { ...format, aside })
    return {
      kind: "done",
      parsed: {
        result,
        trace: trace === null ? null : { origins: [...trace.origins], coverage: trace.coverage },
        read: [...new Set(taken.map(({ name }) => name))],
      },
    }
  } catch (thrown) {
    // With files missing a parser may stop where it would not with all of them.
    if (asked.size > 0) return { kind: "asked", parts: [...asked.values()] }
    return { kind: "fault", fault: faultOf(thrown) }
  }
}

/** The library walks a tree by calling itself, and has its own stack to lose. */
const deepest = 256

function isTooDeep(roots: readonly ParsedProvision[]): boolean {
  let level = roots
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap(({ children }) => children)
  }
  return false
}
