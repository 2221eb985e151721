export * from "./formats.js"
export * from "./parsed.js"
