/**
 * The figures of a ranking against the provisions that answer, as trec_eval counts them.
 *
 * Recall@10: the share of a question's gold provisions among its first ten. Average precision@10: the precision
 * at each gold found, summed and divided by all of the question's golds, found or not. Both are means over the
 * questions, each counting once however many golds it has.
 */
const cutoff = 10

export interface RankedQuestion {
  readonly gold: ReadonlySet<string>
  /** Keys of what was found, best first. */
  readonly found: readonly string[]
}

export interface RankingFigures {
  readonly recallAt10: number
  readonly mapAt10: number
}

export function rankingFigures(questions: readonly RankedQuestion[]): RankingFigures {
  return {
    recallAt10: mean(questions.map(recall)),
    mapAt10: mean(questions.map(averagePrecision)),
  }
}

/** The place of the first gold, counted from 1; 0 where none was found. */
export function rankOfGold({ gold, found }: RankedQuestion): number {
  return found.findIndex((key) => gold.has(key)) + 1
}

function recall({ gold, found }: RankedQuestion): number {
  return found.slice(0, cutoff).filter((key) => gold.has(key)).length / gold.size
}

function averagePrecision({ gold, found }: RankedQuestion): number {
  let hits = 0
  let sum = 0
  found.slice(0, cutoff).forEach((key, i) => {
    if (!gold.has(key)) return
    hits += 1
    sum += hits / (i + 1)
  })
  return sum / gold.size
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
