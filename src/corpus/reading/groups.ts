/**
 * The versions of provisions, each with those of its parent where the day decides at which offset it stands:
 * few provisions do, so the parents are seldom looked for.
 */
import type { Kysely } from "kysely"
import type { LibraryTables } from "../database/tables.js"
import { groupVersions, type VersionGroup, type VersionInPlaceRow } from "./rows.js"
import { versionsOfProvisions } from "./select-versions.js"

export async function groupsOf(
  query: Kysely<LibraryTables>,
  snapshot: number,
  rows: readonly VersionInPlaceRow[],
): Promise<readonly VersionGroup[]> {
  const groups = groupVersions(rows)
  const parents = new Set(rows.map((row) => parentToRead(row)).filter((id) => id !== null))
  if (parents.size === 0) return groups
  const known = new Map<string, VersionGroup>(groups.map((group) => [group.id, group]))
  const missing = [...parents].filter((id) => !known.has(id))
  if (missing.length > 0) {
    for (const group of groupVersions(await versionsOfProvisions(query, snapshot, missing))) {
      known.set(group.id, group)
    }
  }
  return groups.map((group) => {
    const id = parentToRead(group.versions[0]!.row)
    return id === null ? group : { ...group, parent: known.get(id) ?? null }
  })
}

function parentToRead({ offsets, parent }: VersionInPlaceRow): string | null {
  return offsets === null ? null : parent
}
