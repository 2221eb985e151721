/**
 * The manifest: which files are the index, of which state of the library, by which analysis.
 *
 * It carries the digest of itself, for it is what every other digest rests on.
 */
import { analysisVersion } from "../analysis/analyse.js"
import { digestOf, type NamedFile, readFileIfThere, replaceFile } from "./index-files.js"

export const manifestFile = "manifest.json"

/** Raise when the layout of the files changes. */
const format = 1

export interface ManifestPartition {
  readonly jurisdiction: string
  readonly lexicon: NamedFile
  readonly shards: readonly NamedFile[]
}

export interface Manifest {
  readonly format: number
  readonly analysis: number
  /** The state of the library; `libraryKey`. */
  readonly library: string
  readonly partitions: readonly ManifestPartition[]
}

export type ManifestReading =
  | { readonly kind: "read"; readonly manifest: Manifest }
  | { readonly kind: "missing" }
  /** Written by another version of Pincite: nothing is wrong with it, but it is of no use. */
  | { readonly kind: "other" }
  | { readonly kind: "damaged" }

export async function writeManifest(
  folder: string,
  contents: Pick<Manifest, "library" | "partitions">,
): Promise<void> {
  const manifest: Manifest = { format, analysis: analysisVersion, ...contents }
  const signed = { manifest, sha256: digestOfJson(manifest) }
  await replaceFile(folder, manifestFile, new TextEncoder().encode(`${JSON.stringify(signed, null, 1)}\n`))
}

export async function readManifest(folder: string): Promise<ManifestReading> {
  const bytes = await readFileIfThere(folder, manifestFile)
  if (bytes === null) return { kind: "missing" }
  const signed = parseJson(new TextDecoder().decode(bytes)) as { manifest?: Manifest; sha256?: string } | null
  const manifest = signed?.manifest
  if (manifest === undefined || signed?.sha256 !== digestOfJson(manifest)) return { kind: "damaged" }
  if (manifest.format !== format || manifest.analysis !== analysisVersion) return { kind: "other" }
  return { kind: "read", manifest }
}

function digestOfJson(manifest: Manifest): string {
  return digestOf(new TextEncoder().encode(JSON.stringify(manifest)))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
