/**
 * The title of an answer: the activity asked about and its place, in title case, made only of the asker's
 * own words and the jurisdiction's name.
 */
import { type JurisdictionCode, jurisdictionInProse } from "../law/index.js"
import type { ReadQuestion } from "../retrieve/index.js"

const small = new Set([
  "a",
  "an",
  "and",
  "as",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "or",
  "that",
  "the",
  "to",
  "with",
  "who",
  "which",
])

export function answerTitle(question: ReadQuestion): string {
  const activity = question.activity.trim().replace(/[?.!]+$/u, "")
  const title = question.activityTitle ?? titleCase(activity)
  const places = question.jurisdictions
    .map((code: JurisdictionCode) => jurisdictionInProse(code))
    .join(" and ")
  const words = title === "" ? "What the Law Says" : title
  return places === "" ? words : `${words} in ${places}`
}

function titleCase(words: string): string {
  return words
    .split(/\s+/u)
    .map((word, index) =>
      index > 0 && small.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word),
    )
    .join(" ")
}

function capitalised(word: string): string {
  return word
    .split("-")
    .map((part, index) =>
      index > 0 && small.has(part) ? part : part.charAt(0).toUpperCase() + part.slice(1),
    )
    .join("-")
}
