/**
 * Reads a folder of the corpora and traces every word of its files, for tests of the share that provisions hold.
 */
import { statSync } from "node:fs"
import { join } from "node:path"
import type { JurisdictionCode } from "../law/index.js"
import {
  addCoverage,
  detectFormat,
  formatNamed,
  type ImportFacts,
  noCoverage,
  type SourceCoverage,
  type SourcePart,
  traceDocument,
} from "../parse/index.js"
import { listDocuments } from "../sources/index.js"
import { corporaDir } from "./corpora.js"

export interface FolderToTrace {
  readonly folder: string
  readonly jurisdiction?: JurisdictionCode
}

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

/** Unpacked where the format unpacks. `mostBytes`: the smallest documents up to that many bytes together; all where it is not given. */
export async function traceFolder(
  { folder, jurisdiction }: FolderToTrace,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<SourceCoverage> {
  const root = join(corporaDir() ?? "", folder)
  const { documents } = listDocuments(root, {
    detect: (name, head) => detectFormat(name, head)?.name ?? null,
    facts: { ...nothingSaid, jurisdiction: jurisdiction ?? null },
  })
  const bySize = documents
    .map((document) => ({ document, bytes: statSync(join(document.root, document.name)).size }))
    .sort((one, other) => one.bytes - other.bytes)
  let coverage = noCoverage
  let bytes = 0
  for (const { document, bytes: own } of bySize) {
    bytes += own
    if (bytes > mostBytes && own !== bytes) break
    const format = formatNamed(document.format)
    if (format === null) continue
    const parts: SourcePart[] = []
    const keep = <Part extends SourcePart | null>(part: Part): Part => {
      if (part !== null) parts.push(part)
      return part
    }
    const { main, part } = document.open()
    const read = format.unpack === undefined ? main : await format.unpack(main)
    const source = { main: keep(read), part: (href: string, from: string) => keep(part(href, from)) }
    const { instruments, aside = [] } = format.parse(source, document.facts)
    if (instruments.length > 0) {
      coverage = addCoverage(coverage, traceDocument(parts, instruments, { ...format, aside }).coverage)
    }
  }
  return coverage
}

/** Real law by folder. */
export const tracedFolders: readonly FolderToTrace[] = [
  ...["dc-code", "ecfr-api", "gpo-cfr", "cfpb-regml", "md-code-xml", "co-crs-xml", "usc-uslm"],
  ...["dc-acts", "or-ors-html", "nv-nrs-html", "vt-vsa-html", "mo-rsmo-html", "us-federal-pdf-html"],
  ...["akn-samples", "eu-formex-gdpr", "eu-json", "us-law-json", "amendments"],
  ...["dcmr-doc/derived-docx"],
].map((folder) => ({ folder }))

/** Law on pages, of which every word has a place. */
export const foldersOfPages: readonly FolderToTrace[] = [
  { folder: "mo-bills-pdf", jurisdiction: "us-mo" },
  { folder: "dcmr-doc/derived-pdf", jurisdiction: "us-dc" },
  { folder: "ia-code-pdf", jurisdiction: "us-ia" },
  // Has a page of HTML beside the PDF.
  { folder: "us-federal-pdf-html" },
]
