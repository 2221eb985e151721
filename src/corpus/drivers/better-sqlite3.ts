/**
 * better-sqlite3 12: the driver of Node 20, an optional dependency that is compiled at installation.
 * Where that failed, loading it fails here and the next driver is asked.
 */
import { connect, type RawStatement } from "./connect.js"
import { type DriverOffer, isSafeSqlite, oldestSafeSqlite } from "./driver.js"

export async function offerBetterSqlite3(): Promise<DriverOffer> {
  const loaded = await load()
  if (loaded.kind === "absent") return loaded
  const { Database, sqliteVersion } = loaded
  if (!isSafeSqlite(sqliteVersion)) {
    const why = `better-sqlite3 brings SQLite ${sqliteVersion}, older than ${oldestSafeSqlite}`
    return { kind: "absent", why }
  }
  const facts = { driver: "better-sqlite3", sqliteVersion, wal: true } as const
  const open = (file: string, mode: "read" | "write") =>
    connect(facts, file, () => {
      const database = new Database(file, { readonly: mode === "read" })
      return {
        exec: (sql) => void database.exec(sql),
        prepare: (sql) => database.prepare<unknown[]>(sql) as RawStatement,
        close: () => void database.close(),
      }
    })
  return { kind: "serves", driver: { ...facts, open } }
}

async function load() {
  try {
    const { default: Database } = await import("better-sqlite3")
    // The native part is loaded by the first database, not by the import.
    const probe = new Database(":memory:")
    const sqliteVersion = String(probe.prepare("select sqlite_version()").pluck().get())
    probe.close()
    return { kind: "loaded", Database, sqliteVersion } as const
  } catch (fault) {
    const [reason] = (fault as Error).message.split("\n")
    return { kind: "absent", why: `better-sqlite3 does not load: ${reason}` } as const
  }
}
