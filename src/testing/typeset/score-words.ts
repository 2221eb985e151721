/**
 * How many words of a law, read back from pages, stand where they stand in the true tree.
 *
 * A word's place is its section, the path of signs below it ("a/1"), and whether it is text or note; what stands
 * in no section has its place in the title, chapter or part above it. Section by section, the longest sequence
 * of words in their places that both trees share is counted. A word too many costs as much as one missing.
 * Capitals are not compared (small capitals have none), nor what printers add: signs and designators.
 */
import type { ParsedProvision } from "../../parse/index.js"

export interface WordScore {
  /** Words in place, as a share of the words of whichever tree has more. */
  readonly share: number
  readonly sections: readonly {
    readonly section: string
    readonly inPlace: number
    readonly of: number
    readonly missing: readonly string[]
    readonly surplus: readonly string[]
  }[]
}

type Places = Map<string, string[]>

export function scoreWords(truth: readonly ParsedProvision[], read: readonly ParsedProvision[]): WordScore {
  const [wanted, got] = [placesOf(truth), placesOf(read)]
  const names = new Set([...wanted.keys(), ...got.keys()])
  const sections = [...names].map((section) => {
    const [want, have] = [wanted.get(section) ?? [], got.get(section) ?? []]
    const { missing, surplus } = difference(want, have)
    return {
      section,
      inPlace: want.length - missing.length,
      of: Math.max(want.length, have.length),
      missing,
      surplus,
    }
  })
  const inPlace = sections.reduce((sum, each) => sum + each.inPlace, 0)
  const of = sections.reduce((sum, each) => sum + each.of, 0)
  return { share: of === 0 ? 1 : inPlace / of, sections }
}

function placesOf(roots: readonly ParsedProvision[]): Places {
  const places: Places = new Map()
  for (const root of roots) addWords(root, { section: "before all", path: "" }, places)
  return places
}

interface Place {
  readonly section: string
  readonly path: string
}

function addWords(provision: ParsedProvision, above: Place, places: Places): void {
  const { heading, text, notes, tables, children } = provision
  const place = placeOf(provision, above)
  const add = (words: string, kind: string): void => {
    const tokens = wordsIn(words).map((word) => `${place.path} ${kind} ${word}`)
    places.set(place.section, [...(places.get(place.section) ?? []), ...tokens])
  }
  add(heading, "text")
  const parts = [
    ...tables.map(({ at, rows }) => ({
      at,
      words: rows
        .flat()
        .map((cell) => cell.text)
        .join(" "),
      child: null,
    })),
    ...children.map((child) => ({ at: child.at, words: "", child })),
  ].sort((a, b) => a.at - b.at)
  let from = 0
  for (const { at, words, child } of parts) {
    add(text.slice(from, at), "text")
    from = at
    if (child === null) add(words, "text")
    else addWords(child, place, places)
  }
  add(text.slice(from), "text")
  for (const note of notes) add(note.text, "note")
}

/** "§ 100.1", "Sec. 100.1." are sections; "PART 100" is a container; "(a)" goes below what it stands in. */
function placeOf({ designator }: ParsedProvision, above: Place): Place {
  const section = /^(?:§+|Sec(?:tion|\.))?\s*(\d+\.\d+)\.?$/iu.exec(designator.trim())?.[1]
  if (section !== undefined) return { section, path: "" }
  if (/^(?:title|chapter|part)\b/iu.test(designator)) return { section: designator.toLowerCase(), path: "" }
  const sign = designator.replace(/[().\s]/gu, "")
  return sign === "" ? above : { ...above, path: above.path === "" ? sign : `${above.path}/${sign}` }
}

/** Letters and figures, with the hyphens, stops and apostrophes between them. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? []
  )
}

/** What is not in the longest common sequence. */
function difference(
  want: readonly string[],
  have: readonly string[],
): { readonly missing: readonly string[]; readonly surplus: readonly string[] } {
  const lengths = Array.from({ length: want.length + 1 }, () => new Uint16Array(have.length + 1))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = want.length - 1; i >= 0; i -= 1) {
    const row = lengths[i]
    if (row === undefined) continue
    for (let j = have.length - 1; j >= 0; j -= 1) {
      row[j] = want[i] === have[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const [missing, surplus]: [string[], string[]] = [[], []]
  let [i, j] = [0, 0]
  while (i < want.length || j < have.length) {
    if (i < want.length && j < have.length && want[i] === have[j]) {
      i += 1
      j += 1
    } else if (j >= have.length || (i < want.length && at(i + 1, j) >= at(i, j + 1))) {
      missing.push(want[i] ?? "")
      i += 1
    } else {
      surplus.push(have[j] ?? "")
      j += 1
    }
  }
  return { missing, surplus }
}
