import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { PinciteError } from "../../errors.js"
import { formats } from "../../parse/index.js"
import { inventedPincite } from "../../testing/invented-pincite.js"
import { doorWith, runCommand } from "../../testing/run-command.js"

describe("help", () => {
  it("lists the commands and what a status means, and loads nothing for it", async () => {
    const { status, out } = await runCommand(["--help"], {
      pincite: () => Promise.reject(new Error("loaded")),
    })
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

  it.each(["import", "ask", "search", "show", "verify", "serve", "coverage", "doctor", "reindex", "eval"])(
    "of %s has an example",
    async (name) => {
      const { status, out } = await runCommand([name, "--help"])
      expect(status).toBe(0)
      expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*? {2}\\$ .*pincite ${name}`))
    },
  )

  it("of import names every format that is read", async () => {
    const help = (await runCommand(["import", "--help"])).out.replace(/\s+/g, " ")
    for (const { name } of formats) expect(help).toContain(name)
  })

  it("gives the version", async () => {
    expect((await runCommand(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
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
    const { status, out, err } = await runCommand(words)
    expect(err).toContain(says)
    expect(status).toBe(2)
    expect(out).toBe("")
  })

  it("is one JSON document where JSON is asked for", async () => {
    const { status, out } = await runCommand(["ask", "x", "--json", "--as-of", "soon"])
    expect(status).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ error: { code: "use.bad-date" } })
    const unknown = await runCommand(["search", "x", "--json", "--frobnicate"])
    expect(unknown.status).toBe(2)
    const twoFormats = await runCommand(["ask", "x", "--json", "--format", "md"])
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
    const { status, out, err } = await runCommand(["coverage"], failing)
    expect([status, out, err]).toEqual([
      1,
      "",
      "Error: Another import is writing. (library.locked)\nWait for it.\n",
    ])
  })

  it("shows its stack only to who debugs", async () => {
    const failing = doorWith({ openPincite: () => Promise.reject(new TypeError("inner")) })
    const quiet = await runCommand(["coverage"], failing)
    expect(quiet.status).toBe(1)
    expect(quiet.err).toContain("(internal)")
    expect(quiet.err).not.toMatch(/\n\s+at /)
    expect((await runCommand(["coverage"], { ...failing, env: { PINCITE_DEBUG: "1" } })).err).toMatch(
      /\n\s+at /,
    )
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
    const { opened } = await runCommand(["coverage", ...words], { env })
    expect(opened[0]).toMatchObject({ dataDir, sample })
  })

  it("is noticed on standard error, where it is the sample", async () => {
    const { out, err } = await runCommand(
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

describe("the entry", () => {
  it("is a program that a shell can start", async () => {
    const text = await readFile(new URL("main.ts", import.meta.url), "utf8")
    expect(text).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
})
