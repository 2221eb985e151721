/** An abstention as Markdown. */
import type { Abstention } from "../../pincite.js"
import { heldNote, searchedNote } from "./answer-notes.js"
import { escapeMarkdown as md } from "./escape-markdown.js"

export function abstentionMarkdown(abstention: Abstention): string {
  const { question, reason, searched, next, held } = abstention
  const near = searched.nearest.map((each) => `- ${md(each.citation)} ${md(each.heading)}`)
  const blocks = [
    "# No answer",
    `> ${md(question)}`,
    md(reason.message),
    md(searchedNote(searched)),
    md(heldNote(held)),
    near.length === 0 ? "" : `## Nearest provisions (not an answer)\n\n${near.join("\n")}`,
    next.length === 0 ? "" : `## What to do next\n\n${next.map((each) => `- ${md(each)}`).join("\n")}`,
  ]
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`
}
