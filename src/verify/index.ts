export * from "./verified-answer.js"
