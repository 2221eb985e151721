/** Whether a rule binds the asker, in words; no colour or sign stands alone for it. */
import type { Applicability } from "../../pincite.js"

export function fitWords({ fits, bearer }: Pick<Applicability, "fits" | "bearer">): string {
  if (fits === "you") return "Binds you"
  if (fits === "only-if") return `Binds you only if you are within “${bearer}”`
  return fits === "not-you" ? "Does not bind you" : "It is not known whether this binds you"
}
