/**
 * Finds every modal expression of a sentence and what kind each is.
 *
 *   shall, must, is required to          duty        shall not, may not, is prohibited     ban
 *   may, is entitled to, is permitted    permission  need not, does not apply, is exempt   exemption
 *   has the power to, is empowered to    power       should, is encouraged to              advice
 *
 * "Shall mean", "shall be deemed", "shall be void" and the like settle what things are and oblige nobody: kind null.
 * "Shall not be construed" limits how other rules are read: an exemption. "May only" permits, under a condition.
 * Which of them governs the sentence is for `governing-clause.ts`.
 */
import type { Modality, Span } from "./reading.js"

export interface Modal extends Span {
  readonly kind: Modality | null
  /** Whether the expression itself says no: "shall not", "never", "is prohibited". */
  readonly negated: boolean
}

const be = "(?:is|are|was|were|be|being|been)"
const adverb = "(?:(?:also|hereby|\\p{L}+ly|at all times|in no event|in all cases|,)\\s*)*"

/** Tried in order at each place; the first that matches says the kind. */
const kinds: readonly (readonly [Modality | null, boolean, string])[] = [
  [
    "exemption",
    true,
    `(?:shall|must|will|would|may|should|do|does|did)\\s+${adverb}not\\s+${adverb}(?:be\\s+)?(?:apply|required|obliged|obligated|subject|construed|interpreted|extend to)\\b(?:\\s+to\\b)?`,
  ],
  [
    "exemption",
    true,
    `need(?:s)?\\s+not\\b|(?:does|do) not need to|${be}\\s+not\\s+(?:(?:required|obliged|obligated|bound)\\b(?:\\s+to\\b)?|subject\\s+to)|${be}\\s+(?:exempt(?:ed)?|excluded|relieved)\\s+from|(?:shall|will)\\s+be\\s+exempt(?:ed)?\\b|${be}\\s+exempt\\b|inapplicable`,
  ],
  [null, true, `(?:shall|must)\\s+not\\s+(?:be\\s+)?(?:mean|deemed|presumed|considered)\\b`],
  [
    null,
    false,
    `(?:shall|must)\\s+(?:also\\s+)?(?:(?:be\\s+)?(?:mean|deemed|presumed|construed|interpreted|considered|known as|cited as)|have (?:the )?(?:same )?meaning|be (?:void|unenforceable|null|valid|effective|guilty|final))\\b`,
  ],
  [
    "permission",
    false,
    `(?:shall|will)\\s+(?:also\\s+)?(?:be\\s+(?:entitled|permitted|allowed|eligible)|have\\s+(?:the|a)\\s+right)\\s*(?:to\\b)?`,
  ],
  [
    "power",
    false,
    `(?:(?:shall|will)\\s+have|has|have)\\s+(?:the\\s+|full\\s+|such\\s+)*(?:power|authority|jurisdiction)s?\\b|(?:${be}\\s+|shall be )(?:hereby\\s+)?(?:empowered|vested with)`,
  ],
  [
    "permission",
    false,
    `(?:shall|will|would|does|do)\\s+not\\s+(?:be|constitute)\\s+(?:an?\\s+)?(?:violations?|offen[cs]es?|breach(?:es)?|infractions?)\\b`,
  ],
  [
    "permission",
    false,
    `(?:shall\\s+not\\s+be|${be}\\s+not)\\s+(?:prohibited|forbidden|unlawful|illegal|precluded|prevented)\\b(?:\\s+(?:from|for|to)\\b)?`,
  ],
  [
    "ban",
    true,
    `(?:shall|must|will)\\s+${adverb}(?:not|never)\\b|(?:may|can)\\s+${adverb}(?:not|never)\\b|cannot\\b|${be}\\s+not\\s+(?:permitted|allowed|authori[sz]ed|entitled)\\b|(?:shall|must)\\s+refrain\\b`,
  ],
  [
    "ban",
    true,
    `(?:shall\\s+be|${be})\\s+(?:expressly\\s+|hereby\\s+)?(?:prohibited|forbidden|unlawful|illegal)\\b(?:\\s+(?:from|for|to)\\b)?`,
  ],
  [
    "permission",
    false,
    `${be}\\s+(?:also\\s+)?(?:entitled|permitted|allowed|eligible)\\b\\s*(?:to\\b)?|(?:has|have)\\s+(?:the|a)\\s+right\\s+to\\b`,
  ],
  ["power", false, `${be}\\s+(?:hereby\\s+)?authori[sz]ed\\b(?:\\s+to\\b)?|shall be authori[sz]ed to`],
  [
    "duty",
    false,
    `(?:shall|will|would|must)\\s+be\\s+(?:required|obliged|obligated|bound)\\s+to\\b|${be}\\s+(?:required|obliged|obligated|bound)\\s+to\\b|(?:has|have)\\s+(?:a|the|an)\\s+(?:duty|obligation)\\s+to\\b|(?:has|have)\\s+to\\b`,
  ],
  ["duty", false, `shall\\b|must\\b`],
  ["permission", false, `may\\b(?!\\s+\\d)|can\\b`],
  ["advice", true, `should\\s+${adverb}not\\b`],
  ["advice", false, `should\\b|ought\\s+to\\b|${be}\\s+(?:encouraged|recommended|advised)\\b(?:\\s+to\\b)?`],
  ["exemption", true, `(?:does|do)\\s+not\\s+(?:apply|require|prohibit|limit|affect|extend)\\b`],
]

/** No modal begins otherwise; looking for these first spares trying every kind at every word. */
const beginnings =
  "(?:shall|must|will|would|may|should|do|does|did|needs?|is|are|was|were|be|being|been|inapplicable|has|have|can|cannot|ought)"
const anyModal = new RegExp(
  `\\b(?=${beginnings}\\b)(?:${kinds.map(([, , pattern]) => `((?:${pattern}))`).join("|")})`,
  "giu",
)

/** `text` should be masked, so that brackets and quotations hold no modals. */
export function findModals(text: string): readonly Modal[] {
  const found: Modal[] = []
  for (const match of text.matchAll(anyModal)) {
    const which = match.slice(1).findIndex((group) => group !== undefined)
    const [kind, negated] = kinds[which] as readonly [Modality | null, boolean, string]
    // The month of May stands before a day; the verb never begins with a capital within a sentence.
    if (match[0] === "May" && match.index > 0) continue
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length, kind, negated })
  }
  return found
}
