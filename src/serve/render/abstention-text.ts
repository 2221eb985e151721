/** An abstention as plain text, and with paint as a terminal shows it. What is near is marked as no answer. */
import type { Abstention } from "../../pincite.js"
import { heldNote, searchedNote } from "./answer-notes.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { wrapText } from "./wrap-text.js"

export function abstentionText(abstention: Abstention, { width, paint }: TextOptions = plainText): string {
  const { reason, searched, next, held } = abstention
  const near = searched.nearest.map((each) => wrapText(`${each.citation} ${each.heading}`, width, "- "))
  const blocks = [
    paint.title("No answer"),
    wrapText(reason.message, width),
    wrapText(searchedNote(searched), width),
    wrapText(heldNote(held), width),
    ...(near.length === 0 ? [] : [paint.heading("Nearest provisions (not an answer)"), near.join("\n")]),
    ...(next.length === 0
      ? []
      : [paint.heading("What to do next"), next.map((each) => wrapText(each, width, "- ")).join("\n")]),
  ]
  return `${blocks.join("\n\n")}\n`
}
