/**
 * The one shape every SQLite library is given: the part of a database that kysely's SQLite dialect needs,
 * with statements kept prepared by their words.
 *
 * No column of the record holds bytes (digests are hex), so the drivers' different byte types never meet.
 */

export interface SqliteStatement {
  /** Whether it gives rows. */
  readonly reader: boolean
  readonly all: (parameters: readonly unknown[]) => unknown[]
  readonly run: (parameters: readonly unknown[]) => {
    readonly changes: number | bigint
    readonly lastInsertRowid: number | bigint
  }
  readonly iterate: (parameters: readonly unknown[]) => IterableIterator<unknown>
}

export type DriverName = "node-sqlite" | "better-sqlite3" | "wasm"

export interface SqliteConnection {
  readonly driver: DriverName
  readonly sqliteVersion: string
  /** Whether readers and a writer can work at the same time (write-ahead log). */
  readonly wal: boolean
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => SqliteStatement
  readonly close: () => void
}

export interface SqliteDriver {
  readonly name: DriverName
  readonly sqliteVersion: string
  readonly wal: boolean
  readonly open: (file: string, mode: "read" | "write") => SqliteConnection
}

/** A driver that can be had here, or in words why not. */
export type DriverOffer =
  | { readonly kind: "serves"; readonly driver: SqliteDriver }
  | { readonly kind: "absent"; readonly why: string }

/** Older libraries can lose a commit when a write-ahead log is restarted while another connection reads. */
export const oldestSafeSqlite = "3.51.3"

export function isSafeSqlite(version: string): boolean {
  const [held, least] = [version, oldestSafeSqlite].map((v) => v.split(".").map(Number))
  for (const [i, part] of least!.entries()) {
    const own = held![i] ?? 0
    if (own !== part) return own > part
  }
  return true
}

/** Keeps the statements used most recently prepared. */
export function keepPrepared(
  prepare: (sql: string) => SqliteStatement & { readonly finalize?: () => void },
  most = 200,
): { readonly prepare: (sql: string) => SqliteStatement; readonly finalizeAll: () => void } {
  const kept = new Map<string, ReturnType<typeof prepare>>()
  return {
    prepare(sql) {
      const known = kept.get(sql)
      if (known !== undefined) {
        kept.delete(sql)
        kept.set(sql, known)
        return known
      }
      const statement = prepare(sql)
      kept.set(sql, statement)
      if (kept.size > most) {
        const [oldest, least] = kept.entries().next().value!
        kept.delete(oldest)
        least.finalize?.()
      }
      return statement
    },
    finalizeAll() {
      for (const statement of kept.values()) statement.finalize?.()
      kept.clear()
    },
  }
}
