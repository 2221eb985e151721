/**
 * Chance that comes out the same for the same seed (mulberry32), so that a layout that fails can be set again.
 */
export interface Chance {
  /** From `min` up to `max`, which it never reaches. */
  readonly between: (min: number, max: number) => number
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
  readonly is: (share: number) => boolean
}

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (min, max) => min + next() * (max - min),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    is: (share) => next() < share,
  }
}
