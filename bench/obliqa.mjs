#!/usr/bin/env node
/**
 * Ranking and speed on the ADGM rulebooks: Recall@10 and MAP@10 of the engine and of the whole retrieval on the
 * 2,788 development questions, and the engine's speed beside SQLite FTS5 in the same run.
 *
 *   npm run build && node bench/obliqa.mjs [--data DIR] [--json]
 */
import { compareFts5, readObliqaDev, runEvaluation } from "../dist/evaluate/index.js"
import { openEngine } from "../dist/index/index.js"
import { createRetriever } from "../dist/retrieve/index.js"
import { benchDir, corporaDir, libraryOf, tell } from "./library.mjs"

const library = await libraryOf("obliqa-adgm/StructuredRegulatoryDocuments", { jurisdiction: "ae-az" })
const { reader, dataDir } = library
const engine = await openEngine({ reader, dataDir, onNotice: console.error })
const retriever = createRetriever({ reader, engine })

const refs = new Map()
const texts = []
for (const { id } of await reader.instruments()) {
  for await (const provision of reader.scan(id)) {
    refs.set(provision.id, provision.ref)
    texts.push(`${provision.heading} ${provision.text}`.trim())
  }
}
const dependencies = { corporaDir: corporaDir(), benchDir }
const byEngine = await runEvaluation("obliqa-dev", {
  ...dependencies,
  search: async (request) => {
    const { hits } = await engine.search({ ...request, asOf: null })
    return hits.map(({ provision }) => ({ provision, ref: refs.get(provision) }))
  },
})
const byRetriever = await runEvaluation("obliqa-dev", {
  ...dependencies,
  search: async (request) => {
    const { found } = await retriever({ ...request, asOf: null })
    return found.map(({ provision }) => ({ provision: provision.id, ref: provision.ref }))
  },
})
const questions = (await readObliqaDev(dependencies.corporaDir)).map(({ question }) => question)
// Every tenth question: FTS5 takes some seventeen milliseconds for one.
const sample = questions.filter((_, i) => i % 10 === 0)
const speed = await compareWithFts5(sample)
tell({
  engine: { figures: byEngine.figures, milliseconds: byEngine.milliseconds },
  retrieval: { figures: byRetriever.figures, milliseconds: byRetriever.milliseconds },
  speed,
  comparison: byRetriever.comparison,
})
await library.close()

async function compareWithFts5(asked) {
  const driver = await import("better-sqlite3").catch(() => null)
  if (driver === null) return "better-sqlite3 is not installed: FTS5 was not measured"
  const database = new driver.default(":memory:")
  const compared = await compareFts5({ database, texts, questions: asked, engine, jurisdiction: "ae-az" })
  database.close()
  return compared
}
