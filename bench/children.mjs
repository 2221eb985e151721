#!/usr/bin/env node
/**
 * What it costs to parse in processes of their own: the D.C. Code (or a path) parsed and traced in this process, then
 * in children as an import does it. Nothing is written. Held to the bar of twice the time, and to the same outcome of
 * both. The two take turns, three times, and the best of each counts, so that a busy machine slows both.
 *
 *   npm run build && node bench/children.mjs [PATH] [--json]
 */
import { readFileSync } from "node:fs"
import { availableParallelism, loadavg } from "node:os"
import { join } from "node:path"
import { listDocumentsOf } from "../dist/jobs/import-law/list-documents-of.js"
import { parseInChildren } from "../dist/jobs/parse-in-child/parse-in-children.js"
import { formatNamed, traceDocument } from "../dist/parse/index.js"
import { benchDir, corporaDir, positionals, tell } from "./library.mjs"

const path = positionals[0] ?? join(corporaDir(), "dc-code")
const bar = JSON.parse(readFileSync(join(benchDir, "expected/children.json"), "utf8")).mostTimes
const here = []
const inChildren = []
let outcomes = { here: null, inChildren: null }
for (let turn = 0; turn < 3; turn += 1) {
  here.push(await timed("here", parseHere))
  inChildren.push(await timed("inChildren", parseApart))
}
const times = Math.min(...inChildren) / Math.min(...here)
const moved = [
  ...(times > bar ? [`Children take ${times.toFixed(2)} times as long, above ${bar}.`] : []),
  ...(outcomes.here === outcomes.inChildren ? [] : ["Children give something else."]),
]
tell({
  documents: documents().length,
  cores: availableParallelism(),
  load: round(loadavg()[0]),
  secondsHere: here.map(round),
  secondsInChildren: inChildren.map(round),
  times: round(times),
  comparison: { passed: moved.length === 0, moved },
})

async function timed(kind, parse) {
  const begun = performance.now()
  const outcome = await parse(documents())
  const seconds = (performance.now() - begun) / 1000
  outcomes = { ...outcomes, [kind]: JSON.stringify(outcome) }
  return seconds
}

function documents() {
  return listDocumentsOf({ paths: [path], facts: { jurisdiction: "us-dc" }, format: "auto" }).documents
}

async function parseHere(listed) {
  const outcome = []
  for (const { name, format: formatName, facts, open } of listed) {
    const format = formatNamed(formatName)
    const { main: packed, part } = open()
    const main = format.unpack === undefined ? packed : await format.unpack(packed)
    const parts = [main]
    const kept = (href, from) => {
      const found = part(href, from)
      if (found !== null) parts.push(found)
      return found
    }
    const result = format.parse({ main, part: kept }, facts)
    const { instruments } = result
    const trace = instruments.length === 0 ? null : traceDocument(parts, instruments, format)
    outcome.push(figuresOf(name, result, trace))
  }
  return outcome
}

async function parseApart(listed) {
  const outcome = []
  const day = "2026-06-30"
  for await (const { document, parsed } of parseInChildren(listed, {}, day, () => {})) {
    outcome.push(figuresOf(document.name, parsed, parsed.trace))
  }
  return outcome
}

function figuresOf(name, { instruments, notUnderstood, failed }, trace) {
  const provisions = instruments.flatMap(({ roots }) => roots).reduce((sum, root) => sum + count(root), 0)
  return {
    name,
    provisions,
    notUnderstood: notUnderstood.length,
    failed,
    placed: trace?.coverage.placed ?? null,
  }
}

function count(provision) {
  return provision.children.reduce((sum, child) => sum + count(child), 1)
}

function round(figure) {
  return Number(figure.toFixed(2))
}
