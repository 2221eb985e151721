export * from "./retrieval.js"
