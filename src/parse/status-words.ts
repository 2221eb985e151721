/**
 * The status that a publisher writes in words where the law would stand: "[Reserved]", "Repealed.",
 * "Meats and Meat Products. [Repealed]". The words stay in the text or heading; the status says the same.
 */
import type { ProvisionStatus } from "../law/index.js"

const statusWords: Readonly<Record<string, ProvisionStatus>> = {
  repealed: "repealed",
  removed: "repealed",
  deleted: "repealed",
  rescinded: "repealed",
  abrogated: "repealed",
  expired: "expired",
  omitted: "omitted",
  reserved: "reserved",
  "removed and reserved": "reserved",
  transferred: "transferred",
  recodified: "transferred",
  redesignated: "transferred",
}

/** Of one word or phrase as publishers print it; null for any other. */
export function statusOfWord(word: string): ProvisionStatus | null {
  return statusWords[word.trim().toLowerCase()] ?? null
}

/** Of a text that says nothing else, even where a list goes on after it, or a range begins it: "— (7) [Repealed]; or". */
export function statusOfText(text: string): ProvisionStatus | null {
  if (text.length > 40) return null
  const range = /^(?:[–—-]|to|through) ?\([0-9A-Za-z]+\)[ .,]*/u
  const whole = /^[[(]?([A-Za-z ]+?)\.?[\])]?[\s.;,]*(?:and|or)?$/u.exec(text.trim().replace(range, ""))
  return whole?.[1] === undefined ? null : statusOfWord(whole[1])
}

/** Of a provision by its own words: its text where nothing stands below it, else its heading. */
export function statusOfOwnWords(text: string, heading: string, isAlone: boolean): ProvisionStatus | null {
  return (isAlone ? statusOfText(text) : null) ?? statusOfHeading(heading)
}

/** Of a heading with nothing below it that begins in such a word: "(Repealed L. 2014 …)", "Recodified. 1998, No. 2". */
export function statusOfFirstWord(heading: string): ProvisionStatus | null {
  return statusOfWord(/^[[(]?(\p{L}+)/u.exec(heading.trim())?.[1] ?? "")
}

/** Of a heading that ends in such a word in brackets or parentheses, or is nothing but one. */
export function statusOfHeading(heading: string): ProvisionStatus | null {
  const last = /(?:^|[[(])([A-Za-z ]+)(?:\.?[\])]\.?|\.?)$/u.exec(heading.trim())
  return last?.[1] === undefined ? null : statusOfWord(last[1])
}
