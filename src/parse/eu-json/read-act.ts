/**
 * Reads the file into the fields of an act, each article and recital with its line. The fields are those the
 * corpus has; a recital that is the same as the one before it is passed over and reported.
 */
import { z } from "zod"
import { showHidden } from "../hidden-characters.js"
import { readJson, unreadableJson } from "../json/index.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"

const shape = z.object({
  id: z.string().default(""),
  full_name: z.string(),
  celex_id: z.string(),
  effective_date: z.string().default(""),
  eur_lex_url: z.string().nullable().default(null),
  articles: z.array(
    z.object({
      number: z.string(),
      title: z.string().default(""),
      text: z.string(),
      chapter: z.string().nullish(),
    }),
  ),
  definitions: z
    .array(z.object({ term: z.string(), definition: z.string(), article: z.string() }))
    .default([]),
  recitals: z.array(z.object({ recital_number: z.number(), text: z.string() })).default([]),
})

export type ActFields = z.infer<typeof shape>

export interface ActArticle {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly line: number
}

export interface Act
  extends Pick<ActFields, "full_name" | "celex_id" | "effective_date" | "eur_lex_url" | "definitions"> {
  readonly articles: readonly ActArticle[]
  readonly recitals: readonly { readonly number: number; readonly text: string; readonly line: number }[]
}

export function readAct(part: SourcePart, report: Report): Act {
  const { value, linesOf } = readJson(part, report)
  const parsed = shape.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw unreadableJson(part.name, `${issue?.path.join(".")}: ${issue?.message}`)
  }
  const lines = { articles: linesOf("number"), recitals: linesOf("recital_number") }
  const shown = (text: string, line: number) =>
    showHidden(text.replaceAll("\r", ""), (what) => report.note(part.name, line, what))
  const { articles, recitals, ...fields } = parsed.data
  if (articles.some(({ chapter }) => chapter !== null && chapter !== undefined)) {
    report.note(part.name, 1, "chapters of articles (not kept: the number is that of the next for some)")
  }
  return {
    ...fields,
    articles: articles.map(({ number, title, text }, index) => {
      const line = lines.articles[index] ?? 1
      return { number, title: title.replace(/`$/u, "").trim(), text: shown(text, line), line }
    }),
    recitals: recitals.flatMap(({ recital_number: number, text }, index) => {
      const line = lines.recitals[index] ?? 1
      const before = recitals[index - 1]
      if (before?.recital_number !== number || before.text !== text)
        return [{ number, text: shown(text, line), line }]
      report.note(part.name, line, "recital that stands in the file twice (kept once)")
      return []
    }),
  }
}
