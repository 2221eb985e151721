/**
 * Lists the documents in a file or folder that someone named: what is law, in which format, with which facts.
 *
 * A document is what imports as one: a lone file, or an index with the files it includes. So a file that
 * another includes is no document of its own. Nothing but the first bytes of each file (and the includes of
 * index files) is read here; a document's bytes are read when it is opened, part by part, so that a code of
 * seven thousand files needs the memory of its largest.
 *
 * Files that are no law (a README, a schema, questions) are skipped with the reason.
 */
import { createHash } from "node:crypto"
import { realpathSync, statSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { PinciteError } from "../errors.js"
import type { IsoDate } from "../law/index.js"
import type { FileFailure, ImportFacts, SourceDocument, SourcePart } from "../parse/index.js"
import { type FileFacts, factsFile, folderFacts } from "./folder-facts.js"
import { includedFile, readBytes, readHead } from "./read-bytes.js"
import { walkFolder } from "./walk-folder.js"

export interface ListOptions {
  /** The format a file is in, from its name and first characters; null for none. */
  readonly detect: (name: string, head: string) => string | null
  /** Why a file in no format is no law, where its first characters show it; null where they do not. */
  readonly whyNoLaw?: (name: string, head: string) => string | null
  /** What the person who imports says; wins over every `pincite.json`. */
  readonly facts: ImportFacts
  /** Called as each file is handed over, for progress. */
  readonly onRead?: (file: { readonly name: string; readonly bytes: number }) => void
}

/** Where bytes came from: enough to know them again. The day is for whoever has a clock. */
export interface ReadFile {
  readonly name: string
  /** SHA-256, hex. */
  readonly digest: string
  readonly bytes: number
}

export interface ListedDocument {
  readonly name: string
  /** The folder that the names of files are relative to. */
  readonly root: string
  readonly format: string
  readonly facts: ImportFacts
  /** The day it came from its publisher; null where nobody noted it. */
  readonly retrievedOn?: IsoDate | null
  /** Reads the main file; its parts are read when the format asks for them. */
  readonly open: () => SourceDocument
  /** The files read so far through `open`, in the order they were first read. */
  readonly filesRead: () => readonly ReadFile[]
}

export interface Listing {
  readonly documents: readonly ListedDocument[]
  /** Files of law, those that others include among them, and their bytes. */
  readonly files: number
  readonly bytes: number
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  readonly failed: readonly FileFailure[]
}

export function listDocuments(path: string, options: ListOptions): Listing {
  const { root, files, links, isFile } = namedPlace(path)
  const skipped = links.map((file) => ({ file, reason: "a symbolic link, which is not followed" }))
  const failed: FileFailure[] = []
  const law = new Map<string, string>()
  const included = new Map<string, readonly string[]>()
  for (const name of files) {
    if (basename(name) === factsFile) continue
    try {
      const head = readHead(root, name)
      const format = options.detect(name, head)
      if (format === null) {
        const reason = options.whyNoLaw?.(name, head) ?? "not in a format of law that Pincite reads"
        skipped.push({ file: name, reason })
      } else {
        law.set(name, format)
        included.set(name, includesOf(root, name, head))
      }
    } catch (error) {
      if (!(error instanceof PinciteError)) throw error
      failed.push({ file: name, code: error.code, remedy: error.remedy })
    }
  }
  if (law.size === 0 && failed.length === 0) throw noLaw(path, isFile, skipped)
  const factsFor = folderFacts(root, options.facts)
  const all = new Set([...law.keys(), ...[...included.values()].flat()])
  const documents = mainFiles([...law.keys()], included).map((name) =>
    listedDocument(root, name, law.get(name)!, factsFor(name), options),
  )
  const bytes = [...all].reduce((sum, name) => sum + statSync(join(root, name)).size, 0)
  return { documents, files: all.size, bytes, skipped, failed }
}

/**
 * The files that no other includes. Files that include each other in a circle have no first; then each that no
 * document reaches is one, and its format reports it.
 */
function mainFiles(
  law: readonly string[],
  included: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const parts = new Set([...included.values()].flat())
  const mains = new Set(law.filter((name) => !parts.has(name)))
  const reached = new Set(mains)
  for (const name of reached) for (const part of included.get(name) ?? []) reached.add(part)
  return law.filter((name) => mains.has(name) || !reached.has(name))
}

function listedDocument(
  root: string,
  name: string,
  format: string,
  { facts, retrievedOn }: FileFacts,
  options: ListOptions,
): ListedDocument {
  const filesRead = new Map<string, ReadFile>()
  const read = (file: string): SourcePart => {
    const bytes = readBytes(root, file)
    if (!filesRead.has(file)) {
      const digest = createHash("sha256").update(bytes).digest("hex")
      filesRead.set(file, { name: file, digest, bytes: bytes.length })
      options.onRead?.({ name: file, bytes: bytes.length })
    }
    return { name: file, bytes }
  }
  return {
    name,
    root,
    format,
    facts,
    retrievedOn,
    open: () => ({
      main: read(name),
      part: (href, from) => {
        const file = includedFile(root, href, from)
        return file === null ? null : read(file)
      },
    }),
    filesRead: () => [...filesRead.values()],
  }
}

/** XInclude is how XML publishers split a code into files, whatever their schema. */
function includesOf(root: string, name: string, head: string): readonly string[] {
  if (!head.includes("http://www.w3.org/2001/XInclude")) return []
  const text = Buffer.from(readBytes(root, name)).toString("utf8")
  const hrefs = text.matchAll(/<(?:[\w-]+:)?include\b[^<>]*?\bhref\s*=\s*["']([^"']+)["']/gu)
  return [...hrefs].flatMap(([, href = ""]) => includedFile(root, href, name) ?? [])
}

interface NamedPlace {
  readonly root: string
  readonly files: readonly string[]
  readonly links: readonly string[]
  readonly isFile: boolean
}

function namedPlace(path: string): NamedPlace {
  try {
    const real = realpathSync(path)
    if (statSync(real).isDirectory()) return { root: real, ...walkFolder(real), isFile: false }
    return { root: dirname(real), files: [basename(real)], links: [], isFile: true }
  } catch (cause) {
    throw new PinciteError({
      code: "source.not-found",
      message: `There is nothing at ${path} that can be read.`,
      remedy: "Check the path: name a file of law or a folder that holds some.",
      data: { path },
      cause,
    })
  }
}

function noLaw(path: string, isFile: boolean, skipped: Listing["skipped"]): PinciteError {
  const files = skipped.length
  const known = skipped.find(({ reason }) => !reason.startsWith("not in a format"))
  const because = known === undefined ? "" : ` ${known.file} is ${known.reason}.`
  if (isFile) {
    return new PinciteError({
      code: "source.unknown-format",
      message: `${path} is in no format of law that Pincite reads.${because}`,
      remedy: "Name a file in one of the formats that `pincite import --help` lists.",
      data: { path },
    })
  }
  return new PinciteError({
    code: "source.no-law",
    message: `${path} holds no law that Pincite reads (${files} ${files === 1 ? "file" : "files"} looked at).${because}`,
    remedy: "Name a folder with files in one of the formats that `pincite import --help` lists.",
    data: { path, files },
  })
}
