/**
 * Imports official files into the library: listed, parsed, written into a new snapshot, indexed, published.
 *
 * Files are parsed in processes of their own. A file that cannot be read fails alone and is reported; what is
 * wrong in the asking (a path that is not there, no jurisdiction named) is refused. Readers see the library as it
 * was until the new snapshot and its search index are complete, and an import that ends early leaves it so.
 * Importing what is held already changes nothing and says so.
 */
import { openWriter, type PassedFile, type SnapshotDraft } from "../corpus/index.js"
import { PinciteError } from "../errors.js"
import { buildIndex } from "../index/index.js"
import type { InstrumentId, IsoDate } from "../law/index.js"
import type { FileFailure, ImportFacts, NotUnderstood } from "../parse/index.js"
import { addCoverage, noCoverage } from "../parse/index.js"
import { type Listing, withWordConverted } from "../sources/index.js"
import { apartFromOfficial } from "./import-law/apart-from-official.js"
import { collectReport, type Findings, type ImportReport } from "./import-law/collect-report.js"
import { listDocumentsOf } from "./import-law/list-documents-of.js"
import { type ImportProgress, type ProgressTeller, tellProgress } from "./import-law/progress.js"
import { faultOf } from "./parse-in-child/messages.js"
import { type ParsingOptions, parseInChildren } from "./parse-in-child/parse-in-children.js"
import { failureOf, type ParsedDocument } from "./parse-in-child/parsed-document.js"

export type { ImportReport } from "./import-law/collect-report.js"
export type { ImportPhase, ImportProgress } from "./import-law/progress.js"
export type { ParsingCaps } from "./parse-in-child/caps.js"
export type { ParsingOptions } from "./parse-in-child/parse-in-children.js"

export interface ImportRequest {
  readonly dataDir: string
  readonly paths: readonly string[]
  /** What the person who imports says of the files; what a file itself says wins. */
  readonly facts?: Partial<ImportFacts>
  /** The name of a format; absent or "auto": told by each file's content. */
  readonly format?: string
  /** How many processes parse, and what each may take; by default one a core. */
  readonly parsing?: ParsingOptions
  /** The only clock. */
  readonly now: () => Date
  readonly onProgress?: (progress: ImportProgress) => void
}

export async function importLaw(request: ImportRequest): Promise<ImportReport> {
  const { dataDir, paths, now } = request
  const begun = now()
  const progress = tellProgress(now, request.onProgress ?? (() => {}))
  const listing = listDocumentsOf({
    paths,
    facts: request.facts ?? {},
    format: request.format ?? "auto",
  })
  progress.total(listing.files, listing.bytes)
  const writer = await openWriter({ dataDir, command: `pincite import ${paths.join(" ")}`, now })
  try {
    const draft = await writer.draft()
    try {
      const found = await writeAll(draft, listing, request, progress)
      if (draft.instruments() === 0) throw nothingImported(found)
      draft.passOver({ asked: paths, files: passedFiles(found) })
      const changed = await draft.settle()
      if (changed) await publish(draft, dataDir, progress)
      else await writer.discard()
      const seconds = (now().getTime() - begun.getTime()) / 1000
      const snapshot = changed ? draft.snapshot : await writer.published()
      return await collectReport(draft, found, { changed, snapshot, recovered: writer.recovered, seconds })
    } catch (fault) {
      // On a full disk this fails too; then the next writer takes the rows back.
      await writer.discard().catch(() => {})
      throw fault
    }
  } finally {
    await writer.close()
  }
}

function passedFiles({ failed, skipped }: Findings): readonly PassedFile[] {
  return [
    ...failed.map(({ file, code }) => ({ file, reason: code, failed: true })),
    ...skipped.map((each) => ({ ...each, failed: false })),
  ]
}

async function writeAll(
  draft: SnapshotDraft,
  listing: Listing,
  { now, parsing = {} }: ImportRequest,
  progress: ProgressTeller,
) {
  const notUnderstood: NotUnderstood[] = []
  const failed: FileFailure[] = [...listing.failed]
  const skipped = [...listing.skipped]
  const today = now().toISOString().slice(0, 10) as IsoDate
  const official = new Set<InstrumentId>()
  let files = 0
  let coverage = noCoverage
  const { documents, dispose } = await withWordConverted(listing.documents)
  try {
    for await (const { document, parsed } of parseInChildren(documents, parsing, today, progress.fileRead)) {
      files += parsed.sources.length
      notUnderstood.push(...parsed.notUnderstood)
      if (parsed.trace !== null) coverage = addCoverage(coverage, parsed.trace.coverage)
      failed.push(...parsed.failed)
      skipped.push(...(parsed.skipped ?? []))
      progress.phase("writing")
      const { own, passed } = await apartFromOfficial(draft, document, parsed.instruments, official)
      skipped.push(...passed)
      failed.push(...(await writeDocument(draft, document.name, { ...parsed, instruments: own })))
      progress.written(draft.tally.read())
    }
  } finally {
    dispose()
  }
  return { files, notUnderstood, coverage, failed, skipped }
}

async function writeDocument(
  draft: SnapshotDraft,
  name: string,
  { instruments, sources, trace }: ParsedDocument,
): Promise<readonly FileFailure[]> {
  const failed: FileFailure[] = []
  for (const instrument of instruments) {
    try {
      await draft.write(instrument, sources, trace?.origins)
    } catch (fault) {
      // What a parser did wrong shows before anything of the instrument is written; all else stops the import.
      if (!(fault instanceof PinciteError)) throw fault
      failed.push(failureOf(name, faultOf(fault)))
    }
  }
  return failed
}

/** The index is made of what only this process sees yet, so that readers find all of a snapshot from its first moment. */
async function publish(draft: SnapshotDraft, dataDir: string, progress: ProgressTeller): Promise<void> {
  progress.phase("indexing")
  await buildIndex({
    reader: draft.reader(),
    dataDir,
    onProgress: ({ provisions }) => progress.indexed(provisions),
  })
  progress.phase("publishing")
  await draft.publish()
}

function nothingImported({ failed, skipped }: Findings): PinciteError {
  const [first] = failed
  const [passed] = skipped
  const message = failed
    .slice(0, 3)
    .map(({ file, code }) => `${file}: ${code}`)
    .join("; ")
  return new PinciteError({
    code: failed.length === 1 ? (first!.code as PinciteError["code"]) : "import.nothing-imported",
    message: failed.length > 0 ? `Nothing could be imported (${message}).` : noProvision(passed),
    remedy:
      first?.remedy ?? "See that the files are complete, and name the folder or file that holds the law.",
    data: { failed: failed.length, ...(first === undefined ? {} : { path: first.file }) },
  })
}

function noProvision(passed: Findings["skipped"][number] | undefined): string {
  return passed === undefined
    ? "The files hold no provision."
    : `The files hold no provision: ${passed.file} is ${passed.reason}.`
}
