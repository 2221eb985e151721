/**
 * A provision's path within its instrument, as its citation is written from: the segments of its id, so
 * that the second of two provisions numbered alike is cited apart from the first.
 */
import type { InstrumentId, ProvisionId } from "../law/index.js"

export function pathWithin(instrument: InstrumentId, id: ProvisionId): readonly string[] {
  return id.slice(instrument.length + 1).split("/")
}
