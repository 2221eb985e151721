/** Lays hostile files into a folder, each in the folder of its class. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join, sep } from "node:path"
import type { NumberedFile } from "./index.js"

export function writeFiles(root: string, files: readonly NumberedFile[]): void {
  for (const { class: folder, fileName, number, make } of files) {
    mkdirSync(join(root, folder), { recursive: true })
    const path =
      typeof fileName === "string"
        ? join(root, folder, fileName)
        : Buffer.concat([Buffer.from(join(root, folder) + sep), fileName])
    writeFileSync(path, make(number))
  }
}

/** As a listing names it. */
export function listedName({ class: folder, fileName }: NumberedFile): string {
  return `${folder}/${typeof fileName === "string" ? fileName : Buffer.from(fileName).toString("utf8")}`
}
