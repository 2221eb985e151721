/**
 * Reads the file into its acts and their sections, each with its line.
 */
import { z } from "zod"
import { showHidden } from "../hidden-characters.js"
import { readJson, unreadableJson } from "../json/index.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"

const document = z.object({
  title: z.string(),
  identifier: z.string(),
  effective_date: z.string().default(""),
  last_amended: z.string().default(""),
  source_url: z.string().nullable().default(null),
})
const shape = z.object({
  documents: z.array(document),
  provisions: z.array(
    z.object({
      document_index: z.number().int(),
      section_number: z.string(),
      title: z.string().nullable().default(""),
      text: z.string(),
    }),
  ),
})

export type StatedAct = z.infer<typeof document>

export interface StatedSection {
  readonly act: StatedAct
  readonly number: string
  readonly heading: string
  readonly text: string
  readonly line: number
}

export function readStatutes(part: SourcePart, report: Report): readonly StatedSection[] {
  const { value, linesOf } = readJson(part, report)
  const parsed = shape.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw unreadableJson(part.name, `${issue?.path.join(".")}: ${issue?.message}`)
  }
  const { documents, provisions } = parsed.data
  const lines = linesOf("section_number")
  return provisions.map(({ document_index: index, section_number: number, title, text }, at) => {
    const line = lines[at] ?? 1
    const act = documents[index]
    if (act === undefined) throw unreadableJson(part.name, `document ${index} is not there`, line)
    const shown = showHidden(text.replaceAll("\r", ""), (what) => report.note(part.name, line, what))
    if (/<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/iu.test(shown))
      report.note(part.name, line, "mark-up or named character within text (kept as it stands)")
    return { act, number, heading: (title ?? "").trim(), text: shown, line }
  })
}
