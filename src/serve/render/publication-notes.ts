/** The sentences that stand beside a published answer: since when it stands, who read it, what law changed since. */
import type { LawChange, Review } from "../../pincite.js"
import type { PublishedAnswer } from "../published-answers.js"
import { counted } from "./counted.js"
import { writtenDate } from "./written-date.js"

export function publishedNote({ edition, editions }: PublishedAnswer): string {
  const which = editions.length === 1 ? "" : `, edition ${edition.number} of ${editions.length}`
  return `Published ${writtenDate(dayOf(edition.publishedAt))}${which}.`
}

export function reviewNote(review: Review): string {
  return review.state === "reviewed"
    ? `Reviewed by ${review.by} on ${writtenDate(review.on)}.`
    : "Not reviewed by a person."
}

/** The same in a list. */
export function reviewWords(review: Review): string {
  return review.state === "reviewed" ? `reviewed by ${review.by}` : "not reviewed"
}

/** The day that the answer speaks of. */
export function speaksAsOf({ answer, edition }: PublishedAnswer): string {
  return answer.asOf === null
    ? `This answer speaks as of ${writtenDate(dayOf(edition.publishedAt))}, when it was published.`
    : `This answer speaks as of ${writtenDate(answer.asOf)}.`
}

export function lawChangedNote({ lawChanged }: PublishedAnswer): string {
  const changed = new Set(lawChanged.map(({ provision }) => provision)).size
  return changed === 0
    ? "Every provision it quotes reads the same in the law held now."
    : `In the law held now, ${counted(changed, "provision")} it quotes ${changed === 1 ? "is" : "are"} no longer the same:`
}

export const changeWords: Readonly<Record<LawChange["why"], string>> = {
  amended: "amended",
  repealed: "repealed",
  "not-yet": "not yet in force",
  "no-longer": "no longer in force",
  "not-held": "no longer held",
}

/** In UTC, as it was recorded. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}
