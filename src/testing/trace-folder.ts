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

/** `mostBytes`: the smallest documents up to that many bytes together; all where it is not given. */
export function traceFolder(
  { folder, jurisdiction }: FolderToTrace,
  mostBytes = Number.POSITIVE_INFINITY,
): SourceCoverage {
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
    if (format === null || format.unpack !== undefined) continue
    const parts: SourcePart[] = []
    const keep = <Part extends SourcePart | null>(part: Part): Part => {
      if (part !== null) parts.push(part)
      return part
    }
    const { main, part } = document.open()
    const source = { main: keep(main), part: (href: string, from: string) => keep(part(href, from)) }
    const { instruments } = format.parse(source, document.facts)
    if (instruments.length > 0) {
      coverage = addCoverage(coverage, traceDocument(parts, instruments, format).coverage)
    }
  }
  return coverage
}

/** What of real law is text that has a stream of its own, by folder. */
export const tracedFolders: readonly FolderToTrace[] = [
  ...["dc-code", "ecfr-api", "gpo-cfr", "cfpb-regml", "md-code-xml", "co-crs-xml", "usc-uslm"],
  ...["dc-acts", "or-ors-html", "nv-nrs-html", "vt-vsa-html", "mo-rsmo-html", "us-federal-pdf-html"],
  ...["akn-samples", "eu-formex-gdpr", "eu-json", "us-law-json", "amendments"],
].map((folder) => ({ folder }))
