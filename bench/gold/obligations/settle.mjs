/**
 * Turns a reader's sheet, in which words of the law are quoted, into readings that name them by provision and
 * offsets; stops at the first words that are not there.
 *
 *   node bench/gold/obligations/settle.mjs --data LIBRARY --read SHEET.jsonl --out gold.jsonl
 *
 * A line of the sheet is { "id", "statements": [...] } as the README says. Offsets are UTF-16 code units of the
 * provision's stored text.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { openLibrary } from "../../../dist/corpus/index.js"

const modalities = ["must", "must-not", "may", "need-not", "none"]
const statuses =
  "rule definition penalty exemption scope procedure right effect guidance example purpose other".split(" ")
const kinds =
  "any-person business employer bank insurer licensee public-body individual other unstated".split(" ")

const { values } = parseArgs({
  options: { data: { type: "string" }, read: { type: "string" }, out: { type: "string" } },
})
if (values.data === undefined || values.read === undefined || values.out === undefined) {
  console.error("Name the library (--data), the reader's sheet (--read) and the file to write (--out).")
  process.exit(2)
}
const drawn = new Map(linesOf(join(import.meta.dirname, "drawn.jsonl")).map((item) => [item.id, item]))
const reader = await openLibrary({ dataDir: values.data })
const faults = []
const settled = []
for (const { id, statements } of linesOf(values.read)) {
  const item = drawn.get(id)
  if (item === undefined) faults.push(`${id}: not drawn`)
  else settled.push({ id, statements: await Promise.all(statements.map((each) => settle(item, each))) })
}
await reader.close()
if (faults.length > 0) {
  console.error(faults.join("\n"))
  process.exit(1)
}
settled.sort((one, other) => (one.id < other.id ? -1 : 1))
writeFileSync(
  join(import.meta.dirname, values.out),
  `${settled.map((each) => JSON.stringify(each)).join("\n")}\n`,
)
console.error(`${settled.length} sentences, ${settled.flatMap((each) => each.statements).length} statements`)

async function settle(item, statement) {
  const { modality, status, kind } = statement
  for (const [value, known] of [
    [modality, modalities],
    [status, statuses],
    [kind, kinds],
  ]) {
    if (!known.includes(value)) faults.push(`${item.id}: “${value}” is not one of ${known.join(", ")}`)
  }
  if ((statement.bearer === null) !== (kind === "unstated"))
    faults.push(`${item.id}: bearer and kind disagree`)
  const place = (quoted) => placeOf(item, quoted)
  return {
    modality,
    status,
    kind,
    bearer: await place(statement.bearer),
    exceptions: await Promise.all(statement.exceptions.map(place)),
    conditions: await Promise.all(statement.conditions.map(place)),
    deadline: await place(statement.deadline),
    penalty: await place(statement.penalty),
    enforcer: await place(statement.enforcer),
  }
}

/** [provision, start, end]; the provision only where it is not the sentence's own. */
async function placeOf(item, quoted) {
  if (quoted === null || quoted === undefined) return null
  const { in: where, words, nth = 1 } = typeof quoted === "string" ? { words: quoted } : quoted
  const found = await reader.pointInTime(where ?? item.provision, null)
  if (found.kind === "not-held") return fault(item, `${where} is not held`)
  const { text, digest } = found.provision
  if (where === undefined && !digest.startsWith(item.digest)) return fault(item, "the law has changed")
  let at = (where === undefined ? item.start : 0) - 1
  for (let seen = 0; seen < nth; seen += 1) at = text.indexOf(words, at + 1)
  const isOutside = at === -1 || (where === undefined && at + words.length > item.end)
  if (isOutside) return fault(item, `“${words}” is not there`)
  return where === undefined ? [at, at + words.length] : [where, at, at + words.length]
}

function fault({ id }, what) {
  faults.push(`${id}: ${what}`)
  return null
}

function linesOf(path) {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line))
}
