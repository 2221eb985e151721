/**
 * Whether a provision has a heading of its own line, as sections and what stands above them do, or runs on
 * from its enumerator, as paragraphs do. The words above a provision that runs on lead into it.
 */
import type { Provision } from "../../pincite.js"

export function isHeaded({ designator, heading }: Provision): boolean {
  return heading !== "" && !designator.startsWith("(")
}
