export * from "./read-json.js"
