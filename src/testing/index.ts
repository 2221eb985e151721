export * from "./build.js"
export { corporaDir } from "./corpora.js"
export { type AfterKill, killImporter } from "./kill-importer.js"
export { outputOf, spawnTypescript, type TypescriptProcess } from "./spawn-typescript.js"
