/**
 * Bytes from the disk, with the errors a person can act on; and where an include may lead.
 */
import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from "node:fs"
import { join, posix, sep } from "node:path"
import { PinciteError } from "../errors.js"

/** No official file is near this; a larger one would not fit in one string of text. */
const largest = 256 * 1024 * 1024
/** Word begins its pages with style sheets of twenty thousand characters and more. */
const headBytes = 65_536

export function readBytes(root: string, name: string): Uint8Array {
  const path = join(root, name)
  try {
    const { size } = statSync(path)
    if (size > largest) throw tooLarge(name, size)
    return readFileSync(path)
  } catch (error) {
    throw error instanceof PinciteError ? error : unreadable(name, error)
  }
}

/** The first few thousand characters, to tell the format by. A character cut in two at the end does no harm. */
export function readHead(root: string, name: string): string {
  let file: number | null = null
  try {
    file = openSync(join(root, name), "r")
    const buffer = Buffer.alloc(headBytes)
    return buffer.toString("utf8", 0, readSync(file, buffer, 0, headBytes, 0))
  } catch (error) {
    throw unreadable(name, error)
  } finally {
    if (file !== null) closeSync(file)
  }
}

/**
 * The file that `href`, written in the file `from`, means; null when it is not there or would leave `root`.
 * An include is a path on this disk below the folder that was named: never an address, never above it.
 */
export function includedFile(root: string, href: string, from: string): string | null {
  if (href === "" || /^[a-z][a-z0-9+.-]*:|^[/\\]/iu.test(href) || href.includes("\0")) return null
  const name = posix.normalize(posix.join(posix.dirname(from), href))
  if (name === ".." || name.startsWith("../")) return null
  try {
    const path = realpathSync(join(root, name))
    return path.startsWith(realpathSync(root) + sep) && statSync(path).isFile() ? name : null
  } catch {
    // Not there: the format reports it, for an index may name more than a library holds.
    return null
  }
}

function tooLarge(name: string, size: number): PinciteError {
  const mebibytes = Math.round(size / 1024 / 1024)
  return new PinciteError({
    code: "source.too-large",
    message: `${name} has ${mebibytes} MiB; Pincite reads files up to ${largest / 1024 / 1024} MiB.`,
    remedy: "Bring the law in smaller files: most publishers offer one per title or part.",
    data: { path: name, bytes: size },
  })
}

function unreadable(name: string, cause: unknown): PinciteError {
  const reason = cause instanceof Error ? cause.message : "unknown reason"
  return new PinciteError({
    code: "source.unreadable",
    message: `${name} cannot be read from the disk (${reason}).`,
    remedy: "See that the file is there and that you may read it.",
    data: { path: name },
    cause,
  })
}
