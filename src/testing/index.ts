export * from "./build.js"
export { corporaDir } from "./corpora.js"
