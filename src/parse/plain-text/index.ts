/**
 * `plain-text`: law as text, with numbered sections ("§ 12-101.", "Section 4.", "Sec. 5.", "Article 3", "1.2.3") and
 * paragraphs told by their signs and how far they are set in.
 *
 * Lines that end without a full stop go on in the next that is set in as far; an empty line ends a paragraph. A text
 * with one numbered head in its first lines is taken for law; any other only where the format is asked for, and then
 * each of its paragraphs is a provision, with that said.
 */
import { decodeText } from "../decode-text.js"
import { fileFailure } from "../file-failure.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { buildTextLaw, containerHead, sectionHead, splitHeading, type TextBlock } from "../text-law/index.js"

export const plainText: Format = {
  name: "plain-text",
  detect: (_name, head) => {
    const start = head.replace(/^\uFEFF/u, "").trimStart()
    if (/^[<{[]|^---\n|^#{1,6} |\n#{1,6} /u.test(start) || start.includes("\0")) return 0
    const heads = start.split("\n").filter((line) => isSurelyHead(line.trim()))
    return heads.length >= 2 ? 0.4 : 0
  },
  parse: (document: SourceDocument, facts: ImportFacts): ParseResult => {
    const report = createReport()
    const file = document.main.name
    try {
      const law = readPlainText(decodeText(document.main, report))
      return {
        instruments: [buildTextLaw(law, file, facts, report)],
        notUnderstood: report.list(),
        failed: [],
      }
    } catch (error) {
      return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
    }
  },
}

/** "1.2.3 Records" is also how a report counts: only a section by name shows that a text is law. */
function isSurelyHead(line: string): boolean {
  return (
    /^(?:§|Section \d|Sec\. \d|SECTION \d|SEC\. \d|Article \d|ARTICLE \d)/u.test(line) &&
    sectionHead(line) !== null
  )
}

/** A line that ends a sentence and is followed by one set in less deep has ended. */
function goesOn(before: { words: string; indent: number }, words: string, indent: number): boolean {
  if (/^(?:\(\s*\w{1,5}\s*\)|(?:\d{1,3}|[A-Za-z])\.\s)/u.test(words)) return false
  return indent >= before.indent || !/[.;:?!][”"’')]?$/u.test(before.words)
}

function readPlainText(text: string): { readonly title: string; readonly blocks: readonly TextBlock[] } {
  const blocks: TextBlock[] = []
  let title = ""
  let before: { words: string; line: number; indent: number } | null = null
  const end = () => {
    if (before !== null) blocks.push({ kind: "line", of: before })
    before = null
  }
  text
    .replaceAll("\r", "")
    .split("\n")
    .forEach((raw, index) => {
      const words = raw.replace(/\s+/gu, " ").trim()
      const indent = raw.replaceAll("\t", "    ").search(/\S/u)
      const line = index + 1
      if (words === "") {
        end()
        return
      }
      const container = containerHead(words)
      const section = sectionHead(words)
      if (container !== null) {
        end()
        blocks.push({ kind: "container", line, ...container })
      } else if (section !== null) {
        end()
        const { heading, text: own } = splitHeading(section.heading)
        blocks.push({ kind: "section", line, ...section, heading })
        if (own !== "") blocks.push({ kind: "line", of: { words: own, line, indent: null } })
      } else if (title === "" && blocks.length === 0 && before === null) title = words
      else if (before !== null && goesOn(before, words, indent)) before.words += ` ${words}`
      else {
        end()
        before = { words, line, indent }
      }
    })
  end()
  return { title, blocks }
}
