/**
 * Characters in which words are looked for, each of which can be taken once: the stream of a file, or what is
 * left of it when most has been taken.
 *
 * A search is bounded by its window, and all searches together by a budget that grows with the file, so that
 * a file of which nothing is understood costs no more than a few times its length.
 */
export interface Found {
  /** Offset in the words that were looked for. */
  readonly from: number
  /** Place in the strand. */
  readonly at: number
  readonly length: number
}

export interface Strand {
  readonly key: string
  readonly isFree: (at: number, length: number) => boolean
  readonly take: (at: number, length: number) => void
}

export interface Budget {
  left: number
}

/** As long as what two readings of a text must share for the one to be found again in the other. */
const surest = 16
/** Fewer characters are looked for no further than this. */
const near = 40

export function strandOf(key: string, taken: Uint8Array): Strand {
  return {
    key,
    isFree: (at, length) => {
      for (let i = at; i < at + length; i += 1) if (taken[i] !== 0) return false
      return true
    },
    take: (at, length) => taken.fill(1, at, at + length),
  }
}

/** A strand whose characters may be found again and again. */
export function untakenStrand(key: string): Strand {
  return { key, isFree: () => true, take: () => {} }
}

/** Where the whole of the words stands, free, within the window; -1 where it does not. */
export function findWhole(
  { key, isFree }: Strand,
  sought: string,
  from: number,
  to: number,
  budget: Budget,
): number {
  if (budget.left <= 0 || to - from < sought.length) return -1
  const window = key.slice(from, to)
  for (let at = window.indexOf(sought); at !== -1; at = window.indexOf(sought, at + 1)) {
    if (isFree(from + at, sought.length)) {
      budget.left -= at
      return from + at
    }
    budget.left -= sought.length
    if (budget.left <= 0) return -1
  }
  budget.left -= window.length
  return -1
}

/**
 * The pieces of the words that begin in the window, in order and as long as they can be: a note may have been
 * lifted out of their middle, or a reader may have added a sign.
 */
export function findPieces(
  strand: Strand,
  sought: string,
  from: number,
  to: number,
  budget: Budget,
): readonly Found[] {
  const found: Found[] = []
  let here = from
  for (let i = 0; i < sought.length; ) {
    const length = sharedLength(strand, sought, i, here)
    if (length > 0 && isSure(sought, i, length, found.length > 0)) {
      found.push({ from: i, at: here, length })
      i += length
      here += length
      if (i === sought.length) break
    }
    const next = findAgain(strand, sought, i, here, to, budget, found.length > 0)
    if (next === null) break
    i = next.from
    here = next.at
  }
  return found
}

/** One letter in common is chance, unless it goes on where the words left off or ends them. */
function isSure(sought: string, from: number, length: number, goesOn: boolean): boolean {
  return length >= 4 || goesOn || from + length === sought.length
}

function sharedLength({ key, isFree }: Strand, sought: string, from: number, at: number): number {
  const most = Math.min(sought.length - from, key.length - at)
  let length = 0
  while (
    length < most &&
    key.charCodeAt(at + length) === sought.charCodeAt(from + length) &&
    isFree(at + length, 1)
  )
    length += 1
  return length
}

/** How many characters of the words are passed over to find where they go on. */
const stepsOver = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48]

/**
 * Where the words go on after a difference: rather a few characters of theirs passed over than many of the
 * strand, for a phrase may stand in it again further on.
 */
function findAgain(
  strand: Strand,
  sought: string,
  from: number,
  here: number,
  to: number,
  budget: Budget,
  goesOn: boolean,
): { readonly from: number; readonly at: number } | null {
  let best: { from: number; at: number } | null = null
  const rest = sought.length - from
  // Near the end of the words every step counts.
  const tail = Array.from({ length: Math.min(rest, surest) }, (_, i) => Math.max(0, rest - surest) + i)
  for (const over of [...stepsOver.filter((step) => step + surest < rest), ...tail]) {
    const probe = sought.slice(from + over, from + over + surest)
    if (probe.length === 0 || (probe.length < 4 && !goesOn)) break
    const end = probe.length < surest ? Math.min(to, here + near + over * 2) : to
    // Nearer than what is known, by more than what is passed over to come there.
    const nearer = best === null ? end : Math.min(end, best.at - over)
    const at = findWhole(strand, probe, here, nearer, budget)
    if (at !== -1) best = backwards(strand, sought, { from: from + over, at }, from, here)
    if (best !== null && best.at - here <= over) return best
  }
  for (let i = from + 48 + surest; best === null && i + surest <= sought.length; i += surest) {
    const at = findWhole(strand, sought.slice(i, i + surest), here, to, budget)
    if (at !== -1) best = backwards(strand, sought, { from: i, at }, from, here)
  }
  return best
}

/** What was passed over to find the place may belong to it. */
function backwards(
  { key, isFree }: Strand,
  sought: string,
  found: { readonly from: number; readonly at: number },
  first: number,
  here: number,
): { from: number; at: number } {
  let { from, at } = found
  while (
    from > first &&
    at > here &&
    key.charCodeAt(at - 1) === sought.charCodeAt(from - 1) &&
    isFree(at - 1, 1)
  ) {
    from -= 1
    at -= 1
  }
  return { from, at }
}
