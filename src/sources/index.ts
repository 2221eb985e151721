export * from "./list-documents.js"
export * from "./original-file.js"
