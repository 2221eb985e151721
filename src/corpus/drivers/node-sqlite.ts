/**
 * The SQLite that Node itself brings (`node:sqlite`, from Node 22.13): nothing to install, nothing to compile.
 * It is taken only where its SQLite is new enough; `process.versions.sqlite` says which it is.
 */

import { withLibraryFaults } from "../library-faults.js"
import {
  type DriverOffer,
  isSafeSqlite,
  keepPrepared,
  oldestSafeSqlite,
  type SqliteStatement,
} from "./driver.js"

/** The part of `node:sqlite` used here; the types of Node 20 do not know it. */
interface NodeDatabase {
  exec(sql: string): void
  prepare(sql: string): NodeStatement
  close(): void
}
interface NodeStatement {
  all(...parameters: readonly unknown[]): unknown[]
  run(...parameters: readonly unknown[]): ReturnType<SqliteStatement["run"]>
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>
  columns(): readonly unknown[]
}
type NodeDatabaseMaker = new (file: string, options: { readonly readOnly: boolean }) => NodeDatabase

export async function offerNodeSqlite(): Promise<DriverOffer> {
  const sqliteVersion = process.versions["sqlite"]
  if (sqliteVersion === undefined)
    return { kind: "absent", why: `Node ${process.versions.node} brings no SQLite` }
  if (!isSafeSqlite(sqliteVersion)) {
    return { kind: "absent", why: `Node brings SQLite ${sqliteVersion}, older than ${oldestSafeSqlite}` }
  }
  const DatabaseSync = await load()
  return {
    kind: "serves",
    driver: {
      name: "node-sqlite",
      sqliteVersion,
      wal: true,
      open(file, mode) {
        const database = withLibraryFaults(file, () => new DatabaseSync(file, { readOnly: mode === "read" }))
        const statements = keepPrepared((sql) => {
          const statement = withLibraryFaults(file, () => database.prepare(sql))
          return {
            reader: statement.columns().length > 0,
            all: (parameters) => withLibraryFaults(file, () => statement.all(...parameters)),
            run: (parameters) => withLibraryFaults(file, () => statement.run(...parameters)),
            iterate: (parameters) => withLibraryFaults(file, () => statement.iterate(...parameters)),
          }
        })
        return {
          driver: "node-sqlite",
          sqliteVersion,
          wal: true,
          exec: (sql) => withLibraryFaults(file, () => database.exec(sql)),
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

/** Node 22 prints a warning that this module is experimental; it would stand before every answer. */
async function load(): Promise<NodeDatabaseMaker> {
  const emitWarning = process.emitWarning
  process.emitWarning = () => {}
  try {
    const name = "node:sqlite"
    const loaded = (await import(name)) as { readonly DatabaseSync: NodeDatabaseMaker }
    return loaded.DatabaseSync
  } finally {
    process.emitWarning = emitWarning
  }
}
