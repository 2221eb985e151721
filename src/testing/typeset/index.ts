export { franklinRules } from "./franklin-rules.js"
export { type Layout, layoutOf } from "./layout.js"
export { scoreWords, type WordScore } from "./score-words.js"
export { typeset } from "./typeset.js"
