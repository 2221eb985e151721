/**
 * Which SQLite serves here: Node's own, better-sqlite3, or the one in WebAssembly, in this order.
 *
 * PINCITE_SQLITE=node-sqlite|better-sqlite3|wasm takes exactly that one. The last one is taken with a
 * warning, once, because without a write-ahead log askers wait while an import writes.
 */
import { PinciteError } from "../../errors.js"
import { offerBetterSqlite3 } from "./better-sqlite3.js"
import type { DriverName, DriverOffer, SqliteDriver } from "./driver.js"
import { offerNodeSqlite } from "./node-sqlite.js"
import { offerWasm } from "./wasm.js"

const offers: Readonly<Record<DriverName, () => Promise<DriverOffer>>> = {
  "node-sqlite": offerNodeSqlite,
  "better-sqlite3": offerBetterSqlite3,
  wasm: offerWasm,
}

export const driverNames = Object.keys(offers) as readonly DriverName[]

const chosen = new Map<string, Promise<SqliteDriver>>()

export function chooseDriver(wanted = process.env["PINCITE_SQLITE"] ?? ""): Promise<SqliteDriver> {
  const known = chosen.get(wanted)
  if (known !== undefined) return known
  const choice = choose(wanted)
  chosen.set(wanted, choice)
  return choice
}

async function choose(wanted: string): Promise<SqliteDriver> {
  if (wanted !== "" && !driverNames.some((name) => name === wanted)) {
    throw new PinciteError({
      code: "use.bad-value",
      message: `PINCITE_SQLITE is "${wanted}", which is no SQLite driver.`,
      remedy: `Use one of ${driverNames.join(", ")}, or leave it unset.`,
    })
  }
  const reasons: string[] = []
  for (const name of driverNames.filter((known) => wanted === "" || known === wanted)) {
    const offer = await offers[name]()
    if (offer.kind === "serves") {
      if (name === "wasm" && wanted === "") warnOfWasm(reasons)
      return offer.driver
    }
    reasons.push(offer.why)
  }
  throw new PinciteError({
    code: "library.no-driver",
    message: `No SQLite serves on this machine: ${reasons.join("; ")}.`,
    remedy: "Install a compiler and run `npm rebuild better-sqlite3`, or use Node 24 or newer.",
  })
}

function warnOfWasm(reasons: readonly string[]): void {
  process.stderr.write(
    `pincite: using SQLite in WebAssembly, which is slower and makes askers wait during an import (${reasons.join("; ")}).\n`,
  )
}
