/**
 * Reads a file of JSON lines and checks every line before the first is worked on, so that a mistake in the
 * last line costs no hour. An empty line is passed over.
 */
import { readFile } from "node:fs/promises"
import type { z } from "zod"
import { PinciteError } from "../../errors.js"
import { readFields, readJson } from "../read-fields.js"
import type { Terminal } from "./terminal.js"

export async function readJsonLines<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  terminal: Terminal,
): Promise<readonly z.output<Schema>[]> {
  const name = path === "-" ? "standard input" : path
  const text = path === "-" ? await terminal.readInput() : await readTextFile(path)
  return text
    .split(/\r?\n/u)
    .map((line, index) => ({ line, from: `line ${index + 1} of ${name}` }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, from }) => readFields(schema, readJson(line, from), from))
}

export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    throw new PinciteError({
      code: "source.not-found",
      message: `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: "Check its name and its rights.",
      data: { path },
      cause: error,
    })
  }
}
