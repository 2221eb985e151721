/**
 * node-sqlite3-wasm: the last driver, for machines where nothing can be compiled.
 *
 * It has no write-ahead log (`journal_mode=delete`), and it locks by making a folder `<file>.lock`: reading
 * waits while a batch is written, and a process that was killed leaves the folder behind, which would lock
 * the library for ever. A folder older than any transaction of ours takes is therefore removed. What such a
 * process left half written is taken back by whoever opens the file next; therefore readers, too, open it so
 * that they could write, and are then forbidden to. A directory that cannot be written is refused, also for
 * reading: without a lock a reader could meet a half-written file.
 */
import { accessSync, closeSync, constants, openSync, readSync, rmdirSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { PinciteError } from "../../errors.js"
import { connect, type RawDatabase, type RawStatement } from "./connect.js"
import type { DriverOffer } from "./driver.js"

type WasmDatabase = import("node-sqlite3-wasm").Database

const abandonedAfterMs = 10_000

export async function offerWasm(): Promise<DriverOffer> {
  const loaded = await load()
  if (loaded.kind === "absent") return loaded
  const { Database, sqliteVersion } = loaded
  const facts = { driver: "wasm", sqliteVersion, wal: false } as const
  const open = (file: string, mode: "read" | "write") =>
    connect(facts, file, () => {
      if (!mayWrite(dirname(file)) || !mayWrite(file)) throw needsLock(file)
      removeAbandonedLock(`${file}.lock`)
      if (hasLog(file)) throw needsLog(file)
      const database = new Database(file, { fileMustExist: mode === "read" })
      if (mode === "read") database.exec("pragma query_only = on")
      return adapted(database)
    })
  return { kind: "serves", driver: { ...facts, open } }
}

async function load() {
  try {
    const { default: wasm } = await import("node-sqlite3-wasm")
    const probe = new wasm.Database(":memory:")
    const sqliteVersion = String(probe.get("select sqlite_version() as version")?.["version"])
    probe.close()
    return { kind: "loaded", Database: wasm.Database, sqliteVersion } as const
  } catch (fault) {
    return { kind: "absent", why: `node-sqlite3-wasm does not load: ${(fault as Error).message}` } as const
  }
}

function adapted(database: WasmDatabase): RawDatabase {
  return {
    exec: (sql) => writing(() => database.exec(sql)),
    prepare(sql): RawStatement {
      const statement = database.prepare(sql)
      return {
        reader: /^\s*(?:select|with|pragma|explain|values)\b|\breturning\b/iu.test(sql),
        all: (parameters) => statement.all(parameters as never[]),
        run: (parameters) => writing(() => statement.run(parameters as never[])),
        iterate: (parameters) => statement.iterate(parameters as never[]),
        finalize: () => finalize(statement),
      }
    },
    close: () => database.close(),
  }
}

/** Here SQLite calls any failed write an I/O error; by far the most often the disk is full. */
function writing<T>(work: () => T): T {
  try {
    return work()
  } catch (fault) {
    const isFailedWrite = fault instanceof Error && fault.message === "disk I/O error"
    throw isFailedWrite ? new Error("database or disk is full", { cause: fault }) : fault
  }
}

/** SQLite tells the fault of a statement a second time when it is given back; it was thrown when it happened. */
function finalize(statement: { finalize(): void }): void {
  try {
    statement.finalize()
  } catch {}
}

/** What is not there yet is for SQLite to make, or to miss. */
function mayWrite(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return true
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function needsLock(file: string): PinciteError {
  return new PinciteError({
    code: "library.read-only",
    message: `${dirname(file)} or the library in it may not be written, and SQLite in WebAssembly locks the library by writing there, even to read it.`,
    remedy:
      "Give yourself leave to write there, or copy the directory; else install a compiler and run `npm rebuild better-sqlite3`, which reads without writing.",
    data: { path: file },
  })
}

function removeAbandonedLock(folder: string): void {
  const held = statSync(folder, { throwIfNoEntry: false })
  if (held !== undefined && Date.now() - held.mtimeMs > abandonedAfterMs) rmdirSync(folder)
}

/** Bytes 18 and 19 of a SQLite file say which format it must be written and read with; 2 is the log's. */
function hasLog(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return false
  const header = Buffer.alloc(20)
  const open = openSync(file, "r")
  try {
    readSync(open, header, 0, header.length, 0)
  } finally {
    closeSync(open)
  }
  return header[18] === 2 || header[19] === 2
}

function needsLog(file: string): PinciteError {
  return new PinciteError({
    code: "library.no-driver",
    message: `${file} is being written, or was left, with a write-ahead log, which SQLite in WebAssembly cannot read.`,
    remedy: "Wait until the import has ended; else install a compiler and run `npm rebuild better-sqlite3`.",
    data: { path: file },
  })
}
