/** An answer as plain text, and with paint as a terminal shows it. */
import { jurisdictionName } from "../../law/index.js"
import type { Answer, Source, Statement } from "../../pincite.js"
import { asOfNote, notAdviceNote, placeNames, searchedNote } from "./answer-notes.js"
import { type AnswerPart, answerParts } from "./answer-parts.js"
import { currency } from "./currency.js"
import { fitWords } from "./fit-words.js"
import { joinLeadIns } from "./join-lead-ins.js"
import { noPaint, type Paint } from "./paint.js"
import { quoted } from "./quoted.js"
import { statementWords } from "./statement-words.js"
import { verdictWords } from "./verdict-words.js"
import { weightWords } from "./weight-words.js"
import { wrapText } from "./wrap-text.js"

export interface TextOptions {
  readonly width: number
  readonly paint: Paint
}

export const plainText: TextOptions = { width: 80, paint: noPaint }

export function answerText(answer: Answer, options: TextOptions = plainText): string {
  const { width, paint } = options
  const { short, long } = verdictWords[answer.verdict]
  const because = answer.verdictBecause.labels.map((label) => `[${label}]`).join(" ")
  const blocks = [
    wrapText(answer.title, width).split("\n").map(paint.title).join("\n"),
    paintLabels(wrapText(`${short}. ${long} ${because}`, width), paint),
    ...statements([...answer.premises, ...answer.lead], options),
    ...answerParts(answer).flatMap((part) => [
      paint.heading(part.heading),
      ...partBlocks(part, answer, options),
    ]),
    paint.faint(wrapText(notAdviceNote(answer), width)),
  ]
  return `${blocks.join("\n\n")}\n`
}

function partBlocks(part: AnswerPart, answer: Answer, options: TextOptions): readonly string[] {
  const { width } = options
  const item = (text: string) => paintLabels(wrapText(text, width, "- "), options.paint)
  switch (part.kind) {
    case "sources":
      return answer.sources.map((source) => sourceBlock(source, options))
    case "not-for-you":
      return [
        answer.notForYou.map((each) => item(`${each.citation} ${each.heading}: ${each.because}`)).join("\n"),
      ]
    case "gaps":
      return [answer.gaps.map(item).join("\n")]
    case "jurisdiction":
      return [placeNames(answer.jurisdictions)]
    case "searched":
      return [wrapText(`${asOfNote(answer.asOf)} ${searchedNote(answer.searched)}`, width)]
    default: {
      const bound = part.kind === "who-is-bound" ? answer.applicability : []
      const fits = bound.map((each) => item(`${each.citation}: ${fitWords(each)}. ${each.because}`))
      return [
        ...statements(part.section?.statements ?? [], options),
        ...(fits.length === 0 ? [] : [fits.join("\n")]),
      ]
    }
  }
}

function statements(list: readonly Statement[], { width, paint }: TextOptions): readonly string[] {
  return joinLeadIns(list).map((statement) =>
    statementWords(statement, (text) => text)
      .map(({ depth, enumerator, text }) => {
        const lead = enumerator === "" ? "" : `${enumerator} `
        return paintLabels(wrapText(text, width, "   ".repeat(depth) + lead), paint)
      })
      .join("\n"),
  )
}

function sourceBlock(source: Source, { width, paint }: TextOptions): string {
  const dates = currency(source, source.retrievedAt)
  const lines = [
    wrapText(`${source.citation}: ${source.title}`, width, `${source.number}. `),
    wrapText(
      `${source.instrument} (${weightWords[source.weight]}), ${jurisdictionName(source.jurisdiction)}; ${dates}.`,
      width,
      "   ",
    ),
    ...(source.officialUrl === null ? [] : [`   ${source.officialUrl}`]),
    ...source.passages.map((passage) =>
      paintLabels(
        wrapText(`${passage.citation}: ${quoted(passage.quote)}`, width, `   [${passage.label}] `),
        paint,
      ),
    ),
  ]
  return lines.join("\n")
}

function paintLabels(text: string, paint: Paint): string {
  return text.replace(/\[\d+\.\d+\]/gu, (label) => paint.label(label))
}
