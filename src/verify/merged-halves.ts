/**
 * Whether a statement is the head of one sentence and the end of another, or goes on after a sentence's head
 * with words that stand nowhere near it.
 */
import { type Word, wordsOf } from "./align-words.js"
import type { Fragment } from "./fragment.js"

const leastWords = 4
const leastShare = 0.3

export function isMerged(statement: string, fragments: readonly Fragment[]): boolean {
  const said = wordsOf(statement)
  if (said.length < 2 * leastWords) return false
  let [head, tail] = [0, 0]
  for (const fragment of fragments) {
    const words = wordsOf(fragment.text)
    const [ownHead, ownTail] = [sharedHead(said, words), sharedTail(said, words)]
    if (ownHead + ownTail >= said.length * 0.9) return false
    head = Math.max(head, ownHead)
    tail = Math.max(tail, ownTail)
  }
  if (head >= leastWords && tail >= leastWords && head + tail >= said.length * 0.9) return true
  return Math.max(head, tail) >= Math.max(leastWords, said.length * leastShare)
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
