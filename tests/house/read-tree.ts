/**
 * Our own files as the tree holds them: every text file of the repository except what is installed, built,
 * downloaded or generated. Read from the folders, not from git, so that a file not yet added is judged as well.
 */
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative, resolve, sep } from "node:path"

const root = resolve(import.meta.dirname, "../..")
const notOurs = new Set([".git", "node_modules", "dist", "data", "coverage", ".cache", "package-lock.json"])
const textFiles =
  /(\.(ts|tsx|mjs|js|json|jsonl|md|css|svg|xml|txt|csv|html|sql|sh|yml|yaml)|\/[^./]+|\/\.\w+)$/

export interface OurFile {
  /** From the root, with slashes. */
  readonly path: string
  readonly bytes: number
  readonly text: string
}

export function readTree(): readonly OurFile[] {
  return filesIn(root)
    .map((absolute) => relative(root, absolute).split(sep).join("/"))
    .filter((path) => textFiles.test(`/${path}`))
    .map((path) => {
      const absolute = join(root, path)
      return { path, bytes: statSync(absolute).size, text: readFileSync(absolute, "utf8") }
    })
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => folder !== root || !notOurs.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : []
    })
}
