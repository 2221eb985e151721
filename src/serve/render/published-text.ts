/** A published answer and the list of them as plain text. */
import type { AnswerList, Publication } from "../../pincite.js"
import type { PublishedAnswer } from "../published-answers.js"
import { placeNames } from "./answer-notes.js"
import { answerText, plainText, type TextOptions } from "./answer-text.js"
import { counted } from "./counted.js"
import {
  changeWords,
  dayOf,
  lawChangedNote,
  publishedNote,
  reviewNote,
  reviewWords,
  speaksAsOf,
} from "./publication-notes.js"
import { wrapText } from "./wrap-text.js"
import { writtenDate } from "./written-date.js"

export function publishedText(published: PublishedAnswer, options: TextOptions = plainText): string {
  const { width, paint } = options
  const notes = [publishedNote(published), reviewNote(published.edition.review)]
  const changes = published.lawChanged.map(({ citation, why }) => `- ${citation}: ${changeWords[why]}`)
  const law =
    changes.length === 0
      ? paint.faint(wrapText(lawChangedNote(published), width))
      : paint.warning(
          [wrapText(`${speaksAsOf(published)} ${lawChangedNote(published)}`, width), ...changes].join("\n"),
        )
  const head = [paint.faint(wrapText(notes.join(" "), width)), law].join("\n")
  return `${head}\n\n${answerText(published.answer, options)}`
}

export function publicationText({ kind, address, edition, title }: Publication): string {
  const did = kind === "published" ? `Published as edition ${edition}` : `Unchanged, edition ${edition}`
  return `${title}\n${did}: /answers/${address}\n`
}

export function answerListText(list: AnswerList, { width, paint }: TextOptions = plainText): string {
  if (list.total === 0) return "Nothing is published here yet. Publish an answer: pincite publish QUESTION\n"
  const entries = list.answers.map((each) =>
    [
      paint.title(each.address),
      wrapText(each.question, width, "  "),
      wrapText(
        [
          `${placeNames(each.jurisdictions)}${each.asOf === null ? "" : `, as of ${writtenDate(each.asOf)}`};`,
          `edition ${each.edition}, published ${writtenDate(dayOf(each.publishedAt))};`,
          reviewWords(each.review),
        ].join(" "),
        width,
        "  ",
      ),
    ].join("\n"),
  )
  const place = list.pages === 1 ? "" : `, page ${list.page} of ${list.pages}`
  return `${entries.join("\n\n")}\n\n${paint.faint(`${counted(list.total, "answer")}${place}`)}\n`
}
