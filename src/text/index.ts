export { endsWithAbbreviation } from "./abbreviations.js"
export { contentWords } from "./content-words.js"
export { findDates, type WrittenDates } from "./dates.js"
export {
  chooseHyphen,
  countWords,
  type HyphenChoice,
  type JoinedLines,
  joinLines,
  type WordCounts,
} from "./join-lines.js"
export { opensList } from "./list-marks.js"
export { literalPattern } from "./literal-pattern.js"
export { maskAsides, maskCitations } from "./mask.js"
export { findModals, type Modal } from "./modality.js"
export { type NormalisedText, normalise, normaliseWithMap } from "./normalise.js"
export { readSentence } from "./read-sentence.js"
export * from "./reading.js"
export { splitSentences } from "./split-sentences.js"
export { type LegalToken, legalTokens } from "./tokens.js"
