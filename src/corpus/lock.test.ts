import { once } from "node:events"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { PinciteError } from "../errors.js"
import { spawnTypescript } from "../testing/index.js"
import { type LockHolder, takeWriterLock } from "./lock.js"

const child = join(import.meta.dirname, "../testing/children/hold-library.ts")
const now = () => new Date("2026-01-15T12:00:00Z")

describe("the writer's lock", () => {
  let dataDir = ""
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "pincite-lock-"))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  const lockFile = () => join(dataDir, "writer.lock")
  const take = () => takeWriterLock(dataDir, "importing", now)
  const refusal = (): PinciteError => {
    try {
      take().release()
    } catch (fault) {
      return fault as PinciteError
    }
    throw new Error("the lock was not refused")
  }
  /** A lock as another process would have left it. */
  const leave = (change: Partial<LockHolder>) => {
    const lock = take()
    lock.release()
    const holder = { ...lock.holder, token: "0123456789abcdef", ...change }
    writeFileSync(lockFile(), JSON.stringify(holder))
  }

  it("is refused to a second writer, naming the first", () => {
    const lock = take()
    const { code, message, data } = refusal()
    expect(code).toBe("library.locked")
    expect(data).toMatchObject({ pid: process.pid, command: "importing", since: "2026-01-15T12:00:00.000Z" })
    expect(message).toContain(`Process ${process.pid} (importing)`)
    lock.release()
  })

  it("is free again once released, and leaves no file", () => {
    take().release()
    take().release()
    expect(readdirSync(dataDir)).toEqual([])
  })

  it("is refused within two seconds while another process holds it", async () => {
    const holder = spawnTypescript(child, [dataDir, "60000"])
    await once(holder.stdout, "data")
    const begun = performance.now()
    expect(refusal().data["pid"]).toBe(holder.pid)
    expect(performance.now() - begun).toBeLessThan(2_000)
    holder.kill("SIGKILL")
    await once(holder, "close")
    take().release()
  })

  it("is taken over from a process that is gone", () => {
    leave({ pid: 2 ** 22 + 1 })
    take().release()
    expect(readdirSync(dataDir)).toEqual([])
  })

  it.skipIf(process.platform !== "linux")(
    "is taken over when its number now belongs to another process (needs /proc)",
    () => {
      leave({ processStart: "another start" })
      take().release()
    },
  )

  it("is not taken over from another machine, whose processes cannot be seen", () => {
    leave({ host: `not-${hostname()}`, pid: 2 ** 22 + 1 })
    expect(refusal().remedy).toContain(`delete ${lockFile()}`)
  })

  it("is not taken over when it cannot be read", () => {
    writeFileSync(lockFile(), "not a lock")
    expect(refusal().code).toBe("library.locked")
    expect(readFileSync(lockFile(), "utf8")).toBe("not a lock")
  })

  it("is taken over from a process killed while taking it over", () => {
    leave({ pid: 2 ** 22 + 1, token: "aaaaaaaaaaaaaaaa" })
    const dead = readFileSync(lockFile(), "utf8")
    writeFileSync(
      `${lockFile()}.after-aaaaaaaaaaaaaaaa`,
      dead.replace("aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"),
    )
    take().release()
    expect(readdirSync(dataDir)).toEqual([])
  })

  it("goes to exactly one of several processes that find a dead one", async () => {
    leave({ pid: 2 ** 22 + 1 })
    const racers = Array.from({ length: 4 }, () => spawnTypescript(child, [dataDir, "60000"]))
    const said = await Promise.all(
      racers.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()),
    )
    for (const racer of racers) racer.kill("SIGKILL")
    expect(said.sort()).toEqual(["library.locked", "library.locked", "library.locked", "taken"])
  })
})
