/**
 * Keeping a library sound: `doctor` checks everything and changes nothing, `reindex` builds the search index
 * anew from the record.
 */
import {
  checkLibrary,
  type LibraryCheck,
  type LibraryReader,
  openLibrary,
  openWriter,
} from "../corpus/index.js"
import { PinciteError } from "../errors.js"

export interface DoctorReport {
  /** Whether no check failed. */
  readonly ok: boolean
  readonly checks: readonly LibraryCheck[]
}

export interface DoctorRequest {
  readonly dataDir: string
  /** Whether the search index is that of the published snapshot, and sound. */
  readonly checkIndex?: (library: LibraryReader) => Promise<Omit<LibraryCheck, "name">>
}

export async function doctor({ dataDir, checkIndex }: DoctorRequest): Promise<DoctorReport> {
  const checks = await checkLibrary(dataDir)
  if (checks === null) {
    throw new PinciteError({
      code: "library.none",
      message: `The data directory ${dataDir} holds no law.`,
      remedy: "Import some: `pincite import PATH`.",
      data: { path: dataDir },
    })
  }
  const withIndex = checkIndex === undefined ? checks : [...checks, await indexCheck(dataDir, checkIndex)]
  return { ok: withIndex.every(({ outcome }) => outcome !== "failed"), checks: withIndex }
}

async function indexCheck(
  dataDir: string,
  checkIndex: NonNullable<DoctorRequest["checkIndex"]>,
): Promise<LibraryCheck> {
  try {
    const library = await openLibrary({ dataDir })
    try {
      return { name: "index", ...(await checkIndex(library)) }
    } finally {
      await library.close()
    }
  } catch (fault) {
    if (!(fault instanceof PinciteError)) throw fault
    return { name: "index", outcome: "failed", detail: fault.message }
  }
}

export interface ReindexRequest {
  readonly dataDir: string
  readonly now: () => Date
  readonly buildIndex: (library: LibraryReader) => Promise<void>
}

/** Under the writer's lock: an import builds an index too. */
export async function reindex({
  dataDir,
  now,
  buildIndex,
}: ReindexRequest): Promise<{ readonly snapshot: number }> {
  const library = await openLibrary({ dataDir })
  try {
    const writer = await openWriter({ dataDir, command: "pincite reindex", now })
    try {
      const newest = await library.refresh()
      await buildIndex(newest)
      return { snapshot: newest.snapshot }
    } finally {
      await writer.close()
    }
  } finally {
    await library.close()
  }
}
