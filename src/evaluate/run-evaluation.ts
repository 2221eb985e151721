/**
 * What `eval NAME` runs: asks every question of a set through the search it is handed, and compares the figures
 * with those expected.
 *
 * The time is that of the whole search as the caller does it, reading the provisions included, one question
 * after the other; the first twenty are asked once before, so that a cold start does not count.
 */
import { PinciteError } from "../errors.js"
import type { JurisdictionCode, ProvisionId } from "../law/index.js"
import { type Comparison, compareExpected, readExpectation } from "./compare-expected.js"
import { quantile } from "./quantile.js"
import { passageKey, type QuestionWithGold, readDcQuestions, readObliqaDev } from "./question-sets.js"
import { rankingFigures, rankOfGold } from "./ranking-figures.js"

export const evaluationNames = ["obliqa-dev", "dc-dev", "dc-check"] as const
export type EvaluationName = (typeof evaluationNames)[number]

export interface EvaluationDependencies {
  /** Where the corpora lie; `PINCITE_CORPORA`. */
  readonly corporaDir: string
  /** The repository's bench/, with our questions and the expected figures. */
  readonly benchDir: string
  /** Searches a library that holds the law the questions are about. */
  readonly search: (request: EvaluationSearch) => Promise<readonly EvaluationHit[]>
  readonly onProgress?: (done: number, of: number) => void
}

export interface EvaluationSearch {
  readonly text: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly top: number
}

export interface EvaluationHit {
  readonly provision: ProvisionId
  readonly ref: Readonly<Record<string, string | number>> | null
}

export interface EvaluationReport {
  readonly name: EvaluationName
  readonly questions: number
  readonly figures: Readonly<Record<string, number>>
  /** The rank of the first gold by question, where the set is small enough to look at. */
  readonly ranks?: Readonly<Record<string, number>>
  readonly milliseconds: { readonly median: number; readonly p99: number }
  /** Null where nothing is expected. */
  readonly comparison: Comparison | null
}

export function isEvaluationName(name: string): name is EvaluationName {
  return (evaluationNames as readonly string[]).includes(name)
}

export async function runEvaluation(
  name: EvaluationName,
  dependencies: EvaluationDependencies,
): Promise<EvaluationReport> {
  const { benchDir } = dependencies
  const measured =
    name === "obliqa-dev" ? await measureObliqa(dependencies) : await measureDc(name, dependencies)
  const expected = await readExpectation(benchDir, name)
  return { name, ...measured, comparison: expected === null ? null : compareExpected(measured, expected) }
}

async function measureObliqa(dependencies: EvaluationDependencies) {
  const questions = await readObliqaDev(dependencies.corporaDir)
  const asked = await askAll(questions, "ae-az", 10, dependencies)
  const ranked = asked.hits.map((hits, i) => ({
    gold: questions[i]!.gold,
    found: hits.map(({ ref }) => passageKey(ref)),
  }))
  const figures: Record<string, number> = { ...rankingFigures(ranked) }
  return { questions: questions.length, figures, milliseconds: asked.milliseconds }
}

/** Sections in the order in which a provision of theirs is found first. */
async function measureDc(name: "dc-dev" | "dc-check", dependencies: EvaluationDependencies) {
  const questions = await readDcQuestions(dependencies.benchDir, name)
  const asked = await askAll(questions, "us-dc", 60, dependencies)
  const ranks = Object.fromEntries(
    asked.hits.map((hits, i) => {
      const found = [...new Set(hits.map(({ provision }) => dcSection(provision)))]
      return [questions[i]!.id, rankOfGold({ gold: questions[i]!.gold, found })]
    }),
  )
  const within = (most: number) =>
    Object.values(ranks).filter((rank) => rank > 0 && rank <= most).length / questions.length
  const figures: Record<string, number> = {
    hitAt1: within(1),
    hitAt3: within(3),
    hitAt10: within(10),
    reciprocalRank:
      Object.values(ranks).reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / questions.length,
  }
  return { questions: questions.length, figures, ranks, milliseconds: asked.milliseconds }
}

/** `us-dc/code/28-3852/a/1` → `us-dc/code/28-3852`: the D.C. Code's sections carry no container in their ids. */
function dcSection(provision: ProvisionId): string {
  return provision.split("/").slice(0, 3).join("/")
}

const warmUp = 20

async function askAll(
  questions: readonly QuestionWithGold[],
  jurisdiction: JurisdictionCode,
  top: number,
  { search, onProgress }: EvaluationDependencies,
) {
  const ask = ({ question }: QuestionWithGold) =>
    search({ text: question, jurisdictions: [jurisdiction], top })
  let found = 0
  for (const question of questions.slice(0, warmUp)) found += (await ask(question)).length
  if (found === 0) throw nothingHeld(jurisdiction)
  const hits: (readonly EvaluationHit[])[] = []
  const times: number[] = []
  for (const question of questions) {
    const begun = performance.now()
    hits.push(await ask(question))
    times.push(performance.now() - begun)
    onProgress?.(hits.length, questions.length)
  }
  return { hits, milliseconds: { median: quantile(times, 0.5), p99: quantile(times, 0.99) } }
}

function nothingHeld(jurisdiction: JurisdictionCode): PinciteError {
  return new PinciteError({
    code: "library.none",
    message: `The library finds nothing of ${jurisdiction}, which the questions are about.`,
    remedy:
      "Import the law of the question set into a library of its own and name it with --data; see bench/README.md.",
    data: { jurisdiction },
  })
}
