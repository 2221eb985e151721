/**
 * The history in square brackets at the end of a section, and what it says of a section without text.
 *
 *   … this section. [2003 c.737 §83; 2021 c.202 §3]        [1959 c.638 §1; repealed by 2015 c.212 §2]
 *   [Formerly 13.370]                                      [1993 c.18 §2; renumbered 411.404 in 2009]
 */
import type { ProvisionStatus } from "../../law/index.js"

const begins =
  /^(?:\d{4}|Formerly|Amended|Repealed|Renumbered|Subsection|Paragraph|Section|Enacted|Temporary|Reserved|Derived)\b/u

/** The last pair of square brackets, where it is a history; brackets may stand within it. */
export function splitHistory(text: string): { readonly words: string; readonly history: string } {
  const whole = text.trim()
  if (!whole.endsWith("]")) return { words: whole, history: "" }
  let depth = 0
  for (let i = whole.length - 1; i >= 0; i -= 1) {
    if (whole[i] === "]") depth += 1
    if (whole[i] === "[") depth -= 1
    if (depth !== 0) continue
    const history = whole.slice(i)
    return begins.test(history.slice(1))
      ? { words: whole.slice(0, i).trim(), history }
      : { words: whole, history: "" }
  }
  return { words: whole, history: "" }
}

/** Of a section that has no words but its history; the last thing that happened to it counts. */
export function statusOfHistory(history: string): ProvisionStatus | null {
  const last =
    history.lastIndexOf("repealed") > history.lastIndexOf("renumbered") ? "repealed" : "transferred"
  if (/\b(?:repealed|renumbered)\b/iu.test(history)) return /\[Repealed\b/u.test(history) ? "repealed" : last
  return /\breserved\b/iu.test(history) ? "reserved" : null
}
