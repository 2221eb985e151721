/**
 * Measures verification on real sentences: what share of falsified statements is caught, with which reason,
 * and how often a harmless variant of a true one is refused.
 *
 * True sentences are taken only where no rule can dispute them: whole sentences with a modal verb, of
 * provisions above which every word ends with a full stop, so that no lead-in governs them.
 */
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { Judgement } from "../verify/index.js"
import { type Falsehood, falsehoods, harmless, type Random } from "./falsify.js"

interface Placed {
  readonly provision: Provision
  /** The provisions above it. */
  readonly above: readonly Provision[]
  readonly sentence: string
}

export interface Specimen extends Placed {
  /** All such sentences of the same section. */
  readonly section: readonly Placed[]
}

export interface Tally {
  readonly kind: string
  cases: number
  /** Falsified statements refused; true ones verified. */
  right: number
  rightReason: number
  readonly wrong: { readonly text: string; readonly cite: string; readonly said: string }[]
}

export type Judge = (text: string, provision: Provision) => Promise<Judgement>

const modal = /\b(?:shall|must|may|should|is required to|is prohibited)\b/u

/** A reproducible stream of numbers between 0 and 1. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export async function gatherSpecimens(
  reader: LibraryReader,
  most: number,
  random: Random,
): Promise<readonly Specimen[]> {
  const sections: Specimen[][] = []
  let path: Provision[] = []
  let current: Placed[] = []
  for (const instrument of await reader.instruments()) {
    for await (const provision of reader.scan(instrument.id)) {
      while (path.length > 0 && path.at(-1)?.id !== provision.parent) path = path.slice(0, -1)
      if (provision.level === "section" || provision.level === "rule") current = []
      const governed = path.some(({ text }) => text !== "" && !/\.[”"’)]*$/u.test(text))
      if (!governed && provision.status === "in-force") {
        const sentences = wholeSentences(provision.text)
        const [section, above] = [current, path]
        for (const sentence of sentences) section.push({ provision, above, sentence })
        sections.push(sentences.map((sentence) => ({ provision, above, sentence, section })))
      }
      path = [...path, provision]
    }
  }
  const all = sections.flat().filter(({ sentence }) => modal.test(sentence))
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const swap = all[i] as Specimen
    all[i] = all[j] as Specimen
    all[j] = swap
  }
  return all.slice(0, most)
}

/** Apart from `text/`: cuts only where a lower-case word or a closing bracket ends and a common opening follows. */
function wholeSentences(text: string): readonly string[] {
  if (/[:—\n“]/u.test(text)) return []
  return text
    .split(
      /(?<=\b\p{Ll}{3,}\.) (?=(?:The|An?|Any|Each|No|If|Such|This|In|For|Upon|When|All|Every|It|Nothing)\b)/u,
    )
    .filter(
      (sentence) => /^\p{Lu}[^.]{30,}\b\p{Ll}{3,}\.$/u.test(sentence) && !/[()[\]]/u.test(sentence.slice(-3)),
    )
}

export async function measureFalsehoods(
  specimens: readonly Specimen[],
  kind: Falsehood,
  most: number,
  judge: Judge,
  random: Random,
): Promise<Tally> {
  const tally: Tally = { kind, cases: 0, right: 0, rightReason: 0, wrong: [] }
  for (const { provision, sentence, section } of specimens) {
    if (tally.cases >= most) break
    const false_ = falsehoods[kind](sentence, random)
    // Some sections say both: "within 30 days" of one thing and "within 60 days" of another, in the same words.
    if (false_ === null || section.some((other) => other.sentence === false_)) continue
    note(tally, await judge(false_, provision), kind, false_, provision)
  }
  return tally
}

/** The sentence of one paragraph cited to another of its section. */
export async function measureSiblings(
  specimens: readonly Specimen[],
  most: number,
  judge: Judge,
): Promise<Tally> {
  const tally: Tally = { kind: "sibling", cases: 0, right: 0, rightReason: 0, wrong: [] }
  for (const specimen of specimens) {
    if (tally.cases >= most) break
    const { sentence, section } = specimen
    // Where the other paragraph says it too, that citation is right as well.
    const other = section.find(
      (each) => areApart(specimen, each) && !each.provision.text.includes(sentence.slice(0, 40)),
    )
    if (other === undefined) continue
    note(tally, await judge(sentence, other.provision), "citation", sentence, other.provision)
  }
  return tally
}

/** The first half of one sentence with the second half of another of its section. */
export async function measureMerged(
  specimens: readonly Specimen[],
  most: number,
  judge: Judge,
): Promise<Tally> {
  const tally: Tally = { kind: "merged", cases: 0, right: 0, rightReason: 0, wrong: [] }
  for (const { provision, sentence, section } of specimens) {
    if (tally.cases >= most) break
    const other = section.find((each) => each.sentence !== sentence)
    if (other === undefined) continue
    const [head, tail] = [sentence.split(" "), other.sentence.split(" ")]
    const merged = [...head.slice(0, head.length / 2), ...tail.slice(tail.length / 2)].join(" ")
    if (section.some((each) => each.sentence === merged)) continue
    note(tally, await judge(merged, provision), "merged", merged, provision)
  }
  return tally
}

/**
 * Items of lists that a modal verb opens ("A keeper shall:"). With the lead-in each binds by itself and is true,
 * save where a duty offers a choice; without it an item that ends in a semicolon is no sentence.
 */
export async function measureItems(
  reader: LibraryReader,
  most: number,
  judge: Judge,
): Promise<{ readonly withLeadIn: Tally; readonly without: Tally; readonly conditionsCut: Tally }> {
  const withLeadIn: Tally = { kind: "item with its lead-in", cases: 0, right: 0, rightReason: 0, wrong: [] }
  const without: Tally = { kind: "item without its lead-in", cases: 0, right: 0, rightReason: 0, wrong: [] }
  const conditionsCut: Tally = {
    kind: "one of several conditions",
    cases: 0,
    right: 0,
    rightReason: 0,
    wrong: [],
  }
  let path: readonly Provision[] = []
  for (const instrument of await reader.instruments()) {
    for await (const provision of reader.scan(instrument.id)) {
      while (path.length > 0 && path.at(-1)?.id !== provision.parent) path = path.slice(0, -1)
      const parent = path.at(-1)
      const isOuter = path.slice(0, -1).every(({ text }) => text === "" || text.endsWith("."))
      path = [...path, provision]
      const isItem = /;(?: and)?$/u.test(provision.text) && !provision.text.includes("\n")
      if (parent === undefined || !isOuter || !isItem || provision.status !== "in-force") continue
      if (/^[^.;:]*\b(?:shall|must|may|shall not|may not):$/u.test(parent.text) && without.cases < most) {
        note(without, await judge(provision.text, provision), "condition", provision.text, provision)
        // The connective stands at the last item but one, so only that item tells a choice from a series.
        const duty = /\b(?:shall|must):$/u.test(parent.text)
        if (duty && !provision.text.endsWith("; and")) continue
        const text = `${parent.text} ${provision.text.replace(/;(?: and)?$/u, "")}`
        const judged = await judge(text, parent)
        withLeadIn.cases += 1
        if (judged.verdict === "verified") withLeadIn.right += 1
        else withLeadIn.wrong.push({ text, cite: provision.id, said: String(judged.reason) })
      }
      if (
        /^[^.;:]*\bif:$/u.test(parent.text) &&
        provision.text.endsWith("; and") &&
        conditionsCut.cases < most
      ) {
        const text = `${parent.text} ${provision.text.replace(/; and$/u, ".")}`
        note(conditionsCut, await judge(text, parent), "condition", text, parent)
      }
    }
  }
  return { withLeadIn, without, conditionsCut }
}

export async function measureHarmless(
  specimens: readonly Specimen[],
  kind: string,
  most: number,
  judge: Judge,
): Promise<Tally> {
  const tally: Tally = { kind, cases: 0, right: 0, rightReason: 0, wrong: [] }
  for (const { provision, sentence } of specimens.slice(0, most)) {
    const isFirst = provision.text.startsWith(sentence)
    const enumerator =
      kind === "behind its enumerator" && isFirst && /^\(/u.test(provision.designator)
        ? `${provision.designator} `
        : ""
    const text = enumerator + (harmless[kind] as (sentence: string) => string)(sentence)
    const judged = await judge(text, provision)
    tally.cases += 1
    if (judged.verdict === "verified") tally.right += 1
    else tally.wrong.push({ text, cite: provision.id, said: String(judged.reason) })
  }
  return tally
}

function note(tally: Tally, judged: Judgement, reason: string, text: string, { id }: Provision): void {
  tally.cases += 1
  if (judged.verdict !== "verified") tally.right += 1
  if (judged.reason === reason) tally.rightReason += 1
  else
    tally.wrong.push({
      text,
      cite: id,
      said: judged.verdict === "verified" ? "verified" : String(judged.reason),
    })
}

/** A citation covers what stands below it, so neither may stand below the other. */
function areApart(a: Placed, b: Placed): boolean {
  return a.provision !== b.provision && !a.above.includes(b.provision) && !b.above.includes(a.provision)
}
