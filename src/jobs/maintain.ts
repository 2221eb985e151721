/**
 * Keeping a library sound: `doctor` checks everything and changes nothing, `reindex` builds the search index
 * anew from the record.
 */
import { checkLibrary, type LibraryCheck, openLibrary, openWriter } from "../corpus/index.js"
import { PinciteError } from "../errors.js"
import { buildIndex, checkIndex } from "../index/index.js"
import { checkAnswers } from "../publish/index.js"

export interface DoctorReport {
  /** Whether no check failed. */
  readonly ok: boolean
  readonly checks: readonly LibraryCheck[]
}

export async function doctor({ dataDir }: { readonly dataDir: string }): Promise<DoctorReport> {
  const record = await checkLibrary(dataDir)
  if (record === null) {
    throw new PinciteError({
      code: "library.none",
      message: `The data directory ${dataDir} holds no law.`,
      remedy: "Import some: `pincite import PATH`.",
      data: { path: dataDir },
    })
  }
  const checks = [...record, await indexCheck(dataDir), ...(await answersCheck(dataDir))]
  return { ok: checks.every(({ outcome }) => outcome !== "failed"), checks }
}

/** A stale index is only a warning: it is a derivation, and the next question builds it again. */
async function indexCheck(dataDir: string): Promise<LibraryCheck> {
  try {
    const library = await openLibrary({ dataDir })
    try {
      const state = await checkIndex(library, dataDir)
      if (state.kind === "fresh") {
        return {
          name: "index",
          outcome: "passed",
          detail: `${state.shards} ${state.shards === 1 ? "shard" : "shards"}, of snapshot ${library.snapshot}`,
        }
      }
      if (state.kind === "damaged")
        return { name: "index", outcome: "failed", detail: state.faults.join("; ") }
      return {
        name: "index",
        outcome: "warned",
        detail: "missing or of an earlier state; it will be built again",
      }
    } finally {
      await library.close()
    }
  } catch (fault) {
    if (!(fault instanceof PinciteError)) throw fault
    return { name: "index", outcome: "failed", detail: fault.message }
  }
}

/** Nothing is said where nothing was ever published. */
async function answersCheck(dataDir: string): Promise<readonly LibraryCheck[]> {
  const name = "answers"
  try {
    const reader = await openLibrary({ dataDir })
    try {
      const found = await checkAnswers({ dataDir, reader })
      if (found === null) return []
      const read = `${found.editions} published editions read`
      if (found.refused.length === 0) return [{ name, outcome: "passed", detail: read }]
      const some = found.refused.slice(0, 3).map(({ address, edition }) => `${address} (edition ${edition})`)
      const detail = `${read}, ${found.refused.length} refused: ${some.join(", ")}`
      return [{ name, outcome: "failed", detail }]
    } finally {
      await reader.close()
    }
  } catch (fault) {
    if (!(fault instanceof PinciteError)) throw fault
    return [{ name, outcome: "failed", detail: fault.message }]
  }
}

export interface ReindexRequest {
  readonly dataDir: string
  readonly now: () => Date
}

/** Under the writer's lock, because an import builds an index too. */
export async function reindex({ dataDir, now }: ReindexRequest): Promise<{ readonly snapshot: number }> {
  const library = await openLibrary({ dataDir })
  try {
    const writer = await openWriter({ dataDir, command: "pincite reindex", now })
    try {
      const newest = await library.refresh()
      await buildIndex({ reader: newest, dataDir, afresh: true })
      return { snapshot: newest.snapshot }
    } finally {
      await writer.close()
    }
  } finally {
    await library.close()
  }
}
