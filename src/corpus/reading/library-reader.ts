/**
 * Reads one snapshot of the library; what is written or published meanwhile does not show.
 */
import { type InstrumentId, type IsoDate, type ProvisionId, provisionOfVersion } from "../../law/index.js"
import type { LibraryDatabase } from "../database/open-database.js"
import type { LibraryReader, PointInTime, Provision } from "../library.js"
import { groupsOf } from "./groups.js"
import { coverageOf, instrumentsOf, sourcesOf } from "./instruments.js"
import { originsOf } from "./origins.js"
import { above, allOf, chosenOf, inPlace, isLeftOut } from "./rows.js"
import * as select from "./select-versions.js"

const provisionsPerPage = 500

export function libraryReader(database: LibraryDatabase, snapshot: number): LibraryReader {
  const { query } = database

  /** What is left out takes all below it along; `top` is what was asked for and stays. */
  async function placed(
    rows: ReturnType<typeof select.versionsOfChildren>,
    asOf: IsoDate | null,
    top: ProvisionId | null = null,
  ) {
    const shown: Provision[] = []
    const leftOut = new Set<ProvisionId | null>()
    for (const group of await groupsOf(query, snapshot, await rows)) {
      const provision = inPlace(group, asOf)
      if (provision === null) continue
      const isOut = group.id !== top && (leftOut.has(provision.parent) || isLeftOut(group, provision, asOf))
      if (isOut) leftOut.add(group.id)
      else shown.push(provision)
    }
    return shown
  }

  async function versions(id: ProvisionId): Promise<readonly Provision[]> {
    const rows = await select.versionsOfProvisions(query, snapshot, [id])
    return (await groupsOf(query, snapshot, rows)).flatMap(allOf)
  }

  return {
    snapshot,
    coverage: () => coverageOf(query, snapshot),
    instruments: () => instrumentsOf(query, snapshot, null),
    async instrument(id) {
      return (await instrumentsOf(query, snapshot, id))[0] ?? null
    },
    async pointInTime(id, asOf): Promise<PointInTime> {
      const rows = await select.versionsOfProvisions(query, snapshot, [id])
      const [group] = await groupsOf(query, snapshot, rows)
      if (group === undefined) return { kind: "not-held" }
      const { version: provision, ...choice } = chosenOf(group, asOf)
      return { ...choice, provision }
    },
    versions,
    async version(id) {
      const held = await versions(provisionOfVersion(id))
      const tag = id.slice(id.lastIndexOf("@") + 1)
      // A version whose date became known later is still found under the digest it was first named by.
      return (
        held.find(({ version }) => version === id) ??
        held.find(({ digest }) => isNamedBy(digest, tag)) ??
        null
      )
    },
    async read(ids, asOf) {
      if (ids.length === 0) return []
      const rows = await select.versionsOfProvisions(query, snapshot, ids)
      const groups = await groupsOf(query, snapshot, rows)
      const chosen = new Map<ProvisionId, Provision>()
      for (const group of groups) {
        const choice = chosenOf(group, asOf)
        if (choice.kind === "held") chosen.set(group.id, choice.version)
      }
      return ids.map((id) => chosen.get(id)).filter((provision) => provision !== undefined)
    },
    children: (id, asOf) => placed(select.versionsOfChildren(query, snapshot, id), asOf),
    subtree: (id, asOf) => placed(select.versionsBelow(query, snapshot, id), asOf, id),
    roots: (id, asOf) => placed(select.versionsOfRoots(query, snapshot, id), asOf),
    async ancestors(id, asOf) {
      const rows = await select.versionsAbove(query, snapshot, id)
      return (await groupsOf(query, snapshot, rows)).map((group) => above(group, asOf))
    },
    scan: (id) => scan(database, snapshot, id),
    documents: (id) => sourcesOf(query, snapshot, id),
    origins: (provisions) => originsOf(query, snapshot, provisions),
    close: database.close,
  }
}

function isNamedBy(digest: string, tag: string): boolean {
  return /^[0-9a-f]{8}$/u.test(tag) && digest.startsWith(tag)
}

async function* scan(
  { query }: LibraryDatabase,
  snapshot: number,
  id: InstrumentId,
): AsyncGenerator<Provision, void, undefined> {
  const instrument = await query
    .selectFrom("instruments")
    .select("key")
    .where("id", "=", id)
    .executeTakeFirst()
  if (instrument === undefined) return
  for (let ordinal = -1; ; ) {
    const rows = await select.versionsFrom(query, snapshot, instrument.key, ordinal, provisionsPerPage)
    const last = rows.at(-1)
    if (last === undefined) return
    for (const group of await groupsOf(query, snapshot, rows)) yield* allOf(group)
    ordinal = last.ordinal
  }
}
