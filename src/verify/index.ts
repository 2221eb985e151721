export type { Failure, Where } from "./failure.js"
export { reverify } from "./reverify.js"
export { isVerifiedAnswer, type VerifiedAnswer } from "./verified-answer.js"
export { type Verification, verifyDraft } from "./verify-draft.js"
