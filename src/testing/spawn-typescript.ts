/**
 * Starts one of our TypeScript files as a process of its own, for tests that kill it or race it.
 */
import { type ChildProcessByStdio, spawn } from "node:child_process"
import { join } from "node:path"
import type { Readable } from "node:stream"

export type TypescriptProcess = ChildProcessByStdio<null, Readable, Readable>

export function spawnTypescript(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): TypescriptProcess {
  const hooks = join(import.meta.dirname, "typescript-hooks.mjs")
  return spawn(process.execPath, ["--import", hooks, file, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  })
}

/** What it printed, once it has ended. */
export async function outputOf(
  child: TypescriptProcess,
): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> {
  let out = ""
  let err = ""
  child.stdout.on("data", (some) => {
    out += some
  })
  child.stderr.on("data", (some) => {
    err += some
  })
  const status = await new Promise<number | null>((ended) => child.on("close", ended))
  return { status, out, err }
}
