export { franklinRules } from "./franklin-rules.js"
export { type Layout, layoutOf } from "./layout.js"
export { typeset } from "./typeset.js"
