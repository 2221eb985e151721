/**
 * One writer per data directory: a lock file that names its holder.
 *
 * The file is made whole and linked into place, so that it is never seen half written. A lock whose holder
 * is dead (no such process, or one that started later under the same number) is taken over. Two processes
 * may find the same dead lock; so each lock has a token, and only the one that manages to link
 * `writer.lock.after-<token>` may take that lock's place. Should it be killed meanwhile, the lock it linked
 * is itself a dead lock to be followed by the next one. A holder on another machine cannot be checked and
 * counts as alive.
 */
import { randomBytes } from "node:crypto"
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { PinciteError } from "../errors.js"
import { withLibraryFaults } from "./library-faults.js"

export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly command: string
  /** When the lock was taken, as the holder's clock said. */
  readonly since: string
  /** What tells this process from a later one with the same number; null where the system does not say. */
  readonly processStart: string | null
  readonly token: string
}

export interface WriterLock {
  readonly holder: LockHolder
  readonly release: () => void
}

export function takeWriterLock(dataDir: string, command: string, now: () => Date): WriterLock {
  const lock = join(dataDir, "writer.lock")
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    command,
    since: now().toISOString(),
    processStart: processStart(process.pid),
    token: randomBytes(8).toString("hex"),
  }
  const own = `${lock}.${holder.token}`
  withLibraryFaults(lock, () => writeFileSync(own, `${JSON.stringify(holder, null, 2)}\n`, { flag: "wx" }))
  try {
    while (!claim(lock, own)) {
      // Someone else took the dead lock's place between two looks; look again.
    }
  } finally {
    rmSync(own, { force: true })
  }
  return { holder, release: () => releaseLock(lock, holder) }
}

/** True when the lock is ours; false when the scene changed while looking; throws when it is held. */
function claim(lock: string, own: string): boolean {
  const dead: string[] = []
  let place = lock
  let first: LockHolder | null = null
  while (!linked(own, place)) {
    const holder = readHolder(place)
    if (holder === null) return false
    if (isAlive(holder)) throw heldBy(lock, holder)
    first ??= holder
    dead.push(place)
    place = `${lock}.after-${holder.token}`
  }
  if (first === null) return true
  // The end of the chain is ours, unless its first lock was replaced meanwhile and the chain with it.
  if (readHolder(lock)?.token !== first.token) {
    rmSync(place, { force: true })
    return false
  }
  renameSync(own, lock)
  for (const left of [...dead.slice(1), place]) rmSync(left, { force: true })
  return true
}

function linked(own: string, place: string): boolean {
  try {
    linkSync(own, place)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "EEXIST") return false
    throw fault
  }
}

function releaseLock(lock: string, holder: LockHolder): void {
  if (readHolder(lock)?.token === holder.token) rmSync(lock, { force: true })
}

function readHolder(place: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(place, "utf8")) as LockHolder
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null
    throw new PinciteError({
      code: "library.locked",
      message: `The lock file ${place} cannot be read, so its holder cannot be told.`,
      remedy: `Make sure that no other Pincite is writing to this data directory, then delete ${place}.`,
      data: { path: place },
      cause: fault,
    })
  }
}

function isAlive(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (fault) {
    // EPERM: the process is there and belongs to someone else.
    if ((fault as NodeJS.ErrnoException).code !== "EPERM") return false
  }
  return holder.processStart === null || holder.processStart === processStart(holder.pid)
}

/**
 * On Linux: which start of the machine, and the clock tick of that run at which the process started. A
 * process that has ended and only waits for its parent to notice ("Z") has no start.
 */
function processStart(pid: number): string | null {
  if (!existsSync("/proc/self/stat")) return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The command in brackets may itself hold blanks and brackets; state and start tick are fields 3 and 22.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    if (fields[0] === "Z") return null
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`
  } catch {
    return null
  }
}

function heldBy(lock: string, holder: LockHolder): PinciteError {
  const elsewhere = holder.host === hostname() ? "" : ` on ${holder.host}`
  return new PinciteError({
    code: "library.locked",
    message: `Process ${holder.pid}${elsewhere} (${holder.command}) has been writing to this library since ${holder.since}.`,
    remedy:
      elsewhere === ""
        ? "Wait until it has finished, or stop it, then run the same command again."
        : `Wait until it has finished; if that process is gone for sure, delete ${lock}.`,
    data: { path: lock, pid: holder.pid, host: holder.host, command: holder.command, since: holder.since },
  })
}
