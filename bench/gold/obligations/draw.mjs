/**
 * Draws the sentences that are read by hand for the gold set of obligations, by chance and from a seed.
 *
 *   node bench/gold/obligations/draw.mjs --data LIBRARY [--worksheet FOLDER]
 *
 * LIBRARY holds the D.C. Code, eCFR titles, 47 CFR, RegML, Vermont, Maryland and the GDPR, imported as they are. Of
 * each group 60 sentences are drawn among those with a word that orders, allows, defines or punishes, and 12 among
 * all others, from provisions in force. Candidates are ordered by id and offset first, so that neither the order of
 * imports nor of files moves the draw. What is kept names a provision, the first figures of its digest and offsets:
 * no law. The worksheet, for whoever reads, holds the words and what stands above and below them; it is not kept in
 * the repository.
 */
import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { openLibrary } from "../../../dist/corpus/index.js"
import { splitSentences } from "../../../dist/text/index.js"

const seed = "pincite obligations 1"
const groups = {
  dc: /^us-dc\/code$/u,
  cfr: /^us\/cfr\/(?:1|2|11|47)$/u,
  regml: /^us\/cfr\/12$/u,
  vermont: /^us-vt\/vsa/u,
  maryland: /^us-md\//u,
  union: /^eu\/2016-679$/u,
}
const withSignal = 60
const withoutSignal = 12
const signal =
  /\b(?:shall|must|may|required?|requires|prohibit\w*|unlawful|entitled|need not|liable|penalt\w+|fine|guilty|violat\w+|except|exempt\w*|unless|means|includes|duty|responsible|cannot|not apply)\b/iu

const { values } = parseArgs({ options: { data: { type: "string" }, worksheet: { type: "string" } } })
if (values.data === undefined) {
  console.error("Name the library to draw from with --data.")
  process.exit(2)
}
const reader = await openLibrary({ dataDir: values.data })
const drawn = []
for (const [group, pattern] of Object.entries(groups)) {
  const candidates = []
  for (const { id } of await reader.instruments()) {
    if (!pattern.test(id)) continue
    for await (const provision of reader.scan(id)) {
      if (!provision.current || provision.status !== "in-force") continue
      for (const { start, end } of splitSentences(provision.text)) {
        const words = provision.text.slice(start, end)
        if (words.split(/\s+/u).length >= 5) candidates.push({ group, provision, start, end, words })
      }
    }
  }
  if (candidates.length === 0) throw new Error(`The library holds nothing of the group ${group}.`)
  // The place in the draw is a digest of the seed and the sentence's own address: no order of reading moves it.
  const shuffled = candidates
    .map((each) => ({ ...each, place: digest(`${seed} ${each.provision.id} ${each.start}`) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
  const taken = [
    ...shuffled.filter(({ words }) => signal.test(words)).slice(0, withSignal),
    ...shuffled.filter(({ words }) => !signal.test(words)).slice(0, withoutSignal),
  ]
  drawn.push(...taken.sort((one, other) => (one.place < other.place ? -1 : 1)))
  console.error(`${group}: ${taken.length} of ${candidates.length} sentences`)
}

/** Every other sentence of a group is kept for testing only. */
const items = drawn.map(({ group, provision, start, end }, index) => ({
  id: `ob-${String(index + 1).padStart(3, "0")}`,
  group,
  provision: provision.id,
  digest: provision.digest.slice(0, 8),
  start,
  end,
  half: index % 2 === 0 ? "dev" : "frozen",
}))
writeFileSync(
  join(import.meta.dirname, "drawn.jsonl"),
  `${items.map((item) => JSON.stringify(item)).join("\n")}\n`,
)
if (values.worksheet !== undefined) await writeWorksheets(values.worksheet)
await reader.close()

async function writeWorksheets(folder) {
  mkdirSync(folder, { recursive: true })
  for (const [index, item] of items.entries()) {
    const { provision, words } = drawn[index]
    const above = await reader.ancestors(provision.id, null)
    const below = (await reader.subtree(provision.id, null)).slice(1, 13)
    const sheet = {
      ...item,
      citation: provision.citation,
      weight: provision.weight,
      sentence: words,
      ownText: provision.text.length > words.length ? provision.text.slice(0, 2500) : undefined,
      above: above.map(({ id, designator, heading, text }) => ({
        id,
        designator,
        heading,
        text: text.slice(0, 900),
      })),
      heading: provision.heading,
      below: below.map(({ designator, heading, text }) =>
        `${designator} ${heading} ${text.slice(0, 160)}`.trim(),
      ),
    }
    writeFileSync(join(folder, `${item.id}.json`), `${JSON.stringify(sheet, null, 1)}\n`)
  }
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex")
}
