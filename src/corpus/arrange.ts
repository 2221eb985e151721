/**
 * Numbers provisions in the order of the law, with room between the numbers.
 *
 * A reader sorts by these numbers. Were they 1, 2, 3, one section inserted early in a code would give every
 * provision after it a new place; with gaps, what keeps its order keeps its number.
 */

/** A provision in its new order, with the number it has had, if any. */
export interface ToArrange {
  readonly held: number | null
  /** Top provisions start far apart, so that a whole title fits between two others later. */
  readonly root: boolean
}

const gap = 2 ** 8
const rootGap = 2 ** 24

/**
 * Rising numbers strictly between `before` and `after` (null: nothing follows); null when they do not fit.
 */
export function arrange(
  sequence: readonly ToArrange[],
  before: number,
  after: number | null,
): readonly number[] | null {
  const keep = longestRising(
    sequence.map(({ held }) => (held !== null && fits(held, before, after) ? held : null)),
  )
  return fillGaps(sequence, keep, before, after) ?? fillGaps(sequence, new Set(), before, after)
}

function fits(held: number, before: number, after: number | null): boolean {
  return held > before && (after === null || held < after)
}

function fillGaps(
  sequence: readonly ToArrange[],
  keep: ReadonlySet<number>,
  before: number,
  after: number | null,
): readonly number[] | null {
  const numbers: number[] = []
  let low = before
  for (let start = 0; start < sequence.length; ) {
    let end = start
    while (end < sequence.length && !keep.has(end)) end++
    const kept = sequence[end]?.held ?? null
    const high = kept ?? after
    const step = high === null ? gap : Math.min(gap, Math.floor((high - low) / (end - start + 1)))
    if (step < 1) return null
    for (let i = start; i < end; i++) {
      low = high === null && sequence[i]!.root ? nextRoot(low) : low + step
      numbers.push(low)
    }
    if (kept !== null) numbers.push(kept)
    low = kept ?? low
    start = end + 1
  }
  return numbers
}

/** Leaves at least one whole gap after the top provision before, however long that is. */
function nextRoot(low: number): number {
  return (Math.floor(low / rootGap) + (low === 0 ? 1 : 2)) * rootGap
}

/** The positions of the longest rising run of numbers, others between them left out (patience sorting). */
function longestRising(numbers: readonly (number | null)[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [position, number] of numbers.entries()) {
    previous.push(-1)
    if (number === null) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[tails[middle]!]! < number) low = middle + 1
      else high = middle
    }
    previous[position] = low === 0 ? -1 : tails[low - 1]!
    tails[low] = position
  }
  const positions = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at]!) positions.add(at)
  return positions
}
