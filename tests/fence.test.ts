/** The rooms stay rooms: the import table, checked against every import of src/. */
import { readdirSync, readFileSync } from "node:fs"
import { join, relative, resolve, sep } from "node:path"
import { describe, expect, it } from "vitest"
import { checkFence } from "./fence/check-fence.js"
import { findCycle } from "./fence/find-cycle.js"
import { printRoomTable, roomTable } from "./fence/room-table.js"

const root = resolve(import.meta.dirname, "..")

describe("the rooms of src/", () => {
  const sources = readSources()

  it("are all read", () => {
    expect(sources.size).toBeGreaterThan(100)
    expect([...sources.keys()]).toEqual(expect.arrayContaining(["pincite.ts", "errors.ts", "law/index.ts"]))
  })

  it("import one another as the table says", () => {
    expect(checkFence(sources)).toEqual([])
  })

  it("have an index.ts as their door", () => {
    const rooms = new Set(
      [...sources.keys()].filter((path) => path.includes("/")).map((path) => path.split("/")[0]),
    )
    rooms.delete("jobs")
    expect([...rooms].filter((room) => !sources.has(`${room}/index.ts`))).toEqual([])
  })
})

describe("the table", () => {
  it("has no cycle but in what rooms lend as types", () => {
    expect(findCycle(new Map(Object.entries(roomTable).map(([room, rule]) => [room, rule.may])))).toBeNull()
  })

  const written = readFileSync(join(root, "ARCHITECTURE.md"), "utf8")

  it("is the one that ARCHITECTURE.md prints", () => {
    const printed = /<!-- room table -->\n\n([\s\S]*?)\n\n<!-- end of room table -->/.exec(written)?.[1]
    expect(printed).toBe(printRoomTable())
  })

  it("has the rooms to each of which ARCHITECTURE.md gives a heading with its question", () => {
    const headed = [...written.matchAll(/^### ([a-z]+)(?:\.ts and jobs)?: .+\?$/gm)].map((match) => match[1])
    expect(headed.sort()).toEqual(Object.keys(roomTable).sort())
  })
})

// The trees below are made up.
describe("the fence", () => {
  const door = { "law/index.ts": "export const a = 1", "corpus/index.ts": "export const b = 1" }
  const rows: { why: string; tree: Record<string, string>; says: readonly (string | RegExp)[] }[] = [
    {
      why: "lets a room import a room of its row",
      tree: { ...door, "corpus/read.ts": `import { a } from "../law/index.js"` },
      says: [],
    },
    {
      why: "refuses a room that is not in the row",
      tree: { ...door, "law/cite.ts": `import { b } from "../corpus/index.js"` },
      says: [/^law\/cite\.ts:1: "law" may not import "corpus"/],
    },
    {
      why: "refuses a side door",
      tree: { "law/inner.ts": "", "text/read.ts": `\nexport * from "../law/inner.js"` },
      says: [/^text\/read\.ts:2: reaches into law\/inner\.ts/],
    },
    {
      why: "lends types",
      tree: { "parse/index.ts": "export {}", "corpus/read.ts": `import type { P } from "../parse/index.js"` },
      says: [],
    },
    {
      why: "refuses values where only types are lent, also behind an inline `type`",
      tree: { "parse/index.ts": "export {}", "corpus/read.ts": `import { type P } from "../parse/index.js"` },
      says: [/only types of "parse"/],
    },
    {
      why: "sees dynamic imports and workers",
      tree: {
        ...door,
        "law/cite.ts": `await import("../corpus/index.js")\nnew URL("../corpus/index.js", import.meta.url)`,
      },
      says: [/law\/cite\.ts:1: /, /law\/cite\.ts:2: /],
    },
    {
      why: "refuses a computed module name",
      tree: {
        "corpus/open.ts": `const known = "node:fs"\nawait import(known)\nlet name = "node:fs"\nawait import(name)`,
      },
      says: [/:4: .*computed name/],
    },
    {
      why: "keeps testing to the tests",
      tree: {
        "testing/index.ts": "export {}",
        "testing/corpora.ts": "export {}",
        "index/search.ts": `import "../testing/index.js"`,
        "index/search.test.ts": `import "../testing/index.js"\nimport "../testing/corpora.js"`,
      },
      says: [/^index\/search\.ts:1: "testing" is imported by tests alone/],
    },
    {
      why: "keeps Node, the clock and chance out of the pure rooms",
      tree: {
        "law/now.ts": `import { readFileSync } from "node:fs"\nimport p from "path"\nDate.now()\nnew Date()\nMath.random()\nprocess.cwd()`,
        "law/arithmetic.ts": `new Date("2024-07-01").process.fetch()`,
        "corpus/now.ts": `import { readFileSync } from "node:fs"\nDate.now()`,
      },
      says: [
        /"node:fs"/,
        /"path"/,
        /:3: .*Date\.now/,
        /:4: .*new Date/,
        /:5: .*Math\.random/,
        /:6: .*process/,
      ],
    },
    {
      why: "reports a cycle of files with its path, types included",
      tree: {
        "law/a.ts": `import type { B } from "./b.js"`,
        "law/b.ts": `import { C } from "./c.js"`,
        "law/c.ts": `export { A } from "./a.js"`,
      },
      says: ["a cycle of files: law/a.ts → law/b.ts → law/c.ts → law/a.ts"],
    },
    {
      why: "does not call types lent both ways between two rooms a cycle",
      tree: {
        "parse/index.ts": `import type { S } from "../sources/index.js"`,
        "sources/index.ts": `import type { P } from "../parse/index.js"`,
      },
      says: [],
    },
    {
      why: "refuses what is not there, and names without .js",
      tree: { "law/a.ts": `import "./gone.js"\nimport "./a"` },
      says: [/"\.\/gone\.js"/, /"\.\/a"/],
    },
    { why: "refuses a room that the table does not know", tree: { "helpers/a.ts": "" }, says: [/"helpers"/] },
  ]

  it.each(rows)("$why", ({ tree, says }) => {
    const said = checkFence(new Map(Object.entries(tree)))
    expect(said).toEqual(
      says.map((words) => (typeof words === "string" ? words : expect.stringMatching(words))),
    )
  })
})

function readSources(): ReadonlyMap<string, string> {
  const src = join(root, "src")
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return new Map(files.map((path) => [relative(src, path).split(sep).join("/"), readFileSync(path, "utf8")]))
}
