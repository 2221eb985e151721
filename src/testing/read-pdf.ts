/**
 * A PDF of the corpora as the format reads it, and as poppler does: the second reading that tests compare with.
 */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { formatNamed, type ImportFacts, type ParseResult } from "../parse/index.js"
import { noFacts } from "./parse-for-test.js"

export async function readPdf(path: string, facts: ImportFacts = noFacts): Promise<ParseResult> {
  return readPdfBytes(basename(path), new Uint8Array(readFileSync(path)), facts)
}

export async function readPdfBytes(
  name: string,
  bytes: Uint8Array,
  facts: ImportFacts,
): Promise<ParseResult> {
  const pdf = formatNamed("pdf")
  if (pdf?.unpack === undefined) throw new Error("no format reads PDF")
  const main = await pdf.unpack({ name, bytes })
  return pdf.parse({ main, part: () => null }, facts)
}

/** Whether `pdftotext` is installed here. */
export function hasPoppler(): boolean {
  return spawnSync("pdftotext", ["-v"]).status === 0
}

/** The lines of all pages as they stand on them, without empty ones. */
export function popplerLines(path: string): readonly string[] {
  const { stdout } = spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" })
  return stdout.split(/[\n\f]+/u).filter((line) => line.trim() !== "")
}
