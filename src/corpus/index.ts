export * from "./library.js"
