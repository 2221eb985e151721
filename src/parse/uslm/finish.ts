/**
 * The last step of reading a statute, when the whole file is known: each provision's status and first day.
 *
 * A section of a code is in force from the enactment that its credit ends with, where no note says otherwise
 * (decision 0093). A public law is in force from its approval; a section whose own words speak of taking effect
 * or of what it applies to has no day, and where such words are said of the whole act, nothing in it has one. A compilation does
 * not say when each section got its present text. As in other formats a container begins with the oldest
 * dated provision in it.
 */
import type { IsoDate, ProvisionStatus } from "../../law/index.js"
import type { ParsedProvision } from "../parsed.js"
import { oldest, youngest } from "../written-dates.js"
import type { Draft, Reading } from "./drafts.js"
import { ownStatus } from "./statuses.js"

export function finishLaw(root: Draft, approved: IsoDate | null, reading: Reading): ParsedProvision {
  const dayOf = (section: Draft): IsoDate | null => {
    if (reading.law.kind === "code") return dayOfCredit(section, reading)
    if (reading.law.kind === "compilation") return null
    return speaksOfEffect.test(allWords(section)) ? null : approved
  }
  const dated = reading.law.kind === "public-law" && effectOfAll.test(allWords(root)) ? () => null : dayOf
  return finish(root, "in-force", null, dated, reading.file)
}

/** The youngest act that the text has taken in. */
export function youngestEnactment(draft: Draft): IsoDate | null {
  return youngest([draft.enacted?.date ?? null, ...draft.children.map(youngestEnactment)])
}

function dayOfCredit({ enacted, hasEffectNote }: Draft, { actsWithEffectNote }: Reading): IsoDate | null {
  if (enacted === null || enacted.act === null || hasEffectNote) return null
  return actsWithEffectNote.has(enacted.act) ? null : enacted.date
}

const speaksOfEffect =
  /\b(?:takes? effect|(?:becomes?|be) effective|effective (?:on|as of|date|for|with)|shall apply)\b/iu
const effectOfAll =
  /\bthis (?:Act|title|division|joint resolution)\b[^.]{0,80}\b(?:takes? effect|(?:becomes?|be) effective)\b/iu

function allWords(draft: Draft): string {
  return [draft.heading, draft.own.text(), ...draft.children.map(allWords)].join("\n")
}

function finish(
  draft: Draft,
  above: ProvisionStatus,
  day: IsoDate | null,
  dayOf: (section: Draft) => IsoDate | null,
  file: string,
): ParsedProvision {
  const status = above === "in-force" ? (ownStatus(draft) ?? above) : above
  const isSection = draft.level === "section" || draft.level === "rule"
  const own = day ?? (isSection ? dayOf(draft) : null)
  const children = draft.children.map((child) => finish(child, status, own, dayOf, file))
  const effectiveFrom = own ?? (isSection ? null : oldest(children.map(({ period }) => period.effectiveFrom)))
  return {
    id: draft.id,
    level: draft.level,
    designator: draft.designator,
    citation: draft.citation,
    heading: draft.heading,
    text: draft.own.text(),
    at: draft.at,
    notes: draft.notes,
    tables: draft.own.tables(),
    status,
    period: { effectiveFrom, effectiveTo: null, currentThrough: null },
    weight: null,
    ref: null,
    file,
    line: draft.line,
    children,
  }
}
