export * from "./parsed.js"
