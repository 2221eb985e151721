/**
 * Where the words of provisions stand in the files they came from: the place in the file that was brought last.
 */
import { type Kysely, sql } from "kysely"
import type { IsoDate, ProvisionId } from "../../law/index.js"
import type { LibraryTables } from "../database/tables.js"
import type { ProvisionOrigin, ProvisionWithDigest } from "../library.js"
import { unpackOrigin } from "../pack-origin.js"

const idsPerQuery = 500

interface OriginRow {
  readonly id: string
  readonly digest: string
  readonly place: string
  readonly file: string
  readonly file_digest: string
  readonly root: string | null
  readonly retrieved_on: string
}

export async function originsOf(
  query: Kysely<LibraryTables>,
  snapshot: number,
  provisions: readonly ProvisionWithDigest[],
): Promise<ReadonlyMap<ProvisionId, ProvisionOrigin>> {
  const wanted = new Map(provisions.map(({ id, digest }) => [id as string, digest]))
  const found = new Map<ProvisionId, ProvisionOrigin>()
  const ids = [...wanted.keys()]
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    const some = ids.slice(start, start + idsPerQuery)
    const { rows } = await sql<OriginRow>`
      select provisions.id, words.digest, origins.place, sources.name as file, sources.digest as file_digest,
        sources.root, sources.retrieved_on
      from provisions
      join versions on versions.provision = provisions.key
      join words on words.key = versions.words
      join origins on origins.words = words.key
      join sources on sources.key = origins.source
      where provisions.id in (${sql.join(some)}) and origins.added_in <= ${snapshot}
      order by origins.added_in, origins.source`.execute(query)
    for (const { id, digest, place, file, file_digest, root, retrieved_on } of rows) {
      if (wanted.get(id) !== digest) continue
      const source = { file, fileDigest: file_digest, root, retrievedOn: retrieved_on as IsoDate }
      found.set(id as ProvisionId, { ...source, ...unpackOrigin(place) })
    }
  }
  return found
}
