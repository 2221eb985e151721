/**
 * Keeps which files the import of some paths could not read or passed over, in the place of what the last import of the
 * same paths said; a file that has been read since is no longer listed.
 */
import type { Kysely } from "kysely"
import { type LibraryTables, notRemoved } from "../database/tables.js"
import type { PassedFile } from "../library.js"

export interface PassedInImport {
  /** The paths that were asked for. */
  readonly asked: readonly string[]
  readonly files: readonly PassedFile[]
}

/** True when it differs from what was held and was written; `read` names the files that were read as law. */
export async function writePassedFiles(
  query: Kysely<LibraryTables>,
  snapshot: number,
  passed: PassedInImport,
  read: ReadonlySet<string>,
): Promise<boolean> {
  const asked = passed.asked.join("\n")
  const held = await query
    .selectFrom("passed_files")
    .select(["key", "asked", "name", "reason", "failed"])
    .where("added_in", "<=", snapshot)
    .where("removed_in", ">", snapshot)
    .execute()
  // What is no document may yet be a part of one.
  const passedOver = passed.files.filter(({ file, failed }) => failed || !read.has(file))
  const wanted = new Map(passedOver.map((each) => [told(each), each]))
  const gone = held.filter((row) => {
    const isSame =
      row.asked === asked && wanted.delete(told({ file: row.name, ...row, failed: row.failed === 1 }))
    return !isSame && (row.asked === asked || read.has(row.name))
  })
  if (gone.length === 0 && wanted.size === 0) return false
  await query.transaction().execute(async (open) => {
    for (const { key } of gone) {
      await open.updateTable("passed_files").set({ removed_in: snapshot }).where("key", "=", key).execute()
    }
    const most = await open
      .selectFrom("passed_files")
      .select(({ fn }) => fn.max("key").as("key"))
      .executeTakeFirst()
    let key = most?.key ?? 0
    for (const { file, reason, failed } of wanted.values()) {
      key += 1
      const lasting = { added_in: snapshot, removed_in: notRemoved }
      await open
        .insertInto("passed_files")
        .values({ key, asked, name: file, reason, failed: failed ? 1 : 0, ...lasting })
        .execute()
    }
  })
  return true
}

function told({ file, reason, failed }: PassedFile): string {
  return JSON.stringify([file, reason, failed])
}
