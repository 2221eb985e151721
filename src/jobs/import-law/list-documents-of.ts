/**
 * The documents of law in the files and folders that someone named, in the format told by their content or in
 * the one that was asked for.
 */
import { statSync } from "node:fs"
import { PinciteError } from "../../errors.js"
import {
  detectFormat,
  type Format,
  formatNamed,
  formatNames,
  type ImportFacts,
  whyNoLaw,
} from "../../parse/index.js"
import { type Listing, listDocuments } from "../../sources/index.js"
import { type DatedDocument, type Edition, inOrderOfEditions } from "./in-order-of-editions.js"

const nothingSaid: ImportFacts = {
  jurisdiction: null,
  instrument: null,
  name: null,
  publisher: null,
  officialUrl: null,
  effectiveFrom: null,
  currentThrough: null,
  weight: null,
}

export interface ToList {
  readonly paths: readonly string[]
  readonly facts: Partial<ImportFacts>
  readonly format: string
}

/** A path that is not there, or holds no law, is refused before anything is written. */
export function listDocumentsOf({ paths, facts, format }: ToList): Listing {
  const wanted = wantedFormat(format)
  const dated: DatedDocument[] = []
  const listings = paths.map((path) => {
    const editions = new Map<string, Edition>()
    const listing = listDocuments(path, {
      detect: (name, head) => {
        const found = formatOf(wanted, name, head, path)
        const edition = found === null ? null : (formatNamed(found)?.edition?.(head) ?? null)
        if (edition !== null) editions.set(name, edition)
        return found
      },
      whyNoLaw,
      facts: { ...nothingSaid, ...facts },
    })
    dated.push(
      ...listing.documents.map((document) => ({ document, edition: editions.get(document.name) ?? null })),
    )
    return listing
  })
  return {
    documents: officialFirst(inOrderOfEditions(dated)),
    files: listings.reduce((sum, { files }) => sum + files, 0),
    bytes: listings.reduce((sum, { bytes }) => sum + bytes, 0),
    skipped: listings.flatMap(({ skipped }) => skipped),
    failed: listings.flatMap(({ failed }) => failed),
  }
}

/** Extracted text is looked at when it is known what its publisher's own files hold. */
function officialFirst(documents: Listing["documents"]): Listing["documents"] {
  const isExtracted = ({ format }: { readonly format: string }) => formatNamed(format)?.extracted === true
  return [...documents.filter((each) => !isExtracted(each)), ...documents.filter(isExtracted)]
}

function wantedFormat(name: string): Format | null {
  if (name === "auto") return null
  const known = formatNamed(name)
  if (known !== null) return known
  throw new PinciteError({
    code: "use.unknown-format",
    message: `There is no format "${name}".`,
    remedy: `Use one of ${formatNames.join(", ")}, or auto.`,
    data: { format: name },
  })
}

/** A format that was asked for takes a file named by itself unseen; in a folder, what looks like it at all. */
function formatOf(wanted: Format | null, name: string, head: string, path: string): string | null {
  if (wanted === null) return detectFormat(name, head)?.name ?? null
  return wanted.detect(name, head) > 0 || statSync(path).isFile() ? wanted.name : null
}
