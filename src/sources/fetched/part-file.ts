/**
 * The file that a body is written to while it comes. Its name says that it is not whole; beside it stands which
 * edition of the document it is, so that a later run can ask for the rest.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs"
import type { Sink, Validators } from "../net/web-request.js"
import { onDisk } from "./on-disk.js"

export interface PartFile extends Sink {
  readonly path: string
  /** Brings what came to the disk, and into its place. */
  readonly finish: (place: string) => void
  readonly close: () => void
  readonly remove: () => void
}

export function openPartFile(path: string, onBytes: (bytes: number) => void): PartFile {
  const about = `${path}.about`
  let file: number | null = null
  const close = (): void => {
    if (file !== null) closeSync(file)
    file = null
  }
  const remove = (): void => {
    close()
    rmSync(path, { force: true })
    rmSync(about, { force: true })
  }
  return {
    path,
    begun() {
      const validators = readAbout(about)
      if (validators === null || !existsSync(path)) return null
      return { ...validators, bytes: statSync(path).size }
    },
    restart: (validators) =>
      onDisk(path, () => {
        remove()
        file = openSync(path, "w")
        if (validators.etag !== null || validators.lastModified !== null) {
          writeFileSync(about, JSON.stringify(validators))
        }
      }),
    write(piece) {
      onDisk(path, () => {
        file ??= openSync(path, "a")
        let from = 0
        while (from < piece.length) from += writeSync(file, piece, from)
      })
      onBytes(piece.length)
    },
    finish(place) {
      file ??= openSync(path, "a")
      fsyncSync(file)
      close()
      rmSync(about, { force: true })
      renameSync(path, place)
    },
    close,
    remove,
  }
}

function readAbout(path: string): Validators | null {
  try {
    const { etag, lastModified } = JSON.parse(readFileSync(path, "utf8")) as Partial<Validators>
    return { etag: etag ?? null, lastModified: lastModified ?? null }
  } catch {
    // Not there, or cut in the writing: then the file begins anew.
    return null
  }
}
