/**
 * What a `pincite.json` beside the files says of them: the facts that a publisher's file leaves out.
 *
 *   { "jurisdiction": "us-xf", "currentThrough": "2026-07-01",
 *     "files": { "rules/20.xml": { "instrument": "fac", "weight": "regulation" } } }
 *
 * It holds for its folder and those below; a nearer one wins field by field, and `files` (names relative to
 * its own folder) over both. What the person who imports says on the command line wins over all of these.
 */
import { existsSync, readFileSync } from "node:fs"
import { dirname, join, posix } from "node:path"
import { z } from "zod"
import { PinciteError } from "../errors.js"
import { type IsoDate, isoDate, type Weight, weights } from "../law/index.js"
import type { ImportFacts } from "../parse/index.js"

export const factsFile = "pincite.json"

const date = z
  .string()
  .refine((written) => isoDate(written) !== null, "a calendar day is written YYYY-MM-DD")
  .transform((written) => written as IsoDate)

const factsOfFile = {
  jurisdiction: z
    .string()
    .regex(/^[a-z]{2}(?:-[a-z0-9]+)?$/u, "a jurisdiction is written like us-dc or ae-az"),
  instrument: z.string().min(1),
  name: z.string().min(1),
  publisher: z.string().min(1),
  officialUrl: z.url(),
  effectiveFrom: date,
  currentThrough: date,
  weight: z.enum(weights),
  status: z.enum(["law", "bill", "guidance"]),
  /** Of what was fetched: the day, and under which licence its publisher gives it. */
  retrievedOn: date,
  licence: z.string().min(1),
}

const oneFile = z.strictObject(factsOfFile).partial()
const wholeFolder = oneFile.extend({ files: z.record(z.string(), oneFile).optional() })

type WrittenFacts = z.infer<typeof oneFile>
type FolderFacts = z.infer<typeof wholeFolder>

export interface FileFacts {
  readonly facts: ImportFacts
  /** The day it came from its publisher; null where nobody noted it. */
  readonly retrievedOn: IsoDate | null
}

/** Gives the facts for a file named relative to `root`; each folder's `pincite.json` is read once. */
export function folderFacts(root: string, said: ImportFacts): (file: string) => FileFacts {
  const read = new Map<string, FolderFacts | null>()
  const factsIn = (folder: string): FolderFacts | null => {
    const known = read.get(folder)
    if (known !== undefined) return known
    const found = readFacts(join(root, folder, factsFile))
    read.set(folder, found)
    return found
  }
  return (file) => {
    const layers: WrittenFacts[] = []
    for (const folder of foldersAbove(file)) {
      const facts = factsIn(folder)
      if (facts === null) continue
      const inFolder = posix.relative(folder, file)
      layers.push(facts.files?.[inFolder] ?? {}, facts)
    }
    const fetched = layers.find(({ retrievedOn }) => retrievedOn !== undefined)
    return { facts: mergeFacts(said, layers), retrievedOn: fetched?.retrievedOn ?? null }
  }
}

/** From the file's own folder up to the root, which is ".". */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = []
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    folders.push(folder)
    if (folder === ".") return folders
  }
}

function mergeFacts(said: ImportFacts, layers: readonly WrittenFacts[]): ImportFacts {
  const first = <K extends keyof WrittenFacts>(key: K): NonNullable<WrittenFacts[K]> | null => {
    for (const layer of layers) {
      const value = layer[key]
      if (value !== undefined) return value
    }
    return null
  }
  return {
    jurisdiction: said.jurisdiction ?? first("jurisdiction"),
    instrument: said.instrument ?? first("instrument"),
    name: said.name ?? first("name"),
    publisher: said.publisher ?? first("publisher"),
    officialUrl: said.officialUrl ?? first("officialUrl"),
    effectiveFrom: said.effectiveFrom ?? first("effectiveFrom"),
    currentThrough: said.currentThrough ?? first("currentThrough"),
    weight: said.weight ?? layers.map(weightIn).find((weight) => weight !== null) ?? null,
  }
}

function weightIn(facts: WrittenFacts): Weight | null {
  if (facts.weight !== undefined) return facts.weight
  return facts.status === "bill" || facts.status === "guidance" ? facts.status : null
}

function readFacts(path: string): FolderFacts | null {
  if (!existsSync(path)) return null
  const parsed = wholeFolder.safeParse(parseJson(path))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badFacts(path, `${issue?.path.join(".") || "the file"}: ${issue?.message ?? "not understood"}`)
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch (cause) {
    throw badFacts(path, cause instanceof Error ? cause.message : "not JSON")
  }
}

function badFacts(path: string, problem: string): PinciteError {
  return new PinciteError({
    code: "use.bad-json",
    message: `${path} is not understood (${problem}).`,
    remedy: `It may say ${Object.keys(factsOfFile).join(", ")} and files; correct it or take it away.`,
    data: { path },
  })
}
