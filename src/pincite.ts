/**
 * The front door of the package: what can be done with a library of law.
 *
 * Every door (command line, HTTP API, web) calls these functions and nothing else. Each job is one file
 * under `jobs/`; this file wires the rooms together and says what may be asked of them.
 */
// What the doors show, so that they need no other room.
export type {
  Abstention,
  AbstentionCode,
  Answer,
  AnswerSection,
  Applicability,
  Check,
  CheckName,
  Label,
  NotForYou,
  Passage,
  SearchedStatement,
  Source,
  Statement,
  Support,
} from "./answer/index.js"
export type { Coverage, Holding, Instrument, PassedFile, PointInTime, Provision } from "./corpus/index.js"
export {
  type EvaluationReport,
  evaluationNames,
  isEvaluationName,
  runEvaluation,
} from "./evaluate/index.js"
export { type AskStage, askQuestion } from "./jobs/ask-question.js"
export { type FetchReport, fetchLaw } from "./jobs/fetch-law.js"
export type {
  AskRequest,
  Pincite,
  Profile,
  SearchHit,
  SearchRequest,
  SearchResponse,
  StatementToVerify,
  StatementVerdict,
} from "./jobs/front-door.js"
export { type ImportReport, importLaw } from "./jobs/import-law.js"
export { type LawSource, lawSources } from "./jobs/law-sources.js"
export { doctor, reindex } from "./jobs/maintain.js"
export { openPincite } from "./jobs/open-pincite.js"
export type { PublicationOutcome } from "./jobs/publish-answers.js"
export { buildSampleLibrary, sampleLibraryDir } from "./jobs/sample-library.js"
export type { OriginalResult } from "./jobs/show-original.js"
export type { PagesResult } from "./jobs/show-pages.js"
export type { ShownOrigin, ShownProvision, ShowResult } from "./jobs/show-provision.js"
export { formatNames } from "./parse/index.js"
export type {
  AnswerList,
  Edition,
  LawChange,
  ListedAnswer,
  ListRequest,
  Publication,
  PublishedReading,
  Review,
  ReviewRequest,
} from "./publish/index.js"
export type { QuestionPart, ReadQuestion } from "./retrieve/index.js"
export type { VerifiedAnswer } from "./verify/index.js"
