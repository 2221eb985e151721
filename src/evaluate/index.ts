export { type Comparison, compareExpected, type Expectation, readExpectation } from "./compare-expected.js"
export { compareFts5, type SpeedComparison, type SqliteDatabase } from "./compare-fts5.js"
export { passageKey, type QuestionWithGold, readDcQuestions, readObliqaDev } from "./question-sets.js"
export { type RankedQuestion, type RankingFigures, rankingFigures, rankOfGold } from "./ranking-figures.js"
export {
  type EvaluationDependencies,
  type EvaluationHit,
  type EvaluationName,
  type EvaluationReport,
  evaluationNames,
  isEvaluationName,
  runEvaluation,
} from "./run-evaluation.js"
