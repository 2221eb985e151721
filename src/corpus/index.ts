export { checkLibrary } from "./checking/check-library.js"
export type { LibraryCheck } from "./checking/finding.js"
export { type ChoosableVersion, chooseVersion, type VersionChoice } from "./choose-version.js"
export { type ProvisionWords, provisionDigest } from "./digest.js"
export { isSameLaw } from "./law-words.js"
export * from "./library.js"
export { takeWriterLock } from "./lock.js"
export { type OpenLibrary, openLibrary } from "./reading/open-library.js"
export {
  openRecordFile,
  openRecordFileToWrite,
  type RecordFile,
  type RecordFileOptions,
} from "./record-file.js"
export type { SnapshotDraft } from "./writing/draft.js"
export { type LibraryWriter, openWriter, type WriterOptions } from "./writing/open-writer.js"
export type { ProvisionChange, ProvisionCounts, ReprintedCounts } from "./writing/tally.js"
