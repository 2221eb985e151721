/** Instruments as a person would shelve them: "Title 2" before "Title 10". */
import type { Instrument } from "../../pincite.js"

const collator = new Intl.Collator("en", { numeric: true })

export function inNaturalOrder(instruments: readonly Instrument[]): readonly Instrument[] {
  return [...instruments].sort((a, b) => collator.compare(a.name, b.name))
}
