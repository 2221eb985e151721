/**
 * A shell in a folder of its own, in which the snippets of one page run one after another.
 *
 * The folder looks like the repository to what the pages do in it: `npx pincite` is the command built in dist/,
 * `sample/` is there, and the library goes to ./data. Errors come out with the output, as a reader sees them.
 * What a snippet leaves running, a server say, runs on until the page is done.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join, resolve } from "node:path"

const root = resolve(import.meta.dirname, "../..")
const command = join(root, "dist", "serve", "cli", "main.js")

export interface Shell {
  readonly run: (snippet: string) => Promise<{ readonly status: number | null; readonly printed: string }>
  readonly close: () => void
}

export function openShell(): Shell {
  const folder = mkdtempSync(join(tmpdir(), "pincite-docs-"))
  const bin = join(folder, ".bin")
  mkdirSync(bin)
  const npx = join(bin, "npx")
  writeFileSync(
    npx,
    `#!/bin/sh\n[ "$1" = pincite ] && shift && exec "${process.execPath}" "${command}" "$@"\nexit 127\n`,
  )
  chmodSync(npx, 0o755)
  symlinkSync(join(root, "sample"), join(folder, "sample"))
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PINCITE_(DATA|PORT|HOST)|NODE_ENV|VITEST.*)$/.test(name),
  )
  const env = { ...Object.fromEntries(inherited), PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` }
  const started: ChildProcess[] = []

  return {
    run: (snippet) =>
      new Promise((done, failed) => {
        const script = `exec 2>&1\nset -eu\n${snippet}\n`
        const shell = spawn("bash", ["-c", script], {
          cwd: folder,
          env,
          detached: true,
          stdio: ["ignore", "pipe", "inherit"],
        })
        started.push(shell)
        const parts: Buffer[] = []
        shell.stdout?.on("data", (part: Buffer) => parts.push(part))
        shell.on("error", failed)
        // Not "close": what the snippet left running holds the pipe open.
        shell.on("exit", (status) =>
          setTimeout(() => done({ status, printed: Buffer.concat(parts).toString("utf8") }), 50),
        )
      }),
    close: () => {
      for (const shell of started) stopGroup(shell)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

function stopGroup(shell: ChildProcess): void {
  try {
    if (shell.pid !== undefined) process.kill(-shell.pid, "SIGTERM")
  } catch {
    // The group is gone already: nothing was left running.
  }
}
