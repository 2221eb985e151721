/**
 * Keeps extracted text apart from its publisher's own: an instrument that is held from its publisher, or was read
 * from one of its files in this import, is never mixed with what others took from its pages (decision 0105).
 */
import type { SnapshotDraft } from "../../corpus/index.js"
import type { InstrumentId } from "../../law/index.js"
import { formatNamed, type ParsedInstrument } from "../../parse/index.js"
import type { ListedDocument } from "../../sources/index.js"

export interface ApartFromOfficial {
  readonly own: readonly ParsedInstrument[]
  readonly passed: readonly { readonly file: string; readonly reason: string }[]
}

/** `official` gathers the instruments that this import has read from their publishers. */
export async function apartFromOfficial(
  draft: SnapshotDraft,
  document: ListedDocument,
  instruments: readonly ParsedInstrument[],
  official: Set<InstrumentId>,
): Promise<ApartFromOfficial> {
  if (formatNamed(document.format)?.extracted !== true) {
    for (const { id } of instruments) official.add(id)
    return { own: instruments, passed: [] }
  }
  const own: ParsedInstrument[] = []
  const passed: { file: string; reason: string }[] = []
  for (const instrument of instruments) {
    const { id, name } = instrument
    const held = official.has(id) || (await isHeldOfficially(draft, id))
    if (!held) own.push(instrument)
    else
      passed.push({
        file: document.name,
        reason: `extracted text of ${name} (${id}), which is held in a format of its publisher`,
      })
  }
  return { own, passed }
}

async function isHeldOfficially(draft: SnapshotDraft, id: InstrumentId): Promise<boolean> {
  const sources = await draft.reader().documents(id)
  return sources.some(({ format }) => formatNamed(format)?.extracted !== true)
}
