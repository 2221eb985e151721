export * from "./build.js"
export { corporaDir } from "./corpora.js"
export { outputOf, spawnTypescript, type TypescriptProcess } from "./spawn-typescript.js"
