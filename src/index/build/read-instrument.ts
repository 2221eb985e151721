/**
 * Reads every version of an instrument out of the library, with the fingerprint of what was read.
 *
 * The fingerprint covers all that a shard is made from: the versions' words (by their digests), their place,
 * their days and whether they are current. The same fingerprint means that the shard need not be built again.
 */
import { createHash } from "node:crypto"
import type { Instrument, LibraryReader, Provision } from "../../corpus/index.js"
import type { InstrumentVersions } from "./build-shard.js"

export async function readInstrument(
  reader: LibraryReader,
  { id, jurisdiction }: Instrument,
): Promise<InstrumentVersions> {
  const provisions: Provision[] = []
  const hash = createHash("sha256")
  for await (const provision of reader.scan(id)) {
    // What an act does to other law is found in that law, not beside it (decision 0101).
    if (provision.status === "amending") continue
    // Notes are not searched, and they are the larger part of a code.
    provisions.push({ ...provision, notes: [] })
    const { version, digest, parent, level, current, status, period } = provision
    const { effectiveFrom, effectiveTo, currentThrough } = period
    const seen = [version, digest, parent, level, current, status, effectiveFrom, effectiveTo, currentThrough]
    hash.update(JSON.stringify(seen))
  }
  return { jurisdiction, id, fingerprint: hash.digest("hex"), provisions }
}
