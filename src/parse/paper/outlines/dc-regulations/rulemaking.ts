/**
 * The day of the last final rulemaking that a SOURCE note names: in the District a rule is in force when it has been
 * published (D.C. Code § 2-558). Emergency and proposed rules are no text that lasts, and are passed over.
 *
 *   SOURCE: Emergency Rulemaking published at 47 DCR 9052(November 10, 2000) [EXPIRED]; Final Rulemaking published at
 *   48 DCR 6148 (July 6, 2001)                                                                        2001-07-06
 */
import { type IsoDate, isoDate } from "../../../../law/index.js"
import type { ParsedNote } from "../../../parsed.js"

const months = "January February March April May June July August September October November December".split(
  " ",
)
const rulemaking =
  /((?:Notice of )?(?:(?:Emergency|Proposed|Final)(?: and )?){1,3}) ?Rulemaking[^;]*?\(([A-Z][a-z]+) (\d{1,2}), ?(\d{4})\)/gu

export function lastRulemaking(notes: readonly ParsedNote[]): IsoDate | null {
  const days = notes
    .filter(({ kind }) => kind === "source")
    .flatMap(({ text }) => [...text.matchAll(rulemaking)])
    .flatMap(([, kind = "", month = "", day = "", year = ""]) => {
      const number = months.indexOf(month) + 1
      const written = isoDate(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`)
      return kind.includes("Final") && written !== null ? [written] : []
    })
  return days.sort().at(-1) ?? null
}
