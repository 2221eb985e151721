/**
 * Aligns a statement with a sentence of the law, word by word, and gives the runs in which they differ.
 */
import { normalise } from "../text/index.js"

export interface Word {
  /** Lower case. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Run {
  /** Words of the law that the statement lacks, and words it has instead. */
  readonly law: readonly Word[]
  readonly said: readonly Word[]
  /** Where in the law's words the run stands. */
  readonly at: number
  /** Where in the statement's words the run stands. */
  readonly saidAt: number
}

export interface Alignment {
  readonly common: number
  readonly runs: readonly Run[]
}

/** Words of the normalised text, enumerators left out: a printed "(1)" is no difference. */
export function wordsOf(text: string): readonly Word[] {
  const plain = normalise(text).replace(/(?:^|(?<=\s))\([\p{L}\p{N}-]{1,6}\)(?=\s|$)/gu, (found) =>
    " ".repeat(found.length),
  )
  return [...plain.matchAll(/[\p{L}\p{N}]+(?:[.,:'/-][\p{L}\p{N}]+)*|[$%€£§]/gu)].map(
    ({ 0: word, index }) => ({
      text: word.toLowerCase(),
      start: index,
      end: index + word.length,
    }),
  )
}

/** Longest common subsequence; near the same cost for any text, so long ones are cut to what can matter. */
export function alignWords(law: readonly Word[], said: readonly Word[]): Alignment {
  const width = said.length + 1
  const lengths = new Uint16Array((law.length + 1) * width)
  for (let i = law.length - 1; i >= 0; i -= 1) {
    for (let j = said.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        law[i]?.text === said[j]?.text
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number)
    }
  }
  const runs: { law: Word[]; said: Word[]; at: number; saidAt: number }[] = []
  let open: (typeof runs)[number] | null = null
  let [i, j] = [0, 0]
  while (i < law.length || j < said.length) {
    if (i < law.length && j < said.length && law[i]?.text === said[j]?.text) {
      open = null
      i += 1
      j += 1
      continue
    }
    if (open === null) {
      open = { law: [], said: [], at: i, saidAt: j }
      runs.push(open)
    }
    const skipLaw =
      j >= said.length ||
      (i < law.length && (lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number))
    if (skipLaw) {
      open.law.push(law[i] as Word)
      i += 1
    } else {
      open.said.push(said[j] as Word)
      j += 1
    }
  }
  return { common: lengths[0] ?? 0, runs: joinRuns(runs, law) }
}

/**
 * A clause left out can be cut at two places when it begins and ends alike ("the filing, the court"): it is
 * moved to where it begins, and joined to the run before it when they then meet.
 */
function joinRuns(runs: readonly Run[], law: readonly Word[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    const least = before === undefined ? 0 : before.at + before.law.length
    let { at } = run
    if (run.said.length === 0) {
      while (at > least && law[at - 1]?.text === law[at + run.law.length - 1]?.text) at -= 1
    }
    const moved = { ...run, at, law: law.slice(at, at + run.law.length), saidAt: run.saidAt - (run.at - at) }
    if (before !== undefined && at === least && before.law.length > 0) {
      joined[joined.length - 1] = {
        ...before,
        law: [...before.law, ...moved.law],
        said: [...before.said, ...moved.said],
      }
    } else joined.push(moved)
  }
  return joined
}
