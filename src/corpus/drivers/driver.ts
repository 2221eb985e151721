/**
 * The one shape every SQLite library is given: the part of a database that kysely's SQLite dialect needs.
 *
 * No column of the record holds bytes (digests are hex), so the drivers' different byte types never meet.
 */
export type DriverName = "node-sqlite" | "better-sqlite3" | "wasm"

export interface DriverFacts {
  readonly driver: DriverName
  readonly sqliteVersion: string
  /** Whether readers and a writer can work at the same time (write-ahead log). */
  readonly wal: boolean
}

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

export interface SqliteConnection extends DriverFacts {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => SqliteStatement
  readonly close: () => void
}

export interface SqliteDriver extends DriverFacts {
  readonly open: (file: string, mode: "read" | "write") => SqliteConnection
}

/** A driver that can be had here, or in words why not. */
export type DriverOffer =
  | { readonly kind: "serves"; readonly driver: SqliteDriver }
  | { readonly kind: "absent"; readonly why: string }

/** Older libraries can lose a commit when a write-ahead log is restarted while another connection reads. */
export const oldestSafeSqlite = "3.51.3"

export function isSafeSqlite(version: string): boolean {
  const [held, least] = [version, oldestSafeSqlite].map((written) => written.split(".").map(Number))
  for (const [i, part] of least!.entries()) {
    const own = held![i] ?? 0
    if (own !== part) return own > part
  }
  return true
}
