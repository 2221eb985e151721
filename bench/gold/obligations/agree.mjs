/**
 * How far the second reader agrees with the first: field by field over the sentences that both read, with counts.
 *
 *   node bench/gold/obligations/agree.mjs [--ids]
 *
 * The first statements of both readings are compared with each other, the second with the second, and so on; a
 * statement that only one reader saw counts against every field. Words agree where their spans overlap by half of
 * the longer one, lists where as many words agree as either reader named.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"

const first = readingsOf("gold.jsonl")
const second = readingsOf("second.jsonl")
const agreesIn = {
  modality: same,
  status: same,
  kind: same,
  bearer: sameWords,
  exceptions: sameList,
  conditions: sameList,
  deadline: sameWords,
  penalty: sameWords,
  enforcer: sameWords,
}
const agreed = Object.fromEntries(Object.keys(agreesIn).map((field) => [field, 0]))
const apart = Object.fromEntries(Object.keys(agreesIn).map((field) => [field, []]))
let statements = 0
for (const [id, theirs] of second) {
  const ours = first.get(id) ?? []
  for (let i = 0; i < Math.max(ours.length, theirs.length); i += 1) {
    statements += 1
    for (const [field, agrees] of Object.entries(agreesIn)) {
      const both = ours[i] !== undefined && theirs[i] !== undefined
      if (both && agrees(ours[i][field], theirs[i][field])) agreed[field] += 1
      else apart[field].push(id)
    }
  }
}
console.log(`${second.size} sentences, ${statements} statements`)
for (const [field, count] of Object.entries(agreed)) {
  const ids = process.argv.includes("--ids") ? ` ${apart[field].join(" ")}` : ""
  console.log(`${field.padEnd(10)} ${count} of ${statements} (${(count / statements).toFixed(3)})${ids}`)
}

function readingsOf(name) {
  const lines = readFileSync(join(import.meta.dirname, name), "utf8")
    .trim()
    .split("\n")
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, statements }) => [id, statements]))
}

function same(one, other) {
  return one === other
}

function sameWords(one, other) {
  if (one === null || other === null) return one === other
  const [where, from, to] = spanOf(one)
  const [elsewhere, start, end] = spanOf(other)
  if (where !== elsewhere) return false
  const shared = Math.min(to, end) - Math.max(from, start)
  return shared * 2 >= Math.max(to - from, end - start)
}

function spanOf(place) {
  return place.length === 3 ? place : ["", ...place]
}

function sameList(ones, others) {
  return ones.length === others.length && ones.every((one) => others.some((other) => sameWords(one, other)))
}
