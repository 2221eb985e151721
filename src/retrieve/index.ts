export * from "./retrieval.js"
export * from "./read-question.js"
