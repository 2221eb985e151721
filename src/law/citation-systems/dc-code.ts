/**
 * The D.C. Code.
 *
 *   D.C. Code § 28-3852(a)     D.C. Official Code § 28–3852     DC Code 28-3852     D.C. § 28-3852
 *   § 28-3852                  28-3852(a)(1)                    § 28:2-510 (Uniform Commercial Code)
 *   D.C. Code tit. 28, subtit. II, ch. 38
 */
import type { InstrumentId } from "../provision-id.js"
import { hyphenatedSections } from "./hyphenated-sections.js"

export const dcCode = hyphenatedSections({
  system: "dc-code",
  jurisdiction: "us-dc",
  instrument: "us-dc/code" as InstrumentId,
  name: "D.C. Code",
  bluebookName: "D.C. Code",
  names:
    "(?:D\\. ?C\\.|DC|District of Columbia) ?(?:(?:Official )?Code(?: Ann\\.?| Annotated)?(?: \\([^)]{1,12}\\))?|Stat\\.|ST)|D\\. ?C\\.(?= §)|DC(?= §)",
  number: "[0-9]{1,2}(?::[0-9]{1,2}[A-Za-z]?)?-[0-9]{1,5}(?:\\.[0-9]{1,3})?[A-Za-z]?",
})
