/**
 * Reads law that a test made up, from its words or from a file beside the test, in a format that is named.
 */
import { readFileSync } from "node:fs"
import type { Format, ImportFacts, ParsedProvision, ParseResult } from "../parse/index.js"
import { everyProvision } from "./parsed-law.js"

/** Nobody who imports says anything. */
export const noFacts: ImportFacts = {
  jurisdiction: null,
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

export interface Invented {
  readonly result: ParseResult
  readonly provisions: readonly ParsedProvision[]
  /** The words of the report, in its order. */
  readonly report: readonly string[]
  /** By the end of an id, behind that of the instrument; the test fails where there is none. */
  readonly at: (path: string) => ParsedProvision
}

/** `facts` are what the person who imports says beside nothing. */
export function parseInvented(
  format: Format,
  written: string | Uint8Array,
  facts: Partial<ImportFacts> = {},
): Invented {
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written
  const main = { name: "invented", bytes }
  const result = format.parse({ main, part: () => null }, { ...noFacts, ...facts })
  const provisions = result.instruments.flatMap(({ roots }) => roots.flatMap(everyProvision))
  const held = new Map(
    result.instruments.flatMap(({ id, roots }) =>
      roots.flatMap(everyProvision).map((each) => [each.id.slice(id.length + 1), each] as const),
    ),
  )
  return {
    result,
    provisions,
    report: result.notUnderstood.map(({ what }) => what),
    at: (path) => {
      const provision = held.get(path)
      if (provision === undefined)
        throw new Error(`no provision ${path}; there are ${[...held.keys()].join(" ")}`)
      return provision
    },
  }
}

/** A file of invented law beside the test that reads it. */
export function inventedFile(folder: string, name: string): Uint8Array {
  return readFileSync(`${folder}/invented/${name}`)
}
