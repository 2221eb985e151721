/**
 * The Nevada Revised Statutes.
 *
 *   NRS 432B.010     NRS 0.025(2)(c)     Nev. Rev. Stat. § 432B.190(1)(j)(3)(I)     NRS chapter 432B
 */
import type { InstrumentId } from "../provision-id.js"
import { revisedStatutes } from "./revised-statutes.js"

export const nevadaStatutes = revisedStatutes({
  system: "nrs",
  jurisdiction: "us-nv",
  instrument: "us-nv/nrs" as InstrumentId,
  name: "NRS",
  bluebookName: "Nev. Rev. Stat.",
  bluebookSign: "§ ",
  names: "N\\.R\\.S\\.|NRS|Nev(?:\\.|ada) ?Rev(?:\\.|ised) ?Stat(?:\\.|utes)(?: ?Ann(?:\\.|otated))?",
  number: "[0-9]{1,3}[A-Za-z]?\\.[0-9]{3,5}",
})
