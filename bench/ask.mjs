#!/usr/bin/env node
/**
 * Whole answers on real law: how long an import and an answer take, how often the first source is a section
 * that answers, how often `ask` refuses, and whether it refuses what the law held does not answer. `dc` (the
 * default) asks of nine titles of the D.C. Code, `cfr` of four titles of the CFR. `--unseen` asks the questions that
 * nothing is chosen by: run it to report, never to set a limit (bench/README.md). FTS5's search
 * alone is timed on the same provisions and questions in the same run, turn by turn, so that a busy machine slows
 * both; it finds passages and composes nothing, so it says what search costs and not what an answer does.
 *
 *   npm run build && node bench/ask.mjs [dc|cfr] [--unseen] [--data DIR] [--json]
 */
import { readFileSync } from "node:fs"
import { loadavg } from "node:os"
import { join } from "node:path"
import { compareExpected, readExpectation } from "../dist/evaluate/index.js"
import { openPincite } from "../dist/pincite.js"
import { benchDir, libraryOf, options, positionals, tell } from "./library.mjs"

const load = loadavg()[0]
const sets = {
  dc: {
    corpus: "dc-code",
    jurisdiction: "us-dc",
    held: ["dc-dev", "dc-lay-dev"],
    notHeld: ["dc-not-held", "dc-not-held-dev"],
  },
  "dc-unseen": {
    corpus: "dc-code",
    jurisdiction: "us-dc",
    held: ["dc-unseen"],
    notHeld: ["dc-not-held-unseen"],
  },
  cfr: { corpus: "ecfr-api/brittersfullers-2025", jurisdiction: "us", held: ["cfr-lay-dev"], notHeld: [] },
  "cfr-unseen": {
    corpus: "ecfr-api/brittersfullers-2025",
    jurisdiction: "us",
    held: ["cfr-unseen"],
    notHeld: [],
  },
}
const name = `${positionals[0] ?? "dc"}${options.unseen ? "-unseen" : ""}`
if (!Object.hasOwn(sets, name)) throw new Error(`There are no questions of that name: ${name}.`)
const { corpus, jurisdiction, held: heldSets, notHeld: notHeldSets } = sets[name]

const library = await libraryOf(corpus)
const imported = library.imported === null ? null : { ...library.imported, peakRssMiB: peakRssMiB() }
const pincite = await openPincite({ dataDir: library.dataDir, onNotice: console.error })
const fts5 = await openFts5(library.reader)

const held = heldSets.flatMap(readQuestions)
const notHeld = notHeldSets.flatMap(readQuestions)
// Everything once before it is timed.
await askAll(held)
const asked = await askAll(held)
const refusals = await askAll(notHeld)

const figures = {
  firstSourceGold: share(asked.outcomes, isGold),
  firstSourceOther: share(asked.outcomes, (outcome) => outcome.first !== null && !isGold(outcome)),
  abstained: share(asked.outcomes, ({ first }) => first === null),
  ...(notHeld.length === 0
    ? {}
    : { notHeldRefused: share(refusals.outcomes, ({ first }) => first === null) }),
}
const elsewhere = asked.outcomes.filter((outcome) => outcome.first !== null && !isGold(outcome))
const answeredThoughNotHeld = refusals.outcomes.filter(({ first }) => first !== null)
tell({
  questions: { sets: [...heldSets, ...notHeldSets], held: held.length, notHeld: notHeld.length },
  import: imported,
  load,
  milliseconds: { ask: spread(asked.times.ask), fts5: fts5 === null ? null : spread(asked.times.fts5) },
  figures,
  // Unseen questions stay so: which of them went wrong is not told.
  ...(name.endsWith("unseen") ? {} : { elsewhere, answeredThoughNotHeld }),
  comparison: compareFigures(figures, await readExpectation(benchDir, `ask-${name}`)),
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
  return pincite.ask({ question, jurisdictions: [jurisdiction], asOf: null, profile: {} })
}

/** The provision of each answer's first source, null where `ask` abstained, and the milliseconds of both searches. */
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
    outcomes.push({ id, first: answer.kind === "answer" ? answer.sources[0].passages[0].provision : null })
  }
  return { outcomes, times }
}

/** Gold names sections; what stands in one of them is of it. */
function isGold({ id, first }) {
  const { gold } = held.find((row) => row.id === id)
  return first !== null && gold.some((section) => `${first}/`.startsWith(`${section}/`))
}

function share(outcomes, holds) {
  return Number((outcomes.filter(holds).length / outcomes.length).toFixed(4))
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

/** More right answers and more right refusals are better; the other shares are named where they changed. */
function compareFigures(measured, expected) {
  const { firstSourceGold, notHeldRefused, ...others } = expected.figures
  const better = { firstSourceGold, ...(notHeldRefused === undefined ? {} : { notHeldRefused }) }
  const { passed, moved } = compareExpected({ figures: measured }, { figures: better })
  const also = Object.entries(others)
    .filter(([figure, was]) => measured[figure] !== was)
    .map(([figure, was]) => `${figure} went from ${was} to ${measured[figure]}.`)
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
