/**
 * Times the engine beside SQLite's FTS5 on the same questions in the same run.
 *
 * FTS5 gets the same provisions in memory with its porter tokenizer, and for each question the OR of all its
 * distinct words, once with and once without stop words, the best ten by bm25. Both are warm: every question
 * is asked once before it is timed. The three take turns question by question, so that a busy machine slows all
 * of them alike.
 */
import { analyse, type RetrievalEngine } from "../index/index.js"
import type { JurisdictionCode } from "../law/index.js"
import { quantile } from "./quantile.js"

/** The little of a SQLite driver that is needed; better-sqlite3 has this shape. */
export interface SqliteDatabase {
  readonly exec: (sql: string) => unknown
  readonly prepare: (sql: string) => {
    readonly run: (...values: unknown[]) => unknown
    readonly all: (...values: unknown[]) => unknown[]
  }
}

export interface SpeedComparison {
  readonly questions: number
  /** Median milliseconds a question. */
  readonly engine: number
  readonly fts5: number
  readonly fts5WithoutStopWords: number
  /** How many times faster the engine is than FTS5 at the median. */
  readonly times: number
  readonly timesWithoutStopWords: number
}

export async function compareFts5(request: {
  readonly database: SqliteDatabase
  readonly texts: readonly string[]
  readonly questions: readonly string[]
  readonly engine: RetrievalEngine
  readonly jurisdiction: JurisdictionCode
}): Promise<SpeedComparison> {
  const { database, texts, questions, engine, jurisdiction } = request
  const search = fillFts5(database, texts)
  const runs = {
    engine: async (question: string) => {
      await engine.search({ text: question, jurisdictions: [jurisdiction], asOf: null, top: 10 })
    },
    fts5: (question: string) => search(anyOf(words(question))),
    fts5WithoutStopWords: (question: string) =>
      search(anyOf(words(question).filter((word) => analyse(word).length > 0))),
  }
  const times = { engine: [] as number[], fts5: [] as number[], fts5WithoutStopWords: [] as number[] }
  const names = ["engine", "fts5", "fts5WithoutStopWords"] as const
  for (const question of questions) for (const name of names) await runs[name](question)
  for (const question of questions) {
    for (const name of names) {
      const begun = performance.now()
      await runs[name](question)
      times[name].push(performance.now() - begun)
    }
  }
  const median = (name: (typeof names)[number]) => quantile(times[name], 0.5)
  return {
    questions: questions.length,
    engine: median("engine"),
    fts5: median("fts5"),
    fts5WithoutStopWords: median("fts5WithoutStopWords"),
    times: median("fts5") / median("engine"),
    timesWithoutStopWords: median("fts5WithoutStopWords") / median("engine"),
  }
}

function fillFts5(database: SqliteDatabase, texts: readonly string[]): (match: string) => void {
  database.exec("create virtual table provisions using fts5(words, tokenize = 'porter unicode61')")
  const insert = database.prepare("insert into provisions (words) values (?)")
  database.exec("begin")
  for (const text of texts) insert.run(text)
  database.exec("commit")
  const select = database.prepare(
    "select rowid from provisions where provisions match ? order by bm25(provisions) limit 10",
  )
  return (match) => {
    if (match !== "") select.all(match)
  }
}

function words(question: string): readonly string[] {
  return [...new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
}

function anyOf(terms: readonly string[]): string {
  return terms.map((term) => `"${term}"`).join(" OR ")
}
