export * from "./build-text-law.js"
export * from "./section-head.js"
