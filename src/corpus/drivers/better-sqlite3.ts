/**
 * better-sqlite3 12: the driver of Node 20, an optional dependency that is compiled at installation.
 * Where that failed, loading it fails here and the next driver is asked.
 */

import { withLibraryFaults } from "../library-faults.js"
import { type DriverOffer, isSafeSqlite, keepPrepared, oldestSafeSqlite } from "./driver.js"

export async function offerBetterSqlite3(): Promise<DriverOffer> {
  const loaded = await load()
  if (loaded.kind === "absent") return loaded
  const { Database, sqliteVersion } = loaded
  if (!isSafeSqlite(sqliteVersion)) {
    return {
      kind: "absent",
      why: `better-sqlite3 brings SQLite ${sqliteVersion}, older than ${oldestSafeSqlite}`,
    }
  }
  return {
    kind: "serves",
    driver: {
      name: "better-sqlite3",
      sqliteVersion,
      wal: true,
      open(file, mode) {
        const database = withLibraryFaults(file, () => new Database(file, { readonly: mode === "read" }))
        const statements = keepPrepared((sql) => {
          const statement = withLibraryFaults(file, () => database.prepare<unknown[]>(sql))
          return {
            reader: statement.reader,
            all: (parameters) => withLibraryFaults(file, () => statement.all(...parameters)),
            run: (parameters) => withLibraryFaults(file, () => statement.run(...parameters)),
            iterate: (parameters) => withLibraryFaults(file, () => statement.iterate(...parameters)),
          }
        })
        return {
          driver: "better-sqlite3",
          sqliteVersion,
          wal: true,
          exec: (sql) => withLibraryFaults(file, () => void database.exec(sql)),
          prepare: statements.prepare,
          close() {
            statements.finalizeAll()
            database.close()
          },
        }
      },
    },
  }
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
    return {
      kind: "absent",
      why: `better-sqlite3 does not load: ${(fault as Error).message.split("\n")[0]}`,
    } as const
  }
}
