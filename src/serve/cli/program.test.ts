import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { PinciteError } from "../../errors.js"
import { inventedPincite, inventedQuestion } from "../../testing/invented-pincite.js"
import { runProgram } from "./program.js"
import type { FrontDoor, Terminal } from "./terminal.js"

type OpenOptions = Parameters<FrontDoor["openPincite"]>[0]
type ImportRequest = Parameters<FrontDoor["importLaw"]>[0]

interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
  readonly opened: readonly OpenOptions[]
}

/** Runs a command line over the invented library, with streams that are kept. */
async function run(words: readonly string[], changes: Partial<Terminal> = {}): Promise<Ran> {
  let out = ""
  let err = ""
  const opened: OpenOptions[] = []
  const frontDoor: Partial<FrontDoor> = {
    openPincite: async (options) => {
      opened.push(options)
      return inventedPincite()
    },
  }
  const terminal: Terminal = {
    pincite: async () => frontDoor as FrontDoor,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readInput: async () => "",
    inputIsTerminal: false,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    env: {},
    now: () => new Date(0),
    stopAsked: async () => {},
    ...changes,
  }
  const status = await runProgram(words, terminal)
  return { status, out, err, opened }
}

/** A front door of which one part is what the test says. */
const doorWith = (part: Partial<FrontDoor>) => ({ pincite: async () => part as FrontDoor })

let folder: string
const fileWith = async (name: string, text: string) => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pincite-cli-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("help", () => {
  it("lists the commands and what a status means, and loads nothing for it", async () => {
    const { status, out } = await run(["--help"], { pincite: () => Promise.reject(new Error("loaded")) })
    expect(status).toBe(0)
    for (const name of [
      "import",
      "ask",
      "search",
      "show",
      "verify",
      "serve",
      "coverage",
      "doctor",
      "reindex",
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"))
    }
    expect(out).toContain("Exit status: 0 done, 1 failed, 2 wrong use, 3 abstained")
  })

  it.each(["import", "ask", "search", "show", "verify", "serve", "coverage", "doctor", "reindex"])(
    "of %s has an example",
    async (name) => {
      const { status, out } = await run([name, "--help"])
      expect(status).toBe(0)
      expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*? {2}\\$ .*pincite ${name}`))
    },
  )

  it("gives the version", async () => {
    expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe("a mistake in the command line", () => {
  const mistakes = [
    { why: "a mistyped command", words: ["serach", "x"], says: "Did you mean search?" },
    { why: "a mistyped option", words: ["search", "x", "--tpo", "3"], says: "Did you mean --top?" },
    { why: "no argument", words: ["show"], says: "missing required argument 'citation'" },
    {
      why: "an unknown format",
      words: ["ask", "x", "--format", "pdf"],
      says: "Allowed choices are txt, md, html.",
    },
    {
      why: "too many hits",
      words: ["search", "x", "--top", "0"],
      says: "Write a whole number from 1 to 1000.",
    },
    { why: "a wrong date", words: ["ask", "x", "--as-of", "2024-02-30"], says: "use.bad-date" },
    {
      why: "no place of that name",
      words: ["ask", "x", "-j", "Misouri"],
      says: "Did you mean us-mo (Missouri)?",
    },
    { why: "neither question nor file", words: ["ask"], says: "either a question or --questions" },
    {
      why: "both query and file",
      words: ["search", "x", "--queries", "y"],
      says: "either a query or --queries",
    },
    { why: "no command", words: [], says: "Usage: pincite" },
  ]
  it.each(mistakes)("($why) ends with status 2 and says what is right", async ({ words, says }) => {
    const { status, out, err } = await run(words)
    expect(err).toContain(says)
    expect(status).toBe(2)
    expect(out).toBe("")
  })

  it("is one JSON document where JSON is asked for", async () => {
    const { status, out } = await run(["ask", "x", "--json", "--as-of", "soon"])
    expect(status).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ error: { code: "use.bad-date" } })
    const unknown = await run(["search", "x", "--json", "--frobnicate"])
    expect(unknown.status).toBe(2)
    const twoFormats = await run(["ask", "x", "--json", "--format", "md"])
    expect(JSON.parse(twoFormats.out).error.message).toContain("cannot be used with")
    expect(JSON.parse(unknown.out)).toMatchObject({ error: { code: "use.unknown-option" } })
  })
})

describe("what fails", () => {
  it("is told as message, code and remedy, without inner words", async () => {
    const locked = new PinciteError({
      code: "library.locked",
      message: "Another import is writing.",
      remedy: "Wait for it.",
    })
    const failing = doorWith({ openPincite: () => Promise.reject(locked) })
    const { status, out, err } = await run(["coverage"], failing)
    expect([status, out, err]).toEqual([
      1,
      "",
      "Error: Another import is writing. (library.locked)\nWait for it.\n",
    ])
  })

  it("shows its stack only to who debugs", async () => {
    const failing = doorWith({ openPincite: () => Promise.reject(new TypeError("inner")) })
    const quiet = await run(["coverage"], failing)
    expect(quiet.status).toBe(1)
    expect(quiet.err).toContain("(internal)")
    expect(quiet.err).not.toMatch(/\n\s+at /)
    expect((await run(["coverage"], { ...failing, env: { PINCITE_DEBUG: "1" } })).err).toMatch(/\n\s+at /)
  })
})

describe("which library is opened", () => {
  it.each([
    { why: "none is named", words: [], env: {}, dataDir: null, sample: false },
    {
      why: "one is named",
      words: ["--data", "law"],
      env: { PINCITE_DATA: "other" },
      dataDir: "law",
      sample: false,
    },
    {
      why: "the environment names one",
      words: [],
      env: { PINCITE_DATA: "other" },
      dataDir: "other",
      sample: false,
    },
    { why: "the sample is asked for", words: ["--sample"], env: {}, dataDir: null, sample: true },
  ])("when $why", async ({ words, env, dataDir, sample }) => {
    const { opened } = await run(["coverage", ...words], { env })
    expect(opened[0]).toMatchObject({ dataDir, sample })
  })

  it("is noticed on standard error, where it is the sample", async () => {
    const { out, err } = await run(
      ["coverage", "--json"],
      doorWith({
        openPincite: async ({ onNotice }) => {
          onNotice?.("answering from the fictional sample")
          return inventedPincite()
        },
      }),
    )
    expect(err).toBe("answering from the fictional sample\n")
    expect(JSON.parse(out)).toMatchObject({ sample: true })
  })
})

describe("ask", () => {
  it("prints an answer to read", async () => {
    const { status, out } = await run(["ask", inventedQuestion])
    expect(status).toBe(0)
    expect(out).toMatch(/^Sell Paper Lanterns in State of Franklin \(fictional\)\n\nProhibited, unless\./)
    expect(out).not.toContain("\u001b")
  })

  it("colours it on a terminal, and not where NO_COLOR is set", async () => {
    const screen = { outIsTerminal: true }
    expect((await run(["ask", inventedQuestion], screen)).out).toContain("\u001b[1m")
    expect((await run(["ask", inventedQuestion], { ...screen, env: { NO_COLOR: "1" } })).out).not.toContain(
      "\u001b",
    )
  })

  it("prints it as JSON, Markdown or one HTML file", async () => {
    const json = await run(["ask", inventedQuestion, "--json"])
    expect(JSON.parse(json.out)).toMatchObject({ kind: "answer", verdict: "prohibited-unless" })
    expect((await run(["ask", inventedQuestion, "--format", "md"])).out).toMatch(/^# Sell/)
    const html = (await run(["ask", inventedQuestion, "--format", "html"])).out
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain("--ground:")
    expect(html).not.toMatch(/href="\//)
  })

  it("ends with status 3 when Pincite abstains", async () => {
    const { status, out } = await run(["ask", "May I keep bees in Missouri?"])
    expect(status).toBe(3)
    expect(out).toContain("The library holds no law of Missouri.")
    const json = await run(["ask", "May I keep bees in Missouri?", "--json"])
    expect([json.status, JSON.parse(json.out).kind]).toEqual([3, "abstention"])
  })

  it("takes a profile from a file and refuses a field that it does not know", async () => {
    const good = await fileWith("profile.json", '{"kind": "business", "employees": 4}')
    expect((await run(["ask", inventedQuestion, "--profile", good])).status).toBe(0)
    const bad = await fileWith("bad.json", '{"kin": "business"}')
    const { status, err } = await run(["ask", inventedQuestion, "--profile", bad])
    expect(status).toBe(2)
    expect(err).toContain("known fields: kind, licences")
    expect((await run(["ask", "x", "--profile", join(folder, "none.json")])).err).toContain(
      "source.not-found",
    )
  })

  it("answers a file of questions, a line each, in their order, and is done whatever the answers", async () => {
    const lines = [
      { id: 1, question: inventedQuestion },
      { id: "b", question: "May I keep bees?", jurisdictions: ["Missouri"], note: "invented" },
    ]
    const file = await fileWith(
      "questions.jsonl",
      `${lines.map((each) => JSON.stringify(each)).join("\n")}\n\n`,
    )
    const { status, out } = await run(["ask", "--questions", file])
    expect(status).toBe(0)
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      [1, "answer"],
      ["b", "abstention"],
    ])
  })

  it("answers none of them when one line is wrong, and says which", async () => {
    const file = await fileWith("wrong.jsonl", `{"id":1,"question":"${inventedQuestion}"}\n{"id":2}\n`)
    const { status, out, err } = await run(["ask", "--questions", file])
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(`In line 2 of ${file}, "question" is missing.`)
  })
})

describe("search", () => {
  it("prints what it found, or one JSON document", async () => {
    expect((await run(["search", "lantern", "--top", "2"])).out).toMatch(/^1\. Lantern Code § 3-101 Sale/)
    const json = JSON.parse((await run(["search", "lantern", "--top", "2", "--json"])).out)
    expect(json.hits).toHaveLength(2)
    expect(json).toMatchObject({ snapshot: 3 })
  })

  it("searches for a file of queries, four fields a hit", async () => {
    const file = await fileWith(
      "queries.jsonl",
      '{"id":"q1","query":"lantern"}\n{"id":"q2","query":"nothing"}\n',
    )
    const { out } = await run(["search", "--queries", file, "--top", "1"])
    const [first, second] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(first).toEqual({
      id: "q1",
      hits: [{ provision: "us-xf/lanterns/3-101", citation: "Lantern Code § 3-101", score: 10, ref: null }],
    })
    expect(second).toEqual({ id: "q2", hits: [] })
  })

  it("reads queries from standard input", async () => {
    const { out } = await run(["search", "--queries", "-"], {
      readInput: async () => '{"id":1,"query":"lantern"}',
    })
    expect(JSON.parse(out)).toMatchObject({ id: 1 })
  })
})

describe("show", () => {
  it("prints a provision, or the contract's JSON", async () => {
    expect((await run(["show", "Lantern Code § 3-101"])).out).toContain("(1) holds a lantern permit;")
    const shown = JSON.parse((await run(["show", "Lantern Code § 3-101", "--json"])).out)
    for (const field of [
      "provision",
      "citation",
      "level",
      "heading",
      "path",
      "text",
      "children",
      "fullText",
      "notes",
      "versions",
      "officialUrl",
    ]) {
      expect(shown).toHaveProperty(field)
    }
  })

  it("says what is nearest to what is not held, and what several readings there are", async () => {
    const lost = await run(["show", "Lantern Code § 9-9"])
    expect(lost.status).toBe(1)
    expect(lost.err).toContain("Nearest: Lantern Code § 3-101 (us-xf/lanterns/3-101).")
    const several = await run(["show", "§ 3"])
    expect(several.status).toBe(2)
    expect(several.err).toContain("us-xf/lanterns/3-101")
  })
})

describe("verify", () => {
  it("judges each line of standard input and keeps its id", async () => {
    const input = [
      { id: 1, text: "The fine is $40.", cite: "Lantern Code § 3-104" },
      { id: "two", text: "The fine is $90.", cite: "Lantern Code § 3-104" },
    ]
    const readInput = async () => input.map((each) => JSON.stringify(each)).join("\n")
    const { out } = await run(["verify"], { readInput })
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, verdict: "verified", reason: null },
      { id: "two", verdict: "not-carried", reason: "number" },
    ])
  })
})

describe("coverage", () => {
  it("says what is held and how current it is", async () => {
    const { out } = await run(["coverage"])
    expect(out).toContain("State of Franklin (fictional) (us-xf)")
    expect(out.replace(/\s+/g, " ")).toContain("6 sections, 13 provisions; current through June 30, 2025")
  })
})

describe("import", () => {
  const report: Awaited<ReturnType<FrontDoor["importLaw"]>> = {
    files: 2,
    instruments: 1,
    versions: 13,
    provisions: { added: 13, changed: 0, unchanged: 0, removed: 0 },
    levels: { section: 6, paragraph: 7 },
    notUnderstood: [{ file: "a.xml", line: 3, what: "<odd>", count: 2 }],
    failed: [],
    skipped: [],
    changed: true,
    snapshot: 1,
    recovered: null,
    seconds: 1.25,
  }
  const importing = (given: Partial<typeof report>, asked: ImportRequest[] = []) =>
    doorWith({
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
    expect((await run(words, importing({}, asked))).status).toBe(0)
    expect(asked[0]).toMatchObject({
      dataDir: "law",
      paths: ["a.xml", "b"],
      format: "auto",
      facts: { jurisdiction: "us-dc", currentThrough: "2024-07-01", effectiveFrom: null, weight: "bill" },
    })
  })

  it("says what was read, what was not understood and what failed", async () => {
    const { out } = await run(["import", "a.xml"], importing({}))
    expect(out).toContain("Imported 2 files in 1.3 s.")
    expect(out).toContain("Provisions: 13 added, 0 changed, 0 unchanged, 0 removed.")
    expect(out).toContain("- <odd>: 2 times, first at a.xml:3")
    const failed = [{ file: "b.xml", code: "source.unreadable", remedy: "Bring it again." }]
    const partly = await run(["import", "a.xml"], importing({ failed }))
    expect(partly.status).toBe(1)
    expect(partly.out).toContain("- b.xml: source.unreadable. Bring it again.")
    expect((await run(["import", "a.xml"], importing({ changed: false }))).out).toContain("Nothing changed")
  })

  it("tells progress on standard error alone: a bar on a terminal, a plain line now and then elsewhere", async () => {
    let clock = 0
    const now = () => {
      clock += 6_000
      return new Date(clock)
    }
    const piped = await run(["import", "a.xml", "--json"], { ...importing({}), now })
    expect(piped.err).toBe("reading: 1 of 2 files, 7 provisions, about 9 s left\n")
    expect(JSON.parse(piped.out)).toMatchObject({ files: 2 })
    const screen = await run(["import", "a.xml"], { ...importing({}), now, errIsTerminal: true })
    expect(screen.err).toContain("\r\u001b[K[############............] reading: 1 of 2 files")
  })

  it("refuses an edition that ends before it begins", async () => {
    const words = ["import", "a", "--effective-from", "2024-02-01", "--current-through", "2024-01-01"]
    expect((await run(words, importing({}))).err).toContain("lies before")
  })
})

describe("doctor and reindex", () => {
  it("end with status 1 when a check failed", async () => {
    const sick = doorWith({
      doctor: async () => ({
        ok: false,
        checks: [{ name: "digests", outcome: "failed", detail: "1 differs" }],
      }),
    })
    const { status, out } = await run(["doctor"], sick)
    expect(status).toBe(1)
    expect(out).toContain("failed: digests, 1 differs")
    const well = doorWith({ doctor: async () => ({ ok: true, checks: [] }) })
    expect((await run(["doctor", "--json"], well)).out).toBe('{"ok":true,"checks":[]}\n')
  })

  it("say which snapshot was indexed", async () => {
    const { out } = await run(["reindex", "--json"], doorWith({ reindex: async () => ({ snapshot: 4 }) }))
    expect(JSON.parse(out)).toEqual({ snapshot: 4, seconds: 0 })
  })
})

describe("the entry", () => {
  it("is a program that a shell can start", async () => {
    const text = await readFile(new URL("main.ts", import.meta.url), "utf8")
    expect(text).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
})
