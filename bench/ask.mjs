#!/usr/bin/env node
/**
 * Whole answers on the D.C. Code: how long an import and an answer take, how often the first source is a section
 * that answers, how often `ask` refuses, and whether it refuses what the law held does not answer. FTS5's search
 * alone is timed on the same provisions and questions in the same run, turn by turn, so that a busy machine slows
 * both; it finds passages and composes nothing, so it says what search costs and not what an answer does.
 *
 *   npm run build && node bench/ask.mjs [--data DIR] [--json]
 */
import { readFileSync } from "node:fs"
import { loadavg } from "node:os"
import { join } from "node:path"
import { compareExpected, readExpectation } from "../dist/evaluate/index.js"
import { openPincite } from "../dist/pincite.js"
import { benchDir, libraryOf, tell } from "./library.mjs"

const load = loadavg()[0]
const library = await libraryOf("dc-code")
const imported = library.imported === null ? null : { ...library.imported, peakRssMiB: peakRssMiB() }
const pincite = await openPincite({ dataDir: library.dataDir, onNotice: console.error })
const fts5 = await openFts5(library.reader)

const held = readQuestions("dc-dev")
const notHeld = readQuestions("dc-not-held")
// Everything once before it is timed.
await askAll(held)
const asked = await askAll(held)
const refusals = await askAll(notHeld)

const figures = {
  firstSourceGold: share(asked.outcomes, ({ id, first }) => goldOf(id).includes(first)),
  abstained: share(asked.outcomes, ({ first }) => first === null),
  notHeldRefused: share(refusals.outcomes, ({ first }) => first === null),
}
tell({
  import: imported,
  load,
  milliseconds: { ask: spread(asked.times.ask), fts5: fts5 === null ? null : spread(asked.times.fts5) },
  figures,
  elsewhere: asked.outcomes.filter(({ id, first }) => first !== null && !goldOf(id).includes(first)),
  answeredThoughNotHeld: refusals.outcomes.filter(({ first }) => first !== null),
  comparison: compareFigures(figures, await readExpectation(benchDir, "ask")),
})
fts5?.close()
await pincite.close()
await library.close()

function readQuestions(set) {
  const lines = readFileSync(join(benchDir, "questions", `${set}.jsonl`), "utf8")
    .trim()
    .split("\n")
  return lines.map((line) => JSON.parse(line))
}

function ask(question) {
  return pincite.ask({ question, jurisdictions: ["us-dc"], asOf: null, profile: {} })
}

/** The section of each answer's first source, null where `ask` abstained, and the milliseconds of both searches. */
async function askAll(questions) {
  const times = { ask: [], fts5: [] }
  const outcomes = []
  for (const { id, question } of questions) {
    const begun = performance.now()
    const answer = await ask(question)
    const answered = performance.now()
    fts5?.search(question)
    times.ask.push(answered - begun)
    times.fts5.push(performance.now() - answered)
    outcomes.push({ id, first: answer.kind === "answer" ? firstSection(answer) : null })
  }
  return { outcomes, times }
}

/** `us-dc/code/28-3852/a/1` → `us-dc/code/28-3852`; an answer always has a source. */
function firstSection(answer) {
  return answer.sources[0].passages[0].provision.split("/").slice(0, 3).join("/")
}

function goldOf(id) {
  return held.find((row) => row.id === id).gold
}

function share(outcomes, holds) {
  return outcomes.filter(holds).length / outcomes.length
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part) => Number(sorted[Math.floor(sorted.length * part)].toFixed(1))
  return { median: at(0.5), p90: at(0.9) }
}

/** The most memory this process has held so far: read straight after the import, it is the import's. */
function peakRssMiB() {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** A changed share of abstentions is named and never fails: abstaining less is better only where answers stay right. */
function compareFigures(measured, { figures: { abstained, ...figures } }) {
  const { passed, moved } = compareExpected({ figures: measured }, { figures })
  const also =
    measured.abstained === abstained ? [] : [`abstained went from ${abstained} to ${measured.abstained}.`]
  return { passed, moved: [...moved, ...also] }
}

/** The same provisions in memory, with the porter tokenizer; null where the optional driver is not installed. */
async function openFts5(reader) {
  const driver = await import("better-sqlite3").catch(() => null)
  if (driver === null) {
    console.error("better-sqlite3 is not installed: FTS5 was not measured")
    return null
  }
  const database = new driver.default(":memory:")
  database.exec("create virtual table provisions using fts5(words, tokenize = 'porter unicode61')")
  const insert = database.prepare("insert into provisions (words) values (?)")
  database.exec("begin")
  for (const { id } of await reader.instruments()) {
    for await (const { heading, text } of reader.scan(id)) insert.run(`${heading} ${text}`.trim())
  }
  database.exec("commit")
  const select = database.prepare(
    "select rowid from provisions where provisions match ? order by bm25(provisions) limit 10",
  )
  return {
    search: (question) => {
      const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu))
      return select.all([...words].map((word) => `"${word}"`).join(" OR "))
    },
    close: () => database.close(),
  }
}
