/**
 * The words of a Word 97 document as antiword reads them: a program that shares nothing with ours, for tests that hold a
 * reader against it. It does not know the numbers of a numbering table and cuts the lines of tables into columns.
 */
import { spawnSync } from "node:child_process"

/** Null where the program is not installed. */
export function antiwordText(path: string): string | null {
  const run = spawnSync("antiword", ["-w", "0", "-m", "UTF-8.txt", path], { encoding: "utf8" })
  return run.error === undefined && run.status === 0 ? run.stdout : null
}

export function hasProgram(name: string): boolean {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined
}
