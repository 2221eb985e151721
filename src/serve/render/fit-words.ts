/** Whether a rule binds the asker, in words; no colour or sign stands alone for it. */
import type { Applicability } from "../../pincite.js"

/** Whom exactly a rule binds stands in the `because` beside it: "a controller's notice shall" binds the controller. */
export function fitWords({ fits }: Pick<Applicability, "fits">): string {
  if (fits === "you") return "Binds you"
  if (fits === "only-if") return "Binds you only if you are among those it names"
  return fits === "not-you" ? "Does not bind you" : "It is not known whether this binds you"
}
