export * from "./list-documents.js"
