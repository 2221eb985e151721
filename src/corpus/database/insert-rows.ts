/**
 * Inserts many rows with few statements: kysely writes each statement once for a number of rows, and the
 * driver keeps it prepared.
 */
import type { CompiledQuery, Kysely } from "kysely"
import type { LibraryTables } from "./tables.js"

const rowsPerStatement = 100

const compiled = new WeakMap<object, Map<string, CompiledQuery>>()

export async function insertRows<T extends keyof LibraryTables>(
  query: Kysely<LibraryTables>,
  table: T,
  rows: readonly LibraryTables[T][],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof LibraryTables[T])[]
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const some = rows.slice(start, start + rowsPerStatement)
    const statement = statementFor(query, table, some)
    await query.executeQuery({
      ...statement,
      parameters: some.flatMap((row) => columns.map((column) => row[column])),
    })
  }
}

function statementFor<T extends keyof LibraryTables>(
  query: Kysely<LibraryTables>,
  table: T,
  rows: readonly LibraryTables[T][],
): CompiledQuery {
  const executor = query.getExecutor().adapter
  const known = compiled.get(executor) ?? new Map<string, CompiledQuery>()
  compiled.set(executor, known)
  const name = `${table} ${rows.length}`
  const held = known.get(name)
  if (held !== undefined) return held
  const statement = query
    .insertInto(table)
    .values(rows as never)
    .compile() as CompiledQuery
  known.set(name, statement)
  return statement
}
