/**
 * Word 97 documents (`.doc`) become DOCX before they are read, by LibreOffice where the machine has it.
 *
 * All documents of an import are converted in one run (hundreds take seconds, each alone would take one), in a private
 * folder, under names of ours, with a profile of its own: no macro runs, nothing of the user's settings is read, and a
 * conversion beside it does no harm. A document keeps its own name and digest; only the bytes that are read are the
 * converted ones. Where LibreOffice is not there, or leaves a document out, that document is handed over as it is and its
 * format says what to do.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { ListedDocument } from "./list-documents.js"

/** The name of the format whose documents are converted. */
export const wordFormat = "doc"

const programs = ["soffice", "libreoffice"]
const startMilliseconds = 60_000
const milliseconds = 5_000
/** So many in one run; a run that fails costs the others nothing. */
const together = 200

export interface ConvertedDocuments {
  readonly documents: readonly ListedDocument[]
  /** Takes the converted copies away. */
  readonly dispose: () => void
}

export async function withWordConverted(documents: readonly ListedDocument[]): Promise<ConvertedDocuments> {
  const words = documents.filter(({ format }) => format === wordFormat)
  if (words.length === 0) return { documents, dispose: () => {} }
  const folder = mkdtempSync(join(tmpdir(), "pincite-word-"))
  const copies = new Map<ListedDocument, string>()
  for (let from = 0; from < words.length; from += together) {
    const batch = words.slice(from, from + together).map((document, index) => {
      const name = String(from + index)
      writeFileSync(join(folder, `${name}.doc`), document.open().main.bytes)
      return { document, name }
    })
    await convert(
      folder,
      batch.map(({ name }) => `${name}.doc`),
    )
    for (const { document, name } of batch) {
      const converted = join(folder, `${name}.docx`)
      if (existsSync(converted)) copies.set(document, converted)
    }
  }
  return {
    documents: documents.map((document) => {
      const copy = copies.get(document)
      return copy === undefined ? document : readingFrom(copy, document)
    }),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** One document, as its bytes; the bytes themselves where they could not be converted. */
export async function wordAsDocx(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "pincite-word-"))
  try {
    writeFileSync(join(folder, "0.doc"), bytes)
    await convert(folder, ["0.doc"])
    const converted = join(folder, "0.docx")
    return existsSync(converted) ? readFileSync(converted) : bytes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readingFrom(copy: string, document: ListedDocument): ListedDocument {
  return {
    ...document,
    open: () => {
      const { main, part } = document.open()
      return { main: { name: main.name, bytes: readFileSync(copy) }, part }
    },
  }
}

/** Gives back when the run has ended, however it ended: what it made lies in the folder. */
async function convert(folder: string, files: readonly string[]): Promise<void> {
  const profile = pathToFileURL(join(folder, "profile")).href
  const args = [`-env:UserInstallation=${profile}`, "--headless", "--norestore", "--nolockcheck"]
  const what = ["--convert-to", "docx", "--outdir", folder, ...files.map((file) => join(folder, file))]
  const limit = startMilliseconds + milliseconds * files.length
  for (const program of programs) {
    if (await run(program, [...args, ...what], folder, limit)) return
  }
}

/** False where there is no such program. */
function run(program: string, args: readonly string[], folder: string, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    // Its own process group, so that all of it can be ended: what it starts goes on without it.
    const child = spawn(program, args, { cwd: folder, stdio: "ignore", detached: true })
    const timer = setTimeout(() => endGroup(child), limit)
    child.on("error", () => {
      clearTimeout(timer)
      resolve(false)
    })
    child.on("close", () => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // It has just ended by itself.
  }
}
