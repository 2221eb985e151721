/**
 * Words that no provision holds because they say again what provisions hold: contents lists and running heads, made
 * of designators and headings; and the labels of notes ("Cross References"), which are held as the kinds of notes.
 *
 * Only stretches of words that stand in no provision are looked at. Two words or more that are the designator, the
 * heading or both of a provision of this document are such; a single word, a number of a page or "Sec." is one only
 * beside them. So a list that names what is not held is still named as words that no provision holds.
 */
import type { ParsedProvision } from "../parsed.js"

/** Of each word of a stretch. */
export type Account = "none" | "heading" | "label"

interface Branch {
  readonly next: Map<string, Branch>
  ends: Account
}

export type SayAgain = (stretch: readonly string[]) => readonly Account[]

export function saidAgain(provisions: readonly ParsedProvision[]): SayAgain {
  const root = branch()
  for (const { designator, heading, notes } of provisions) {
    const [name, title] = [wordsOf(designator), wordsOf(heading)]
    const number = name.slice(name.findIndex((word) => /\d/u.test(word)))
    for (const said of [name, title, [...name, ...title], [...number, ...title]]) enter(root, said, "heading")
    for (const { kind } of notes) enter(root, wordsOf(kind), "label")
  }
  return (words) => {
    const stretch = words.map(plain)
    const found = longestPhrases(root, stretch)
    // Nothing but labels of notes, one after the other.
    if (found.every(({ account }) => account === "label")) return found.map(({ account }) => account)
    const accounts: Account[] = found.map(({ account, length }) => (length > 1 ? account : "none"))
    // From left to right and back, so that what stands between is reached from either side.
    for (const step of [1, -1]) {
      for (let i = step === 1 ? 0 : stretch.length - 1; i >= 0 && i < stretch.length; i += step) {
        const single = found[i]!
        const beside = accounts[i - step] ?? "none"
        if (accounts[i] !== "none") continue
        if (single.account !== "none" && beside !== "none") accounts[i] = single.account
        else if (beside === "heading" && columnWord.test(stretch[i]!)) accounts[i] = "heading"
      }
    }
    return accounts
  }
}

/** The number of a page or section, and the heads of their columns. */
const columnWord =
  /^(?:\d+[a-z]?|sec|section|chap|chapter|page|part|subpart|title|repealed|reserved|omitted)$/u

function longestPhrases(
  root: Branch,
  stretch: readonly string[],
): readonly { readonly account: Account; readonly length: number }[] {
  const found = stretch.map(() => ({ account: "none" as Account, length: 0 }))
  for (let i = 0; i < stretch.length; ) {
    let length = 0
    let account: Account = "none"
    let at: Branch | undefined = root
    for (let j = i; j < stretch.length && at !== undefined; j += 1) {
      at = at.next.get(stretch[j]!)
      if (at !== undefined && at.ends !== "none") [length, account] = [j - i + 1, at.ends]
    }
    for (let j = i; j < i + length; j += 1) found[j] = { account, length }
    i += Math.max(1, length)
  }
  return found
}

function enter(root: Branch, words: readonly string[], account: Account): void {
  if (words.length === 0) return
  let at = root
  for (const word of words) {
    const known = at.next.get(word)
    const next = known ?? branch()
    if (known === undefined) at.next.set(word, next)
    at = next
  }
  if (at.ends === "none") at.ends = account
}

function branch(): Branch {
  return { next: new Map(), ends: "none" }
}

/** As the stream of a file parts them. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(plain)
}

/** "References in text" and "Reference in text" are one label. */
function plain(word: string): string {
  return word.toLowerCase().replace(/(?<=[a-z]{3})s$/u, "")
}
