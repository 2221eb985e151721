/**
 * Importing official files. Those in a temporary folder are invented; the last tests read real law.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openLibrary } from "../corpus/index.js"
import { checkIndex } from "../index/index.js"
import type { ProvisionId } from "../law/index.js"
import { corporaDir } from "../testing/index.js"
import { type ImportProgress, type ImportRequest, importLaw } from "./import-law.js"
import { doctor, reindex } from "./maintain.js"

const now = () => new Date("2026-01-15T12:00:00Z")
const facts = { jurisdiction: "us-xf" }

function passages(document: number, ...texts: readonly string[]): string {
  return JSON.stringify(
    texts.map((Passage, i) => ({
      ID: `${document}-${i}`,
      DocumentID: document,
      PassageID: `${i + 1}.`,
      Passage,
    })),
  )
}

describe("importing law", () => {
  let folder = ""
  let law = ""
  let dataDir = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pincite-import-"))
    law = join(folder, "law")
    dataDir = join(folder, "data")
    mkdirSync(law)
    write("1.json", passages(1, "An invented rule.", "Another invented rule."))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function write(name: string, content: string | Uint8Array): string {
    writeFileSync(join(law, name), content)
    return join(law, name)
  }
  const run = (request: Partial<ImportRequest> = {}) =>
    importLaw({ dataDir, paths: [law], facts, now, ...request })
  const rules = async () => {
    const reader = await openLibrary({ dataDir })
    const ids = ["us-xf/1/1.", "us-xf/1/2."] as ProvisionId[]
    const held = await reader.read(ids, null)
    await reader.close()
    return held.map(({ text }) => text)
  }
  const refusal = (code: string) => expect.objectContaining({ code, remedy: expect.stringMatching(/\.$/u) })

  it("says what it did", async () => {
    write("README.txt", "Not law.")
    expect(await run()).toMatchObject({
      files: 1,
      instruments: 1,
      versions: 2,
      provisions: { added: 2, changed: 0, unchanged: 0, removed: 0 },
      notUnderstood: [],
      failed: [],
      skipped: [{ file: "README.txt" }],
      changed: true,
      snapshot: 1,
      recovered: null,
    })
    expect(await rules()).toEqual(["An invented rule.", "Another invented rule."])
  })

  it("names the files that text came from, with their digests", async () => {
    await run()
    const reader = await openLibrary({ dataDir })
    const [source] = await reader.documents("us-xf/1" as never)
    await reader.close()
    expect(source).toMatchObject({ name: "1.json", format: "passages-json", retrievedOn: "2026-01-15" })
    expect(source?.digest).toMatch(/^[0-9a-f]{64}$/u)
  })

  it("changes nothing when the same bytes come again, and says so", async () => {
    await run()
    const again = await run()
    expect(again).toMatchObject({ changed: false, snapshot: 1 })
    expect(again.provisions).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 0 })
  })

  it("publishes together with a search index of the same snapshot", async () => {
    await run()
    const reader = await openLibrary({ dataDir })
    expect(await checkIndex(reader, dataDir)).toMatchObject({ kind: "fresh" })
    await reader.close()
    expect((await doctor({ dataDir })).checks.filter(({ outcome }) => outcome !== "passed")).toEqual([])
    rmSync(join(dataDir, "index"), { recursive: true })
    expect((await doctor({ dataDir })).checks.at(-1)).toMatchObject({ name: "index", outcome: "warned" })
    expect(await reindex({ dataDir, now })).toEqual({ snapshot: 1 })
    expect((await doctor({ dataDir })).checks.at(-1)).toMatchObject({ name: "index", outcome: "passed" })
  })

  it("tells how far it is, phase by phase", async () => {
    const told: ImportProgress[] = []
    let milliseconds = 0
    const ticking = () => new Date(now().getTime() + milliseconds++ * 200)
    await run({ onProgress: (progress) => told.push(progress), now: ticking })
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual([
      "reading",
      "writing",
      "indexing",
      "publishing",
    ])
    expect(told.at(-1)).toMatchObject({ filesDone: 1, filesTotal: 1, provisions: 2 })
    expect(told.at(-1)?.bytesDone).toBe(told.at(-1)?.bytesTotal)
  })

  it("imports the others when one file is broken, and reports that one", async () => {
    write("2.json", passages(2, "Cut short.").slice(0, -9))
    const report = await run()
    expect(report.provisions.added).toBe(2)
    expect(report.failed).toEqual([{ file: "2.json", code: "source.unreadable", remedy: expect.any(String) }])
  })

  it("refuses when nothing can be imported, and keeps what is held", async () => {
    await run()
    const one = write("1.json", passages(1, "Cut short.").slice(0, -9))
    await expect(run({ paths: [one] })).rejects.toThrowError(refusal("source.unreadable"))
    write("2.json", passages(2, "Cut short too.").slice(0, -9))
    await expect(run()).rejects.toThrowError(refusal("import.nothing-imported"))
    expect(await rules()).toEqual(["An invented rule.", "Another invented rule."])
  })

  it("refuses what was asked wrongly before anything is written", async () => {
    await expect(run({ paths: [join(folder, "none")] })).rejects.toThrowError(refusal("source.not-found"))
    await expect(run({ format: "scroll" })).rejects.toThrowError(refusal("use.unknown-format"))
    await expect(run({ facts: {} })).rejects.toThrowError(refusal("use.missing-jurisdiction"))
    const empty = join(folder, "empty")
    mkdirSync(empty)
    await expect(run({ paths: [empty] })).rejects.toThrowError(refusal("source.no-law"))
    await expect(openLibrary({ dataDir })).rejects.toThrowError(refusal("library.none"))
    expect(readdirSync(dataDir)).toEqual([])
  })

  it("is refused while another import writes, naming it", async () => {
    let second: Promise<unknown> = Promise.resolve()
    await run({
      onProgress: ({ phase }) => {
        if (phase === "publishing") second = run().catch((fault: unknown) => fault)
      },
    })
    expect(await second).toMatchObject({ code: "library.locked", data: { pid: process.pid } })
  })

  const disk = join(tmpdir(), `pincite-small-disk-${process.pid}`)
  const mount = () => {
    mkdirSync(disk, { recursive: true })
    return spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]).status === 0
  }
  const unmount = () => {
    spawnSync("umount", [disk])
    rmSync(disk, { recursive: true, force: true })
  }
  const mountable = mount()
  unmount()
  it.skipIf(!mountable)(
    "stops on a full disk, keeps what is held, and goes on once there is room (needs the right to mount)",
    async () => {
      try {
        mount()
        dataDir = join(disk, "data")
        await run()
        const long = Array.from({ length: 400 }, (_, i) => `Invented rule number ${i}. `.repeat(300))
        write("2.json", passages(2, ...long))
        await expect(run()).rejects.toThrowError(refusal("library.disk-full"))
        expect(await rules()).toEqual(["An invented rule.", "Another invented rule."])
        expect((await doctor({ dataDir })).ok).toBe(true)
        spawnSync("mount", ["-o", "remount,size=64m", disk])
        expect(await run()).toMatchObject({ changed: true, provisions: { added: 400, unchanged: 2 } })
      } finally {
        unmount()
      }
    },
  )
})

const corpora = corporaDir()

describe.skipIf(corpora === null)("importing real law (needs the corpora)", () => {
  it("reads the whole titles of the official eCFR files, and nothing twice", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "pincite-ecfr-"))
    try {
      const request = { dataDir, paths: [join(corpora!, "ecfr-api")], facts: { jurisdiction: "us" }, now }
      const report = await importLaw(request)
      expect(report.failed).toEqual([])
      const reader = await openLibrary({ dataDir })
      const sections = (await reader.instruments()).map(({ id, sections: count }) => `${id} ${count}`)
      await reader.close()
      // As many as there are DIV8 elements in the publisher's files of these titles.
      expect(sections).toEqual(["us/cfr/1 288", "us/cfr/2 1507", "us/cfr/3 27", "us/cfr/11 584"])
      expect(await importLaw(request)).toMatchObject({
        changed: false,
        provisions: { added: 0, changed: 0, removed: 0 },
      })
      expect((await doctor({ dataDir })).ok).toBe(true)
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})
