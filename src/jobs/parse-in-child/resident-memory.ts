/**
 * How much memory a process holds, bytes; null where this system does not tell.
 *
 * Node bounds the heap of its scripts only. Fonts, pictures and arrays of bytes lie outside of it.
 */
import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"

export async function residentMemory(pid: number): Promise<number | null> {
  try {
    if (process.platform === "linux") {
      return kibibytes(/^VmRSS:\s*(\d+)/mu.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1])
    }
    if (process.platform === "win32") return null
    return kibibytes((await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)])).stdout.trim())
  } catch {
    // It has ended meanwhile.
    return null
  }
}

function kibibytes(written: string | undefined): number | null {
  const found = Number.parseInt(written ?? "", 10)
  return Number.isNaN(found) ? null : found * 1024
}
