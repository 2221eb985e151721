/**
 * The code of the fictional State of Franklin, the statutes of the sample library.
 *
 *   Franklin Code § 12-1104(b)(2)     Frankl. Code § 12-1104     § 12-1104
 */
import type { InstrumentId } from "../provision-id.js"
import { hyphenatedSections } from "./hyphenated-sections.js"

export const franklinCode = hyphenatedSections({
  system: "franklin-code",
  jurisdiction: "us-xf",
  instrument: "us-xf/code" as InstrumentId,
  name: "Franklin Code",
  bluebookName: "Frankl. Code",
  names: "(?:State of )?Franklin (?:State )?Code(?: Ann\\.?)?|Frankl\\. ?Code(?: Ann\\.?)?",
  number: "[0-9]{1,2}-[0-9]{1,5}(?:\\.[0-9]{1,3})?[A-Za-z]?",
})
