/**
 * The file that law was imported from, if it is still where it was and still has the same bytes.
 */
import { createHash } from "node:crypto"
import { join } from "node:path"
import { PinciteError } from "../errors.js"
import { readBytes } from "./read-bytes.js"

export type OriginalFile =
  | { readonly kind: "same"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "gone"; readonly path: string }
  | { readonly kind: "changed"; readonly path: string }

/** `digest`: SHA-256, hex, of the bytes as they were imported. */
export function originalFile(root: string, name: string, digest: string): OriginalFile {
  const path = join(root, name)
  try {
    const bytes = readBytes(root, name)
    const isSame = createHash("sha256").update(bytes).digest("hex") === digest
    return isSame ? { kind: "same", path, bytes } : { kind: "changed", path }
  } catch (fault) {
    if (fault instanceof PinciteError) return { kind: "gone", path }
    throw fault
  }
}
