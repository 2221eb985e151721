/**
 * Sentences that limit what was said just before them, or the provision they stand in, and so may not be
 * left out of an answer that quotes it.
 *
 *   Except …    Unless …    Provided, that …    However, …    The preceding sentence …       the sentence before it
 *   This subsection shall not apply to …    Nothing in this paragraph shall …              all of that provision
 *
 * "This section shall not apply" in a subsection of its own speaks of the whole section; an answer shows it
 * under its exceptions, and it is not required beside every sentence.
 */
import type { Fragment, SectionFlow } from "./fragment.js"

const limitsBefore =
  /^["“(]*(?:except\b|unless\b|provided\b|however\b|but\b|notwithstanding (?:the (?:foregoing|preceding|previous|above)|this|these)|the (?:foregoing|preceding|previous) (?:sentence|provision|requirement|prohibition)|this (?:sentence|requirement|prohibition|limitation|restriction|duty|obligation)\b.*\bnot\b)/iu
const unit =
  "(?:subsection|paragraph|subparagraph|clause|subclause|sub-subparagraph|rule|regulation|article|subdivision)"
const limitsUnit = new RegExp(
  `^["“(]*(?:this ${unit}\\b[^.;]{0,80}?\\b(?:not apply|not be (?:construed|applied|applicable|interpreted)|applies only)|nothing in this ${unit}\\b|the (?:provisions|requirements|prohibitions?) of this ${unit}\\b[^.;]{0,60}?\\bnot apply)`,
  "iu",
)

/** The sentences that limit a quoted fragment, in the order of the law. */
export function limitsOf(fragment: Fragment, flow: SectionFlow): readonly Fragment[] {
  const own = flow.of(fragment.provision.id)
  const place = own.indexOf(fragment)
  const found: Fragment[] = []
  for (const next of own.slice(place + 1)) {
    if (!limitsBefore.test(next.text)) break
    found.push(next)
  }
  for (const other of own) {
    if (other !== fragment && limitsUnit.test(other.text) && !found.includes(other)) found.push(other)
  }
  // Words of the same list before it are one sentence with it, so what follows the list limits them all.
  for (const { list } of fragment.within) {
    const after = list.tail ?? list.items.at(-1)?.fragments.at(-1)
    const owner = list.leadIn?.provision
    if (after === undefined || owner === undefined) continue
    const next = flow.of(owner.id).find((other) => other.index > after.index)
    if (
      next !== undefined &&
      !found.includes(next) &&
      (limitsBefore.test(next.text) || limitsUnit.test(next.text))
    )
      found.push(next)
  }
  return found
}
