/**
 * Compares what was measured with the expected figures that are checked in, and says what moved.
 *
 * A figure passes when it is not below what is expected (but for a rounding of half a thousandth) nor below its
 * floor. A better figure passes and is named too, so that the expectation can be raised with the change that
 * earned it. Where the expectation keeps the rank of each question, every question that moved is named.
 */
import { readFile } from "node:fs/promises"
import { join } from "node:path"

export interface Expectation {
  readonly figures: Readonly<Record<string, number>>
  /** What a release may never fall below. */
  readonly floors?: Readonly<Record<string, number>>
  readonly ranks?: Readonly<Record<string, number>>
}

export interface Measured {
  readonly figures: Readonly<Record<string, number>>
  readonly ranks?: Readonly<Record<string, number>>
}

export interface Comparison {
  readonly passed: boolean
  /** One sentence for each thing that moved; empty when all is as expected. */
  readonly moved: readonly string[]
}

const rounding = 0.0005

export function compareExpected(measured: Measured, expected: Expectation): Comparison {
  const moved: string[] = []
  let passed = true
  for (const [name, was] of Object.entries(expected.figures)) {
    const now = measured.figures[name]
    const floor = expected.floors?.[name] ?? Number.NEGATIVE_INFINITY
    if (now === undefined) moved.push(`${name} was not measured; ${was} is expected.`)
    else if (now < floor) moved.push(`${name} is ${shown(now)}, below its floor of ${floor}.`)
    else if (Math.abs(now - was) > rounding) {
      moved.push(`${name} ${now < was ? "fell" : "rose"} from ${was} to ${shown(now)}.`)
    }
    if (now === undefined || now < floor || now < was - rounding) passed = false
  }
  for (const [id, was] of Object.entries(expected.ranks ?? {})) {
    const now = measured.ranks?.[id]
    if (now !== undefined && now !== was) moved.push(`${id}: ${place(was)} → ${place(now)}`)
  }
  return { passed, moved }
}

/** Null where nothing is expected yet. */
export async function readExpectation(benchDir: string, name: string): Promise<Expectation | null> {
  const written = await readFile(join(benchDir, "expected", `${name}.json`), "utf8").catch(() => null)
  return written === null ? null : (JSON.parse(written) as Expectation)
}

function shown(figure: number): string {
  return figure.toFixed(4)
}

function place(rank: number): string {
  return rank === 0 ? "not found" : `rank ${rank}`
}
