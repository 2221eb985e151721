/**
 * Finds the sentence of the law that a statement comes nearest to, so that it can be said what differs.
 *
 * Compared are sentences alone, items with their lead-ins and what goes on after them, and lists whole.
 * A rough count of shared words chooses a few; those are aligned word by word.
 */
import { type Alignment, alignWords, type Word, wordsOf } from "./align-words.js"
import type { Fragment, LawList } from "./fragment.js"

export interface Nearest {
  readonly text: string
  readonly words: readonly Word[]
  readonly said: readonly Word[]
  readonly alignment: Alignment
  /** Share of the statement's words that stand in the sentence in the same order. */
  readonly share: number
}

const aligned = 6
const longestWords = 1500

export function nearestSentence(statement: string, fragments: readonly Fragment[]): Nearest | null {
  const said = wordsOf(statement)
  if (said.length === 0) return null
  const counts = countWords(said)
  const ranked = passagesOf(fragments)
    .map((text) => {
      const words = wordsOf(text)
      return { text, words, rough: roughLikeness(words, counts, said.length) }
    })
    .filter(({ words }) => words.length > 0 && words.length <= longestWords)
    .sort((a, b) => b.rough - a.rough)
    .slice(0, aligned)
  let best: (Nearest & { readonly likeness: number }) | null = null
  for (const { text, words } of ranked) {
    const alignment = alignWords(words, said)
    const share = alignment.common / said.length
    // A little for being no longer than needed: the sentence itself before the list it stands in.
    const likeness = share + 0.2 * (alignment.common / words.length)
    if (best === null || likeness > best.likeness) best = { text, words, said, alignment, share, likeness }
  }
  return best
}

function passagesOf(fragments: readonly Fragment[]): readonly string[] {
  const passages = new Set<string>()
  const lists = new Set<LawList>()
  fragments.forEach((fragment, index) => {
    passages.add(fragment.text)
    const next = fragments[index + 1]
    if (next !== undefined && next.provision === fragment.provision)
      passages.add(`${fragment.text} ${next.text}`)
    const leadIns = fragment.within.flatMap(({ list }) => (list.leadIn === null ? [] : [list.leadIn.text]))
    const tails = fragment.within
      .flatMap(({ list }) => (list.tail === null ? [] : [list.tail.text]))
      .reverse()
    if (leadIns.length + tails.length > 0) passages.add([...leadIns, fragment.text, ...tails].join(" "))
    if (fragment.opens !== null) lists.add(fragment.opens)
  })
  for (const list of lists) passages.add(wholeList(list))
  return [...passages]
}

function wholeList(list: LawList): string {
  const items = list.items.flatMap((item) => item.fragments.map(({ text }) => text))
  return [list.leadIn?.text ?? "", ...items, list.tail?.text ?? ""].join(" ").trim()
}

function countWords(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function roughLikeness(words: readonly Word[], counts: ReadonlyMap<string, number>, length: number): number {
  const left = new Map(counts)
  let shared = 0
  for (const { text } of words) {
    const count = left.get(text) ?? 0
    if (count === 0) continue
    left.set(text, count - 1)
    shared += 1
  }
  return shared / length + 0.2 * (shared / Math.max(words.length, 1))
}
