/** An answer as Markdown (CommonMark), for a file, a ticket or a memo. Labels stay as they are: [1.2]. */
import { jurisdictionName } from "../../law/index.js"
import type { Answer, Source, Statement } from "../../pincite.js"
import { asOfNote, notAdviceNote, placeNames, searchedNote } from "./answer-notes.js"
import { type AnswerPart, answerParts } from "./answer-parts.js"
import { currency } from "./currency.js"
import { escapeMarkdown as md } from "./escape-markdown.js"
import { fitWords } from "./fit-words.js"
import { joinLeadIns } from "./join-lead-ins.js"
import { quoted } from "./quoted.js"
import { statementWords } from "./statement-words.js"
import { verdictWords } from "./verdict-words.js"
import { weightWords } from "./weight-words.js"

export function answerMarkdown(answer: Answer): string {
  const { short, long } = verdictWords[answer.verdict]
  const because = answer.verdictBecause.labels.map((label) => ` [${label}]`).join("")
  const blocks = [
    `# ${md(answer.title)}`,
    `> ${md(answer.question)}`,
    `**${short}.** ${long}${because}`,
    ...joinLeadIns([...answer.premises, ...answer.lead]).map(statementBlock),
    ...answerParts(answer).flatMap((part) => [`## ${md(part.heading)}`, ...partBlocks(part, answer)]),
    `*${md(notAdviceNote(answer))}*`,
  ]
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`
}

function partBlocks(part: AnswerPart, answer: Answer): readonly string[] {
  switch (part.kind) {
    case "sources":
      return answer.sources.map(sourceBlock)
    case "not-for-you":
      return [
        answer.notForYou
          .map((each) => `- ${md(each.citation)} ${md(each.heading)}: ${md(each.because)}`)
          .join("\n"),
      ]
    case "gaps":
      return [answer.gaps.map((gap) => `- ${md(gap)}`).join("\n")]
    case "jurisdiction":
      return [md(placeNames(answer.jurisdictions))]
    case "searched":
      return [md(`${asOfNote(answer.asOf)} ${searchedNote(answer.searched)}`)]
    default: {
      const bound = part.kind === "who-is-bound" ? answer.applicability : []
      const fits = bound.map(
        (each) => `- ${md(each.citation)}: **${md(fitWords(each))}.** ${md(each.because)}`,
      )
      return [...joinLeadIns(part.section?.statements ?? []).map(statementBlock), fits.join("\n")]
    }
  }
}

function statementBlock(statement: Statement): string {
  const lines = statementWords(statement, md)
  return lines
    .map(({ depth, enumerator, text }, index) => {
      const led = enumerator === "" ? text : `${md(enumerator)} ${text}`
      if (depth > 0) return `${"  ".repeat(depth - 1)}- ${led}`
      // A blank line ends the list before running text goes on.
      return index === 0 ? `${led}${lines.length > 1 ? "\n" : ""}` : `\n${led}`
    })
    .join("\n")
}

function sourceBlock(source: Source): string {
  const dates = currency(source, source.retrievedAt)
  const link =
    source.officialUrl === null ? "" : ` <${source.officialUrl.replace(/[<>\s]/gu, encodeURIComponent)}>`
  const head = `${source.number}. **${md(source.citation)}** ${md(source.title)}. ${md(source.instrument)} (${weightWords[source.weight]}), ${md(jurisdictionName(source.jurisdiction))}; ${md(dates)}.${link}`
  const passages = source.passages.map(
    (passage) => `   - [${passage.label}] ${md(passage.citation)}: ${quoted(md(passage.quote))}`,
  )
  return [head, ...passages].join("\n")
}
