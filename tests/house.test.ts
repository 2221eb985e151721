/** The house is kept: what holds for every file and every package, whoever wrote it. */
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { findUnreasonedSkips } from "./house/find-unreasoned-skips.js"
import { readPackages } from "./house/read-packages.js"
import { readTree } from "./house/read-tree.js"

const root = resolve(import.meta.dirname, "..")
const tree = readTree()
const code = tree.filter((file) => /\.(ts|tsx|mjs)$/.test(file.path))
const src = code.filter((file) => file.path.startsWith("src/"))

describe("every file", () => {
  it("is read", () => {
    expect(src.length).toBeGreaterThan(100)
    expect(tree.map((file) => file.path)).toEqual(expect.arrayContaining(["README.md", "LICENSE", ".ci/run"]))
  })

  it("leaves nothing open", () => {
    const marks = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`)
    expect(linesThat(marks)).toEqual([])
  })

  it("names no machine, workplace or download host", () => {
    const words = [
      "/(work|farm|tmp)/",
      "registry\\.[a-z]+\\.org",
      "deb\\.debian",
      "\\bissues? #?\\d+\\b",
      "(\\.\\.|~)/\\.npmrc",
    ]
    expect(linesThat(new RegExp(words.join("|"), "i"), (path) => path !== "tests/house.test.ts")).toEqual([])
  })

  it("is small enough to belong in a repository", () => {
    expect(tree.filter((file) => file.bytes > 400_000).map((file) => file.path)).toEqual([])
  })
})

describe("every source file", () => {
  it("opens with a comment that says what it decides", () => {
    const silent = src.filter(
      (file) => !isTest(file.path) && !isDoor(file.text) && openingComment(file.text) === "",
    )
    expect(silent.map((file) => file.path)).toEqual([])
  })

  it("is a page or two; one past 400 lines says why it stays whole", () => {
    const long = src.filter((file) => file.text.split("\n").length > 401)
    expect(
      long.filter((file) => !/\bwhole\b/.test(openingComment(file.text))).map((file) => file.path),
    ).toEqual([])
  })

  it("is named in kebab-case for what it exports", () => {
    const named = /^src(\/[a-z0-9]+(-[a-z0-9]+)*)+(\.long|\.child)?(\.test)?\.(tsx?|mjs)$/
    expect(src.map((file) => file.path).filter((path) => !named.test(path))).toEqual([])
    expect(
      src.map((file) => file.path).filter((path) => /\/(utils?|helpers?|misc|common)\b/.test(path)),
    ).toEqual([])
  })
})

describe("every test", () => {
  it("runs, or says what it needs", () => {
    expect(code.flatMap((file) => findUnreasonedSkips(file.path, file.text))).toEqual([])
  })

  it("is found out when it is switched off without a reason", () => {
    const found = (written: string) => findUnreasonedSkips("a.test.ts", written).length
    expect(found(`it.skip("a", () => {})`)).toBe(1)
    expect(found(`describe.only("a", () => {})`)).toBe(1)
    expect(found(`describe.skipIf(x)("a", () => {})`)).toBe(1)
    expect(found(`it.skipIf(x).each(rows)("a", () => {})`)).toBe(0)
    expect(found(`describe.skipIf(x)("a (needs the corpora)", () => {})`)).toBe(0)
    expect(found(`list.skip(2); reader.only(3)`)).toBe(0)
  })
})

describe("every package", () => {
  const packages = readPackages()
  const permissive = new Set([
    "MIT",
    "ISC",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "BlueOak-1.0.0",
  ])
  // Mozilla's licence asks something only of who changes these files. They compile style sheets for vitest on the
  // developer's machine; nothing of them is in what we ship.
  const toolsOnly = /^node_modules\/lightningcss(-|$)/

  it("is pinned by version and digest, with no address to download from", () => {
    expect(packages.length).toBeGreaterThan(50)
    const loose = packages.filter((each) => each.version === null || !/^sha512-/.test(each.integrity ?? ""))
    expect(loose.map((each) => each.path)).toEqual([])
    expect(packages.filter((each) => each.resolved !== null).map((each) => each.path)).toEqual([])
  })

  it("has a permissive licence", () => {
    const asks = packages.filter(
      (each) => each.licences.length === 0 || !each.licences.every((licence) => grants(licence, permissive)),
    )
    expect(asks.filter((each) => !(each.dev && toolsOnly.test(each.path)))).toEqual([])
  })

  it("is one of few", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    const direct = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
    expect(direct.length).toBeLessThanOrEqual(25)
    expect(packages.filter((each) => !each.dev).length).toBeLessThanOrEqual(150)
  })
})

/** "(MIT OR WTFPL)" grants where one of its choices does; "A AND B" only where both do. */
function grants(licence: string, permissive: ReadonlySet<string>): boolean {
  const bare = licence.replace(/[()]/g, "")
  return bare.split(" OR ").some((choice) => choice.split(" AND ").every((one) => permissive.has(one.trim())))
}

function linesThat(match: RegExp, judged: (path: string) => boolean = () => true): readonly string[] {
  return tree
    .filter((file) => judged(file.path))
    .flatMap((file) =>
      file.text
        .split("\n")
        .flatMap((line, index) =>
          match.test(line) ? [`${file.path}:${index + 1}: ${line.trim().slice(0, 80)}`] : [],
        ),
    )
}

/** Before the imports, or after them where the comment stands on the one thing that a short file exports. */
function openingComment(text: string): string {
  const afterImports = text.replace(/^#!.*\n/, "").replace(/^(import [^"]*"[^"]+"\n)+/, "")
  return /^\s*(\/\*\*?[\s\S]*?\*\/|(?:\/\/.*\n)+)/.exec(afterImports)?.[1] ?? ""
}

/** An index.ts that only says what the room exports needs no comment: its lines are the list. */
function isDoor(text: string): boolean {
  return text
    .trim()
    .split(/\n(?=export)/)
    .every((statement) => /^export (type )?(\*|\{[^}]*\}) from "[^"]+"$/.test(statement))
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}
