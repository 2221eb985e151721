/**
 * The commands and options of the command line, as its own help prints them: whatever is offered to a user is in
 * there, and so must be in the documentation. `--help` itself is everywhere and needs no row.
 */
import { spawnSync } from "node:child_process"
import { join, resolve } from "node:path"

const command = join(resolve(import.meta.dirname, "../.."), "dist", "serve", "cli", "main.js")

export interface DocumentedCommand {
  readonly name: string
  /** "--data", "--json"; the long form of each. */
  readonly options: readonly string[]
}

export function readCommands(): readonly DocumentedCommand[] {
  const names = entriesOf(helpOf([]), "Commands").map((entry) => entry.split(/[ |]/)[0] ?? "")
  return names
    .filter((name) => name !== "help")
    .map((name) => ({ name, options: optionsIn(helpOf([name])).filter((option) => option !== "--help") }))
}

function helpOf(words: readonly string[]): string {
  const asked = spawnSync(process.execPath, [command, ...words, "--help"], { encoding: "utf8" })
  if (asked.status !== 0) throw new Error(`pincite ${words.join(" ")} --help: ${asked.stderr}`)
  return asked.stdout
}

function optionsIn(help: string): readonly string[] {
  return ["Options", "Global Options"]
    .flatMap((title) => entriesOf(help, title))
    .flatMap((entry) => /^(?:-\w, )?(--[a-z-]+)/.exec(entry)?.[1] ?? [])
}

/** The entries under a title: lines with the smallest indent, since an entry's words may go on below it. */
function entriesOf(help: string, title: string): readonly string[] {
  const block = new RegExp(`^${title}:\\n((?: .*\\n|\\n(?= ))*)`, "m").exec(help)?.[1] ?? ""
  return [...block.matchAll(/^ {2}(\S.*)$/gm)].map((match) => match[1] ?? "")
}
