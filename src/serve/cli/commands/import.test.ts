import { describe, expect, it } from "vitest"
import { doorWith, runCommand } from "../../../testing/run-command.js"
import type { FrontDoor } from "../terminal.js"

type ImportRequest = Parameters<FrontDoor["importLaw"]>[0]

describe("import", () => {
  const report: Awaited<ReturnType<FrontDoor["importLaw"]>> = {
    files: 2,
    instruments: 1,
    versions: 13,
    provisions: { added: 13, changed: 0, unchanged: 0, removed: 0 },
    reprinted: { signs: 0, notes: 0 },
    changes: [],
    levels: { section: 6, paragraph: 7 },
    notUnderstood: [{ file: "a.xml", line: 3, what: "<odd>", count: 2 }],
    coverage: {
      share: 0.99996,
      words: 50_000,
      notCounted: { facts: 0, repeats: 0, derived: 0 },
      placed: 49_998,
      twice: 0,
      invented: 0,
      unplaced: [{ file: "a.xml", line: 7, words: "odd words", count: 2 }],
      strange: [],
    },
    failed: [],
    skipped: [],
    changed: true,
    snapshot: 1,
    recovered: null,
    seconds: 1.25,
  }
  const importing = (given: Partial<typeof report>, asked: ImportRequest[] = []) =>
    doorWith({
      fetchLaw: async ({ written }) => ({ paths: written, fetched: [] }),
      importLaw: async (request) => {
        asked.push(request)
        request.onProgress?.({
          phase: "reading",
          filesDone: 1,
          filesTotal: 2,
          bytesDone: 1,
          bytesTotal: 2,
          provisions: 7,
          secondsLeft: 9,
        })
        return { ...report, ...given }
      },
    })

  it("hands over what the person says of the files", async () => {
    const asked: ImportRequest[] = []
    const words = [
      "import",
      "a.xml",
      "b",
      "-j",
      "DC",
      "--current-through",
      "2024-07-01",
      "--status",
      "bill",
      "--data",
      "law",
    ]
    expect((await runCommand(words, importing({}, asked))).status).toBe(0)
    expect(asked[0]).toMatchObject({
      dataDir: "law",
      paths: ["a.xml", "b"],
      format: "auto",
      facts: { jurisdiction: "us-dc", currentThrough: "2024-07-01", effectiveFrom: null, weight: "bill" },
    })
  })

  it("fetches what is no path first, and imports it from where it was put", async () => {
    const asked: ImportRequest[] = []
    const fetchAsked: unknown[] = []
    const edition = {
      source: "ecfr",
      what: "title-16-part-314",
      edition: "2025-05-01",
      folder: "law/fetched/ecfr/title-16-part-314/2025-05-01",
      files: 1,
      filesFetched: 1,
      bytesFetched: 2_048,
      changes: ["§ 314.2 Duty."],
    }
    const { importLaw } = await importing({}, asked).pincite()
    const door = doorWith({
      importLaw,
      fetchLaw: async (request) => {
        fetchAsked.push(request)
        return { paths: [edition.folder], fetched: [edition] }
      },
    })
    const { out } = await runCommand(["import", "ecfr:16/314", "--yes", "--data", "law"], door)
    expect(fetchAsked).toMatchObject([{ written: ["ecfr:16/314"], dataDir: "law", mayFetchMuch: true }])
    // Whoever runs the command cannot widen what a fetch may reach.
    expect(fetchAsked[0]).not.toHaveProperty("web")
    expect(asked).toMatchObject([{ paths: [edition.folder] }])
    expect(out).toContain("Fetched title-16-part-314 from ecfr, edition 2025-05-01: 1 of 1 file, 2 KiB.")
    expect(out).toContain("- § 314.2 Duty.")
    const json = JSON.parse((await runCommand(["import", "ecfr:16/314", "--json"], door)).out)
    expect(json).toMatchObject({ files: 2, fetched: [{ edition: "2025-05-01" }] })
  })

  it("says what was read, what was not understood and what failed", async () => {
    const { out } = await runCommand(["import", "a.xml"], importing({}))
    expect(out).toContain("Imported 2 files in 1.3 s.")
    expect(out).toContain("Provisions: 13 added, 0 changed, 0 unchanged, 0 removed.")
    expect(out).toContain("- <odd>: 2 times, first at a.xml:3")
    const failed = [{ file: "b.xml", code: "source.unreadable", remedy: "Bring it again." }]
    const partly = await runCommand(["import", "a.xml"], importing({ failed }))
    expect(partly.status).toBe(1)
    expect(partly.out).toContain("- b.xml: source.unreadable. Bring it again.")
    expect((await runCommand(["import", "a.xml"], importing({ changed: false }))).out).toContain(
      "Nothing changed",
    )
  })

  it("tells progress on standard error alone: a bar on a terminal, a plain line now and then elsewhere", async () => {
    let clock = 0
    const now = () => {
      clock += 6_000
      return new Date(clock)
    }
    const piped = await runCommand(["import", "a.xml", "--json"], { ...importing({}), now })
    expect(piped.err).toBe("reading: 1 of 2 files, 7 provisions, about 9 s left\n")
    expect(JSON.parse(piped.out)).toMatchObject({ files: 2 })
    const screen = await runCommand(["import", "a.xml"], { ...importing({}), now, errIsTerminal: true })
    expect(screen.err).toContain("\r\u001b[K[############............] reading: 1 of 2 files")
  })

  it("refuses an edition that ends before it begins", async () => {
    const words = ["import", "a", "--effective-from", "2024-02-01", "--current-through", "2024-01-01"]
    expect((await runCommand(words, importing({}))).err).toContain("lies before")
  })
})
