/**
 * Opens the library file for one writer or for readers, each with a kysely instance of its own: a read waits
 * for the open transaction of its own instance, so askers never share the writer's.
 *
 * Every publication is on the disk before it is acknowledged (`synchronous=FULL`); askers read beside a writer
 * through the write-ahead log where the driver has one. At rest a library is one file without a log, which
 * can be copied, read from a medium that cannot be written, and read by a driver that knows no log.
 */
import { existsSync } from "node:fs"
import {
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely"
import { PinciteError } from "../../errors.js"
import { chooseDriver } from "../drivers/choose-driver.js"
import type { SqliteConnection } from "../drivers/driver.js"
import type { LibraryTables } from "./tables.js"

export interface LibraryDatabase<Tables = LibraryTables> {
  readonly file: string
  readonly query: Kysely<Tables>
  readonly connection: SqliteConnection
  /** Whether each commit waits for the disk. */
  readonly syncCommits: (each: boolean) => void
  readonly close: () => Promise<void>
}

const busyTimeoutMs = 5_000

export async function openDatabase<Tables = LibraryTables>(
  file: string,
  mode: "read" | "write",
): Promise<LibraryDatabase<Tables>> {
  const driver = await chooseDriver()
  if (mode === "read" && existsSync(`${file}-journal`)) takeBack(() => driver.open(file, "write"))
  const connection = driver.open(file, mode)
  try {
    connection.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
    connection.exec("pragma foreign_keys = on")
    connection.exec("pragma cache_size = -65536")
    if (mode === "write") {
      connection.exec(`pragma journal_mode = ${driver.wal ? "wal" : "delete"}`)
      connection.exec("pragma synchronous = full")
    } else connection.exec("pragma query_only = on")
  } catch (fault) {
    connection.close()
    throw fault
  }
  const query = new Kysely<Tables>({ dialect: dialectOf(connection) })
  // Kysely closes only what it has used; the connection is ours, closing it here is sure.
  return {
    file,
    query,
    connection,
    syncCommits(each) {
      // Without a log an unsynced commit can damage the file, so there every one waits.
      connection.exec(`pragma synchronous = ${each || !driver.wal ? "full" : "normal"}`)
    },
    async close() {
      if (mode === "write") putToRest(connection)
      connection.close()
    },
  }
}

/**
 * Who is killed while beginning or ending the log leaves a journal, which SQLite takes back before anything is
 * read, on a connection that may write. Where none may, the reader meets the fault and tells it.
 */
function takeBack(open: () => SqliteConnection): void {
  try {
    const connection = open()
    try {
      connection.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
      connection.prepare("select count(*) from sqlite_master").all([])
    } finally {
      connection.close()
    }
  } catch (fault) {
    if (!(fault instanceof PinciteError)) throw fault
  }
}

/** Ends the log, unless someone is reading through it at this moment; then the next writer will. */
function putToRest(connection: SqliteConnection): void {
  try {
    connection.exec("pragma busy_timeout = 0")
    connection.exec("pragma journal_mode = delete")
  } catch (fault) {
    if (!(fault instanceof PinciteError)) throw fault
  }
}

/** SQLite can undo changes of tables; kysely supposes it cannot, and would leave a killed migration half done. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** On a full disk SQLite takes a transaction back by itself; the fault to tell is the full disk. */
class TolerantSqliteDriver extends SqliteDriver {
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (fault) {
      if (!(fault instanceof Error && fault.message.includes("no transaction is active"))) throw fault
    }
  }
}

function dialectOf(connection: SqliteConnection): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new TolerantSqliteDriver({ database: connection }),
    createIntrospector: (query) => new SqliteIntrospector(query),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
