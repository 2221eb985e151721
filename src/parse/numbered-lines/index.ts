export * from "./build-numbered-lines.js"
export * from "./draft.js"
export * from "./named-signs.js"
export * from "./take-signs.js"
