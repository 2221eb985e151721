/**
 * The files of a folder and of those below it, in one order on every machine.
 *
 * Hidden files are passed over. Symbolic links are named apart and not followed: a link may lead anywhere,
 * and what is imported must be what the person named.
 */
import { readdirSync } from "node:fs"
import { join } from "node:path"

/** Names relative to `root`, with forward slashes, sorted by code units. */
export function walkFolder(root: string): {
  readonly files: readonly string[]
  readonly links: readonly string[]
} {
  const files: string[] = []
  const links: string[] = []
  const visit = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith(".")) continue
      if (entry.isDirectory()) visit(name)
      else if (entry.isFile()) files.push(name)
      else if (entry.isSymbolicLink()) links.push(name)
    }
  }
  visit("")
  return { files, links }
}
