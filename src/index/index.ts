export * from "./engine.js"
