/**
 * Names the state of a library that an index was made of.
 *
 * The snapshot's number alone would not do: a library that was removed and imported afresh counts from one
 * again. So the documents it came from and what they gave count too.
 */
import { createHash } from "node:crypto"
import type { LibraryReader } from "../../corpus/index.js"

export async function libraryKey(reader: LibraryReader): Promise<string> {
  const hash = createHash("sha256").update(String(reader.snapshot))
  for (const { id, provisions, importedOn } of await reader.instruments()) {
    const digests = (await reader.documents(id)).map(({ digest }) => digest)
    hash.update(JSON.stringify([id, provisions, importedOn, digests]))
  }
  return hash.digest("hex")
}
