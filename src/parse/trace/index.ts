export * from "./origin.js"
export { type Fields, fieldsOf } from "./pieces.js"
export { bytesOfSpan } from "./runs.js"
export { addCoverage, noCoverage, traceDocument } from "./trace-document.js"
