export * from "./abstain.js"
export * from "./answer.js"
export { type Composed, type ComposeInput, composeAnswer, composeRules, unitKeyOf } from "./compose.js"
