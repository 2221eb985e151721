/**
 * Starts the process that parses: with an empty environment, a bound on its heap, no code made from strings, and
 * under Node's permission model the right to read the program and nothing else.
 */
import { type ChildProcessByStdio, spawn } from "node:child_process"
import { dirname, join, resolve, sep } from "node:path"
import type { Readable, Writable } from "node:stream"
import { fileURLToPath } from "node:url"

export type ParsingProcess = ChildProcessByStdio<Writable, Readable, Readable>

/** Run from its source, as tests do, it is compiled as it is loaded, which takes rights that the built one has no need of. */
const isSource = import.meta.filename.endsWith(".ts")

/** `program`: another one than the one that parses, for tests of what may happen to it. */
export function startChild(heapMiB: number, program = "parse-child"): ParsingProcess {
  const entry = join(import.meta.dirname, `${program}${isSource ? ".ts" : ".js"}`)
  const loader = ["--import", resolve(import.meta.dirname, "../../testing/typescript-hooks.mjs")]
  return spawn(
    process.execPath,
    [
      ...(isSource ? loader : permissions(dirname(entry))),
      "--disallow-code-generation-from-strings",
      `--max-old-space-size=${Math.round(heapMiB)}`,
      // Measured (bench/parse.mjs): 20 MB of XML then take 270 MB every time, not 290 to 460, and half a second more.
      "--max-semi-space-size=4",
      "--no-warnings",
      entry,
    ],
    { stdio: ["pipe", "pipe", "pipe"], env: {}, cwd: import.meta.dirname, windowsHide: true },
  )
}

/** The option lost its "experimental" with Node 22.13. */
function permissions(folder: string): readonly string[] {
  const option = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission"
  const program = resolve(folder, "../..")
  const readable = [program, join(dirname(program), "package.json"), ...packageFolders(program)]
  return [
    option,
    ...readable.map((path) => `--allow-fs-read=${path.endsWith(".json") ? path : join(path, "*")}`),
  ]
}

/** Where packages are looked for from the program's folder upward, and where a linked one really lies. */
function packageFolders(program: string): readonly string[] {
  const folders = new Set<string>()
  const real = fileURLToPath(import.meta.resolve("saxes"))
  folders.add(real.slice(0, real.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length))
  for (let folder = program; dirname(folder) !== folder; folder = dirname(folder)) {
    folders.add(join(folder, "node_modules"))
  }
  return [...folders]
}
