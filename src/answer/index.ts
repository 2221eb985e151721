export * from "./answer.js"
