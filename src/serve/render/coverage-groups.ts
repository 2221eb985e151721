/**
 * Instruments of one place as a reader can take them in: what stands by itself one by one, many of one kind (a
 * hundred acts, forty rulebooks) as a group with its sums.
 */
import type { Instrument } from "../../pincite.js"
import { inNaturalOrder } from "./natural-order.js"

export interface InstrumentGroup {
  /** What their ids begin with: `us-dc/law`. */
  readonly series: string
  readonly instruments: readonly Instrument[]
}

/** So many of one kind are no longer read one by one. */
const many = 7

export function groupInstruments(
  instruments: readonly Instrument[],
): readonly (Instrument | InstrumentGroup)[] {
  const kinds = new Map<string, Instrument[]>()
  for (const instrument of inNaturalOrder(instruments)) {
    const kind = [seriesOf(instrument), instrument.weight, ...(instrument.formats ?? [])].join(" ")
    kinds.set(kind, [...(kinds.get(kind) ?? []), instrument])
  }
  return [...kinds.values()].flatMap((own): readonly (Instrument | InstrumentGroup)[] =>
    own.length < many ? own : [{ series: seriesOf(own[0] as Instrument), instruments: own }],
  )
}

export function isGroup(each: Instrument | InstrumentGroup): each is InstrumentGroup {
  return "series" in each
}

export function sumOf(instruments: readonly Instrument[], count: "sections" | "provisions"): number {
  return instruments.reduce((sum, each) => sum + each[count], 0)
}

/** The place and the kind of publication; where an id names no kind, the place. */
function seriesOf({ id }: Instrument): string {
  return id.split("/").slice(0, -1).slice(0, 2).join("/")
}
