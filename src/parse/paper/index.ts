export type { OutlineReader } from "./outline-reader.js"
export * from "./paper.js"
export { readOutline } from "./read-outline.js"
