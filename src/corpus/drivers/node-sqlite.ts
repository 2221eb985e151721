/**
 * The SQLite that Node itself brings (`node:sqlite`, from Node 22.13): nothing to install, nothing to compile.
 * It is taken only where its SQLite is new enough; `process.versions.sqlite` says which it is.
 */
import { connect } from "./connect.js"
import { type DriverOffer, isSafeSqlite, oldestSafeSqlite, type SqliteStatement } from "./driver.js"

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
  if (sqliteVersion === undefined) {
    return { kind: "absent", why: `Node ${process.versions.node} brings no SQLite` }
  }
  if (!isSafeSqlite(sqliteVersion)) {
    return { kind: "absent", why: `Node brings SQLite ${sqliteVersion}, older than ${oldestSafeSqlite}` }
  }
  const DatabaseSync = await load()
  const facts = { driver: "node-sqlite", sqliteVersion, wal: true } as const
  const open = (file: string, mode: "read" | "write") =>
    connect(facts, file, () => {
      const database = new DatabaseSync(file, { readOnly: mode === "read" })
      return {
        exec: (sql) => database.exec(sql),
        prepare: (sql) => adapted(database.prepare(sql)),
        close: () => database.close(),
      }
    })
  return { kind: "serves", driver: { ...facts, open } }
}

/** Here parameters come one by one, and whether there are rows is told by the columns. */
function adapted(statement: NodeStatement): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => statement.iterate(...parameters),
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
