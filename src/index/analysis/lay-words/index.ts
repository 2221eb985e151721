export { type LayEntry, layEntries } from "./lay-entries.js"
