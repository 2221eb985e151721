/**
 * Whether a statement joins halves: the head of one sentence and the end of another, or the head or end of
 * one with words that are not of it.
 */
import { type Word, wordsOf } from "./align-words.js"
import type { Fragment } from "./fragment.js"

const leastWords = 4
const leastShare = 0.3

export type Halves = "both-known" | "one-known" | "none"

/** `own`: the sentences cited; `section`: all of the section they stand in, where the other half may come from. */
export function halvesOf(statement: string, own: readonly Fragment[], section: readonly Fragment[]): Halves {
  const said = wordsOf(statement)
  if (said.length < 2 * leastWords) return "none"
  const cited = new Set(own)
  let [head, tail, ownPart] = [0, 0, 0]
  for (const fragment of section) {
    const words = wordsOf(fragment.text)
    const [itsHead, itsTail] = [sharedHead(said, words), sharedTail(said, words)]
    // One sentence with a word changed or a clause left out has both its head and its end.
    if (itsHead + itsTail >= Math.min(said.length * 0.9, said.length - 2)) return "none"
    head = Math.max(head, itsHead)
    tail = Math.max(tail, itsTail)
    if (cited.has(fragment)) ownPart = Math.max(ownPart, itsHead, itsTail)
  }
  if (ownPart < leastWords) return "none"
  if (head >= leastWords && tail >= leastWords && head + tail >= said.length * 0.9) return "both-known"
  return ownPart >= said.length * leastShare ? "one-known" : "none"
}

function sharedHead(a: readonly Word[], b: readonly Word[]): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared]?.text === b[shared]?.text) shared += 1
  return shared
}

function sharedTail(a: readonly Word[], b: readonly Word[]): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a.at(-1 - shared)?.text === b.at(-1 - shared)?.text)
    shared += 1
  return shared
}
