/**
 * Parses changed copies of real files in child processes, and names each over which a parser broke down: a fault of
 * ours, a child lost, or a second reading of the same bytes that came out otherwise.
 */
import { readFileSync } from "node:fs"
import { parseInChildren } from "../../src/jobs/parse-in-child/parse-in-children.js"
import type { IsoDate } from "../../src/law/index.js"
import type { ListedDocument } from "../../src/sources/index.js"
import { chance, mutate } from "./mutate.js"

export interface FileToChange {
  readonly path: string
  readonly format: string
}

export interface Fuzzed {
  readonly documents: number
  /** How many of them were refused with a reason. */
  readonly refused: number
  /** `file, seed: code (remedy)`: with the seed the copy can be made again. */
  readonly broken: readonly string[]
  readonly slowestSeconds: number
}

export async function fuzzParsers(
  files: readonly FileToChange[],
  copies: number,
  firstSeed: number,
): Promise<Fuzzed> {
  const documents = files.flatMap((file, index) =>
    Array.from({ length: copies }, (_, copy) => changedCopy(file, firstSeed + index * copies + copy)),
  )
  const broken: string[] = []
  let refused = 0
  const parsing = parseInChildren(documents, { caps: { seconds: 60 } }, "2026-06-30" as IsoDate, () => {})
  let slowest = 0
  let before = performance.now()
  for await (const { document, parsed } of parsing) {
    slowest = Math.max(slowest, performance.now() - before)
    before = performance.now()
    for (const { code, remedy } of parsed.failed) {
      if (code === "internal" || code.startsWith("parse."))
        broken.push(`${document.name}: ${code} (${remedy})`)
    }
    if (parsed.failed.length > 0) refused += 1
  }
  return { documents: documents.length, refused, broken, slowestSeconds: slowest / 1000 }
}

function changedCopy({ path, format }: FileToChange, seed: number): ListedDocument {
  const name = `${path.split("/").at(-1)}, seed ${seed}`
  const facts = {
    jurisdiction: "us-xz",
    instrument: null,
    name: null,
    publisher: null,
    officialUrl: null,
    effectiveFrom: null,
    currentThrough: null,
    weight: null,
  } as ListedDocument["facts"]
  const open = () => ({ main: { name, bytes: mutate(readFileSync(path), chance(seed)) }, part: () => null })
  return { name, root: "", format, facts, retrievedOn: null, open, filesRead: () => [] }
}
