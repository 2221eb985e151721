/**
 * Clause completeness: does a quotation leave out what governs the words it quotes?
 *
 * Whole sentences or whole items only; an item stands with every lead-in above it and with the words that
 * go on after its list; a lead-in stands with items; a list that loses its meaning when cut (list-cut)
 * stands whole.
 */
import { readSentence } from "../text/index.js"
import { beginsSentence, endsSentence, type Fragment, type LawList, type ListPlace } from "./fragment.js"
import { type ListKind, listKind } from "./list-cut.js"

export interface Incomplete {
  readonly check: "condition" | "exception" | "connective" | "term"
  readonly detail: string
  /** What was left out. */
  readonly missing: Fragment | null
}

export interface CompletenessRules {
  /** A sentence that is whole by itself may stand without the lead-in of its list. */
  readonly mayDropIntroductions: boolean
}

export function findIncomplete(
  quoted: ReadonlySet<Fragment>,
  rules: CompletenessRules,
): readonly Incomplete[] {
  const found: Incomplete[] = []
  const lists = new Set<LawList>()
  for (const fragment of quoted) {
    for (const place of fragment.within) {
      const { list } = place
      lists.add(list)
      const standsAlone = rules.mayDropIntroductions && standsWithout(fragment, place)
      for (const part of [list.leadIn, list.tail]) {
        if (part !== null && !quoted.has(part) && !standsAlone) found.push(leftOut(part))
      }
    }
    for (const list of [fragment.opens, fragment.closes]) {
      if (list === null) continue
      lists.add(list)
      if (list.leadIn !== null && !quoted.has(list.leadIn)) found.push(leftOut(list.leadIn))
      if (list.tail !== null && !quoted.has(list.tail)) found.push(leftOut(list.tail))
      if (!list.items.some((item) => item.fragments.some((f) => quoted.has(f)))) {
        found.push({
          check: "condition",
          detail: `“${brief(fragment.text)}” opens a list of which no item is quoted`,
          missing: null,
        })
      }
    }
  }
  for (const list of lists) {
    const cut = cutItems(list, quoted)
    if (cut !== null) found.push(cut)
  }
  return found
}

const checkOf: Readonly<Record<ListKind, Incomplete["check"]>> = {
  conditions: "condition",
  exceptions: "exception",
  alternatives: "connective",
  definition: "term",
  parts: "condition",
  separable: "condition",
}

function cutItems(list: LawList, quoted: ReadonlySet<Fragment>): Incomplete | null {
  // Sentences that stand without their lead-in are no list in this quotation.
  const leadIn = list.leadIn ?? list.within.findLast((place) => place.list.leadIn !== null)?.list.leadIn
  if (leadIn !== null && leadIn !== undefined && !quoted.has(leadIn)) return null
  const missing = list.items.flatMap((item) => item.fragments).find((fragment) => !quoted.has(fragment))
  if (missing === undefined) return null
  const kind = listKind(list)
  if (kind === "separable") return null
  return {
    check: checkOf[kind],
    detail: `a list of ${kind} may not be cut; left out: “${brief(missing.text)}”`,
    missing,
  }
}

/** The check that names what was lost: an exception where the words left out make one, else a condition. */
function leftOut(part: Fragment): Incomplete {
  return { check: losesWhat(part.text), detail: `left out: “${brief(part.text)}”`, missing: part }
}

export function losesWhat(words: string): "exception" | "condition" {
  return readSentence(words).exceptions.length > 0 ? "exception" : "condition"
}

/**
 * A sentence with a subject of its own that is whole without the lead-in: any but the first of an item, and
 * the first where the lead-in only introduces and neither limits nor conditions.
 */
function standsWithout(fragment: Fragment, { list, item }: ListPlace): boolean {
  if (list.tail !== null || !endsSentence(fragment.text) || !beginsSentence(fragment.text)) return false
  const own = readSentence(fragment.text)
  if (own.definedTerm === null && own.modality === null) return false
  if (item.fragments[0] !== fragment) return true
  if (own.definedTerm === null && own.actor === null) return false
  const words = list.leadIn?.text ?? ""
  const lead = readSentence(words)
  // "Notwithstanding …" takes nothing away from what it introduces.
  const limits = lead.exceptions.filter(
    ({ start, end }) => !/^notwithstanding\b/iu.test(words.slice(start, end)),
  )
  return lead.conditions.length === 0 && limits.length === 0
}

export function brief(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 77).trimEnd()}…`
}
