export { createRetriever } from "./create-retriever.js"
export * from "./read-question.js"
export * from "./retrieval.js"
