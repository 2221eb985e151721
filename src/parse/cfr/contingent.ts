/**
 * Text that is printed in the Code and is not law yet. An effective date note says so:
 *
 *   … § 20.12 was amended by revising paragraph (c) and adding paragraph (e). Paragraph (e)(2) contains
 *   information collection requirements and will not become effective until approval has been given …
 *
 * The paragraphs that the note names get the status `future`, with all in them, and no first day, for the day
 * of their publication is not the one they begin on (decision 0091); where it says
 * "this text" or "these paragraphs", those that the sentence before adds or revises; where the section was
 * added or revised as a whole, the section. What was removed stays law until then, and what the note prints
 * itself is in no provision. A note that does not tell which words it means is reported, and changes nothing.
 */
import type { ParsedProvision } from "../parsed.js"
import type { Place } from "../provision-ids.js"
import type { Report } from "../report.js"
import { namedParagraphs } from "./named-paragraphs.js"

export function awaitApproval(section: ParsedProvision, report: Report): ParsedProvision {
  const waiting = section.notes
    .filter(({ kind }) => kind === "effective-date-note")
    .flatMap(({ text }) => text.split(/(?<=[.:])\s(?=\d\. (?:At|In) \d)/u))
    .filter((entry) => pending.test(entry) && !printsTheText.test(entry))
  return waiting.reduce((read, entry) => {
    const meant = meantBy(entry)
    const ids = meant === "section" ? [section.id] : namedParagraphs(meant, section).map(({ id }) => id)
    if (ids.length > 0) return markFuture(read, new Set<string>(ids), false)
    if (meant !== "removed") reportWaiting(section.citation, section, report)
    return read
  }, section)
}

/** A note over a whole subpart speaks of its headings and numbers: which of the words within wait is not told. */
export function reportIfWaiting(note: string, citation: string, place: Place, report: Report): void {
  if (pending.test(note) && !printsTheText.test(note)) reportWaiting(citation, place, report)
}

function reportWaiting(citation: string, { file, line }: Place, report: Report): void {
  report.note(file, line, `text that waits for approval, and its note does not tell which: ${citation}`)
}

const pending = /\bwill not (?:become|be) effective until\b/u

/** Where the note itself prints the text to come, the section still has the one in force. */
const printsTheText = /\bset forth (?:as follows|below)\b/u

/** The words that name paragraphs; "section" for the whole; "removed" where only what is gone is meant. */
function meantBy(entry: string): string {
  // An abbreviation ("Aug. 5") ends no sentence here.
  const sentences = entry.split(/(?<=[a-z0-9)]{2,}\.)\s+(?=[A-Z])/u)
  const at = sentences.findIndex((sentence) => pending.test(sentence))
  const sentence = sentences[at] ?? ""
  const amendment = sentences.slice(0, at).join(" ")
  const named =
    /^(?:Newly \w+ )?(?:Paragraphs?|Sections? [\d.]+)\s?(\(.*?)\s(?:of this section )?contain/u.exec(sentence)
  if (named?.[1] !== undefined) return named[1]
  const relative = /(.*), which contains?\b/u.exec(sentence)
  if (relative?.[1] !== undefined) return changedBy(relative[1])
  return /^(?:These|This|The) (?:paragraphs?|text|section|amendment)\b/u.test(sentence)
    ? changedBy(amendment)
    : ""
}

const verbs = /\b(revising|adding|correcting|removing|redesignating)\b/u

/** What an amendment adds or revises: "by revising (a), removing (f) and adding (e)", "paragraph (c) was added". */
function changedBy(amendment: string): string {
  const pieces = amendment.split(verbs)
  const wanted = pieces
    .filter((_, i) => /^(?:revising|adding|correcting)$/u.test(pieces[i - 1] ?? ""))
    .join(" ")
  if (wanted !== "") return wanted
  const after = amendment.replace(/^.*?§+ ?[\d.]+\d/u, "")
  const passive = [...after.matchAll(/(.*?)\b(?:was|were) (\w+)/gu)]
  const changed = passive.filter(([, what = "", verb = ""]) =>
    verb === "amended" ? what.includes("(") : /^(?:added|revised|corrected)$/u.test(verb),
  )
  const paragraphs = changed.map(([, what = ""]) => what).filter((what) => what.includes("("))
  if (paragraphs.length > 0) return paragraphs.join(" ")
  if (changed.length > 0) return "section"
  return /\bremov(?:ed|ing)\b/u.test(amendment) ? "removed" : ""
}

function markFuture(provision: ParsedProvision, ids: ReadonlySet<string>, within: boolean): ParsedProvision {
  const future = within || ids.has(provision.id)
  const waits = future && provision.status === "in-force"
  return {
    ...provision,
    ...(waits ? { status: "future", period: { ...provision.period, effectiveFrom: null } } : {}),
    children: provision.children.map((child) => markFuture(child, ids, future)),
  }
}
