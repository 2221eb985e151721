/**
 * Makes an open database of any SQLite library into the one shape used here: statements are kept prepared by
 * their words, and faults are told as ours.
 */
import { withLibraryFaults } from "../library-faults.js"
import type { DriverFacts, SqliteConnection, SqliteStatement } from "./driver.js"

/** What each library has in common, once its small differences are evened out. */
export interface RawDatabase {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => RawStatement
  readonly close: () => void
}

export interface RawStatement extends SqliteStatement {
  /** Only where the library does not free statements by itself. */
  readonly finalize?: () => void
}

const mostPrepared = 200

export function connect(facts: DriverFacts, file: string, open: () => RawDatabase): SqliteConnection {
  const database = withLibraryFaults(file, open)
  const kept = new Map<string, RawStatement>()
  return {
    ...facts,
    exec: (sql) => withLibraryFaults(file, () => database.exec(sql)),
    prepare(sql) {
      const statement = kept.get(sql) ?? guarded(database, file, sql)
      // Those used most recently stand last.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > mostPrepared) {
        const [oldest, least] = kept.entries().next().value!
        kept.delete(oldest)
        least.finalize?.()
      }
      return statement
    },
    close() {
      for (const statement of kept.values()) statement.finalize?.()
      database.close()
    },
  }
}

function guarded(database: RawDatabase, file: string, sql: string): RawStatement {
  const statement = withLibraryFaults(file, () => database.prepare(sql))
  return {
    reader: statement.reader,
    all: (parameters) => withLibraryFaults(file, () => statement.all(parameters)),
    run: (parameters) => withLibraryFaults(file, () => statement.run(parameters)),
    iterate: (parameters) => withLibraryFaults(file, () => statement.iterate(parameters)),
    ...(statement.finalize === undefined ? {} : { finalize: statement.finalize }),
  }
}
