/** Fetching from end to end over a stand-in: what is asked first, what is kept, and a network that goes away. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { importLaw } from "../pincite.js"
import { type FetchFolder, openFetchFolder } from "../testing/fetch-folder.js"
import { openLosingNetwork } from "../testing/lose-network.js"
import { outputOf, spawnTypescript } from "../testing/spawn-typescript.js"
import { dcAt } from "../testing/stand-ins/dc.js"
import { ecfrInMay } from "../testing/stand-ins/ecfr.js"
import { govInfoCfr, releasePoint } from "../testing/stand-ins/others.js"

let folder: FetchFolder
beforeEach(async () => {
  folder = await openFetchFolder()
})
afterEach(() => folder.close())

describe("a path", () => {
  it("is left as it is, and nobody is asked", async () => {
    const path = join(folder.dataDir, "law.xml")
    writeFileSync(path, "<law/>")
    expect(await folder.fetch(path)).toEqual({ paths: [path], fetched: [] })
    expect(await folder.fetch("not-there.xml")).toEqual({ paths: ["not-there.xml"], fetched: [] })
    expect(folder.standIn.asked).toEqual([])
  })
})

describe("much", () => {
  const sections = Object.fromEntries(
    Array.from({ length: 201 }, (_, number) => [
      `sections/9-${number}.xml`,
      `<section>invented ${number}</section>`,
    ]),
  )
  const large = dcAt({ commit: "3".repeat(40), through: "2025-04-30", title: "9", files: sections })

  it("is asked for first, with how much it is, and fetched where that is meant", async () => {
    folder.standIn.serve(large)
    await expect(folder.fetch("dc:9")).rejects.toMatchObject({
      code: "source.asks-first",
      message: expect.stringContaining("201 files"),
      remedy: expect.stringContaining("--yes"),
      data: { files: 201 },
    })
    expect(folder.standIn.asked.filter(({ url }) => url.includes("/sections/"))).toEqual([])
    const { fetched } = await folder.fetch("dc:9", { mayFetchMuch: true })
    expect(fetched).toMatchObject([{ filesFetched: 201 }])
  })

  it("is many files of a size that nobody states", async () => {
    const volumes = Object.fromEntries(
      [1, 2, 3, 4, 5].map((each) => [`CFR-2024-title47-vol${each}.xml`, "<law/>"]),
    )
    folder.standIn.serve(govInfoCfr("2024", 47, volumes))
    await expect(folder.fetch("cfr:47@2024")).rejects.toMatchObject({
      code: "source.asks-first",
      message: expect.stringContaining("of a size that the publisher does not state"),
    })
  })

  it("is one file of more than 50 MiB", async () => {
    const structure = "https://www.ecfr.gov/api/versioner/v1/structure/2025-05-01/title-16.json"
    folder.standIn.serve({ ...ecfrInMay(), [structure]: { body: JSON.stringify({ size: 160_000_000 }) } })
    await expect(folder.fetch("ecfr:16")).rejects.toMatchObject({
      code: "source.asks-first",
      message: expect.stringContaining("one file of 153 MiB"),
    })
  })
})

describe("an edition", () => {
  it("that its publisher does not name is a new one only where its bytes are", async () => {
    const url = "https://revisor.mo.gov/main/OneSection.aspx?section=407.1500"
    const page = (words: string) => ({
      [url]: { body: `<!DOCTYPE html><html>${words}</html>`, headers: { ETag: words } },
    })
    folder.standIn.serve(page('"one"'))
    const first = (await folder.fetch("mo-rsmo:407.1500")).fetched[0]!
    expect((await folder.fetch("mo-rsmo:407.1500")).fetched).toMatchObject([
      { edition: first.edition, folder: first.folder, filesFetched: 0 },
    ])
    folder.standIn.serve({ [url]: { body: `<!DOCTYPE html><html>"one"</html>` } })
    expect((await folder.fetch("mo-rsmo:407.1500")).fetched).toMatchObject([
      { edition: first.edition, filesFetched: 1 },
    ])
    folder.standIn.serve(page('"two"'))
    const second = (await folder.fetch("mo-rsmo:407.1500")).fetched[0]!
    expect(second.edition).not.toBe(first.edition)
    expect(existsSync(first.folder)).toBe(true)
  })

  it("shares the bytes that two editions have in common", async () => {
    folder.standIn.serve(
      dcAt({ commit: "1".repeat(40), through: "2025-04-30", title: "9", files: { "index.xml": "<a/>" } }),
    )
    const first = (await folder.fetch("dc:9")).fetched[0]!
    folder.standIn.serve(
      dcAt({ commit: "2".repeat(40), through: "2025-05-30", title: "9", files: { "index.xml": "<a/>" } }),
    )
    const second = (await folder.fetch("dc:9")).fetched[0]!
    expect(second).toMatchObject({ filesFetched: 0 })
    const inode = (place: string) => statSync(join(place, "index.xml")).ino
    expect(inode(second.folder)).toBe(inode(first.folder))
    expect(JSON.parse(readFileSync(join(second.folder, "pincite.json"), "utf8"))).toMatchObject({
      currentThrough: "2025-05-30",
    })
  })

  it.each([
    ["a page for people", "<!DOCTYPE html><html>Request access</html>"],
    ["no XML at all", "Service unavailable"],
  ])("is not %s in the place of law", async (_what, body) => {
    folder.standIn.serve({
      ...ecfrInMay(),
      "https://www.ecfr.gov/api/versioner/v1/full/2025-05-01/title-16.xml?part=314": { body },
    })
    await expect(folder.fetch("ecfr:16/314")).rejects.toMatchObject({ code: "source.publisher-refused" })
  })

  it.each([
    ["is damaged", "PK\u0003\u0004 and no more", "source.unreadable"],
    ["holds another title", null, "source.publisher-refused"],
  ])("whose archive %s is not taken", async (_how, body, code) => {
    const answers = releasePoint("119-73", "Public Law 119-73 (01/23/2026)", "16", "<law/>")
    const [, archive] = Object.values(answers) as [unknown, { readonly body: Buffer }]
    folder.standIn.serve({
      ...answers,
      "https://uscode.house.gov/download/releasepoints/us/pl/119/73/xml_usc15@119-73.zip": {
        body: body ?? archive.body,
      },
    })
    await expect(folder.fetch("usc:15")).rejects.toMatchObject({ code })
    await expect(folder.fetch("usc:15")).rejects.toMatchObject({ code })
  })
})

describe("two fetches at a time", () => {
  it("into one data directory are one too many; an import meanwhile is not", async () => {
    folder.standIn.serve(ecfrInMay())
    const first = folder.fetch("ecfr:16/314")
    await expect(folder.fetch("ecfr:16/314")).rejects.toMatchObject({ code: "library.locked" })
    const { paths } = await first
    expect(
      await importLaw({ dataDir: folder.dataDir, paths, now: () => new Date("2025-05-02") }),
    ).toMatchObject({
      instruments: 1,
    })
    expect((await folder.fetch("ecfr:16/314")).paths).toEqual(paths)
  })
})

describe("a fetch that is cut off for good", () => {
  it("goes on within the file it was at, when it runs again", async () => {
    const full = "https://www.ecfr.gov/api/versioner/v1/full/2025-05-01/title-16.xml?part=314"
    const may = ecfrInMay()
    const body = (may[full] as { readonly body: string }).body
    folder.standIn.serve({ ...may, [full]: { body, headers: { ETag: '"1"' }, cutAfter: 200, plain: false } })
    await expect(folder.fetch("ecfr:16/314")).rejects.toMatchObject({ code: "source.unreachable" })
    folder.standIn.serve({ [full]: { body, headers: { ETag: '"1"' } } })
    folder.standIn.asked.length = 0
    const { fetched } = await folder.fetch("ecfr:16/314")
    expect(folder.standIn.asked.at(-1)!.headers).toMatchObject({ range: "bytes=200-" })
    expect(readFileSync(join(fetched[0]!.folder, "title-16-part-314.xml"), "utf8")).toBe(body)
  })

  it("by Ctrl-C leaves what came, and goes on from there when it runs again", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, number) => [
        `sections/12-${number}.xml`,
        `<section>invented ${number}</section>`,
      ]),
    )
    folder.standIn.serve(dcAt({ commit: "1".repeat(40), through: "2025-04-30", title: "12", files }))
    const sections = () => folder.standIn.asked.filter(({ url }) => url.includes("/sections/"))
    const args = [folder.dataDir, String(folder.standIn.reach.port), "dc:12"]
    const child = spawnTypescript(join(import.meta.dirname, "../testing/children/fetch-and-import.ts"), args)
    const ended = outputOf(child)
    folder.standIn.disturb((_asked, given) => {
      if (sections().length < 20) return null
      child.kill("SIGINT")
      return { ...given, silentFor: 60_000 }
    })
    expect((await ended).out).toBe("")
    folder.standIn.disturb(null)
    const fetchedBefore = sections().length
    expect(fetchedBefore).toBe(20)
    folder.standIn.asked.length = 0
    const { fetched } = await folder.fetch("dc:12")
    expect(fetched).toMatchObject([{ files: 40 }])
    expect(sections().length).toBeLessThanOrEqual(40 - fetchedBefore + 1)
  })

  it("leaves what is held as it was, and is finished by running it again", async () => {
    const network = await openLosingNetwork()
    for (const share of [0.02, 0.5, 0.97]) {
      const after = await network.loseAfter(Math.floor(network.bytes * share))
      expect(after).toMatchObject({ code: "source.unreachable", heldAsBefore: true, failedChecks: [] })
      expect(after.saysAfter).toMatch(/Amended\.$/u)
      expect(after.changed).toBeGreaterThan(50)
      if (share > 0.9) expect(after.fetchedAgain).toBeLessThan(network.files / 4)
    }
    await network.close()
  })
})
