/**
 * An activity as a heading: in title case, its verb in the form headings use.
 *
 *   "use third-party customer service tools"   Using Third-Party Customer Service Tools
 *   "pay a discharged employee"                Paying a Discharged Employee
 *   "a cannabis dispensary"                    A Cannabis Dispensary
 */
import type { Activity } from "./activity.js"

const small = new Set("a an and as at by for from in into nor of on or the to with".split(" "))

export function activityTitle({ words: activity, isVerb }: Activity): string {
  const words = activity.split(/\s+/u).filter((word) => word !== "")
  const [first = "", ...rest] = words
  return (isVerb ? [gerund(first), ...rest] : words)
    .map((word, index) =>
      index > 0 && small.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word),
    )
    .join(" ")
}

/** "use" → "using", "lie" → "lying", "run" → "running", "pay" → "paying". */
function gerund(verb: string): string {
  if (/ie$/u.test(verb)) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`
  if (/^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/u.test(verb) || /(?:mit|fer|cur|gin|get)$/u.test(verb)) {
    return `${verb}${verb.at(-1)}ing`
  }
  return `${verb}ing`
}

function capitalised(word: string): string {
  return word
    .replace(/^([“"‘'(]?)(\p{L})/u, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/-(\p{L})(?=\p{L}{3})/gu, (_, letter: string) => `-${letter.toUpperCase()}`)
}
