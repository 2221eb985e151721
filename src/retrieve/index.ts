export { createRetriever } from "./create-retriever.js"
export { lawNamedIn, type NamedLaw } from "./law-named-in.js"
export * from "./read-question.js"
export * from "./retrieval.js"
