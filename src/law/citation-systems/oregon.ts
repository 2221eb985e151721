/**
 * The Oregon Revised Statutes and the Oregon Administrative Rules.
 *
 *   ORS 72A.1010(1)     Or. Rev. Stat. § 165.007(1)(a)     ORS chapter 165
 *   OAR 123-450-0010(2)(a)     Or. Admin. R. 123-450-0010     OAR chapter 123, division 450
 */
import type { InstrumentId } from "../provision-id.js"
import { revisedStatutes } from "./revised-statutes.js"

export const oregonStatutes = revisedStatutes({
  system: "ors",
  jurisdiction: "us-or",
  instrument: "us-or/ors" as InstrumentId,
  name: "ORS",
  bluebookName: "Or. Rev. Stat.",
  bluebookSign: "§ ",
  names: "O\\.R\\.S\\.|ORS|Or(?:\\.|egon) ?Rev(?:\\.|ised) ?Stat(?:\\.|utes)(?: ?Ann(?:\\.|otated))?",
  number: "[0-9]{1,3}[A-Ca-c]?\\.[0-9]{3,4}[A-Za-z]?",
})

export const oregonRules = revisedStatutes({
  system: "oar",
  jurisdiction: "us-or",
  instrument: "us-or/oar" as InstrumentId,
  name: "OAR",
  bluebookName: "Or. Admin. R.",
  bluebookSign: "",
  names: "O\\.A\\.R\\.|OAR|Or(?:\\.|egon) ?Admin(?:\\.|istrative) ?R(?:\\.|ules?)",
  number: "[0-9]{3}-[0-9]{3}-[0-9]{4}",
})
