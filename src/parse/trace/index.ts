export * from "./origin.js"
export { type Fields, fieldsOf } from "./pieces.js"
export { bytesOfSpan } from "./runs.js"
export {
  type Box,
  type BoxesByField,
  boxesByField,
  type Run,
  type RunsByField,
  runsByField,
} from "./runs-by-field.js"
export { sourceText } from "./source-text.js"
export { addCoverage, noCoverage, traceDocument } from "./trace-document.js"
