/** The documentation tells the truth: its snippets run, its links lead somewhere, and nothing is left out. */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join, normalize, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { errorCodes } from "../src/errors.js"
import { formats } from "../src/parse/index.js"
import { createApp } from "../src/serve/index.js"
import { inventedPincite } from "../src/testing/invented-pincite.js"
import { readCommands } from "./docs/command-help.js"
import { matchesOutput } from "./docs/match-output.js"
import { type CodeBlock, type Page, readPage } from "./docs/read-page.js"
import { openShell, type Shell } from "./docs/shell.js"
import { readTree } from "./house/read-tree.js"

const root = resolve(import.meta.dirname, "..")
const pages = readTree()
  .filter((file) => file.path.endsWith(".md"))
  .map((file) => readPage(file.path, file.text))
const shown = pages.filter((page) => page.path === "README.md" || page.path.startsWith("docs/"))

describe.each(shown.filter((page) => snippetsOf(page).length > 0))("the snippets of $path", (page) => {
  let shell: Shell
  beforeAll(() => {
    build()
    shell = openShell()
  })
  afterAll(() => shell.close())

  it.each(snippetsOf(page))("line $snippet.line: $snippet.text", async ({ snippet, output }) => {
    const { status, printed } = await shell.run(snippet.text)
    const expected = snippet.marks.find((mark) => mark.startsWith("exit="))?.slice("exit=".length) ?? "0"
    expect(`exit ${status}\n${printed}`).toMatch(new RegExp(`^exit ${expected}\n`))
    if (output !== null && !matchesOutput(output, printed)) expect(printed.trimEnd()).toBe(output)
  })
})

describe("every page", () => {
  it("marks each shell snippet as run or not-run", () => {
    const unmarked = shown.flatMap((page) =>
      page.blocks
        .filter((block) => block.language === "sh" && !/\b(not-)?run\b/.test(block.marks.join(" ")))
        .map((block) => `${page.path}:${block.line}`),
    )
    expect(unmarked).toEqual([])
  })

  it("leaves unrun only what installs, serves or needs the network", () => {
    const reasons = /^(git clone|npm |npx pincite serve|curl |mkdir -p |unzip |cd )/m
    const others = shown.flatMap((page) =>
      page.blocks
        .filter((block) => block.marks.includes("not-run") && !reasons.test(block.text))
        .map((block) => `${page.path}:${block.line}`),
    )
    expect(others).toEqual([])
  })

  it("links to files and headings that are there", () => {
    const lost = pages.flatMap((page) =>
      page.links
        .filter((link) => !/^(https?|mailto):/.test(link) && !leadsSomewhere(page, link))
        .map((link) => `${page.path}: ${link}`),
    )
    expect(lost).toEqual([])
  })
})

describe("the published package", () => {
  const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly files: readonly string[]
  }
  const isPacked = (path: string) => files.some((listed) => path === listed || path.startsWith(`${listed}/`))

  it("holds every page and picture that its README and reference link to", () => {
    const missing = shown.flatMap((page) =>
      page.links
        .filter((link) => !/^(https?|mailto):|^#/.test(link))
        .map((link) => normalize(join(dirname(page.path), link.replace(/#.*$/, ""))))
        .filter((path) => !isPacked(path))
        .map((path) => `${page.path}: ${path}`),
    )
    expect(isPacked("README.md")).toBe(true)
    expect(missing).toEqual([])
  })
})

describe("every decision", () => {
  const decisions = pages.filter((page) => page.path.startsWith("docs/decisions/"))

  it("has a number of its own, which its title repeats", () => {
    const numbers = decisions.map((page) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(page.path)?.[1])
    expect(new Set(numbers).size).toBe(decisions.length)
    expect(decisions.map((page) => page.headings[0]?.text.split(": ")[0])).toEqual(numbers)
  })

  it("says what was asked, measured and chosen, and what would change our mind", () => {
    const parts = ["**Question.**", "**Measured.**", "**Choice.**", "**What would change our mind.**"]
    const lacking = decisions.flatMap((page) => {
      const text = page.headings[0]?.section ?? ""
      return parts.filter((part) => !text.includes(part)).map((part) => `${page.path}: ${part}`)
    })
    expect(lacking).toEqual([])
  })
})

describe("the reference of formats", () => {
  it("gives every format its heading, and no other", () => {
    const headings = pageAt("docs/formats.md").headings.filter((heading) => heading.depth === 2)
    const documented = headings.map((heading) => heading.text).filter((text) => text !== "`pincite.json`")
    expect(documented.sort()).toEqual(formats.map((format) => `\`${format.name}\``).sort())
  })
})

describe("the reference of errors", () => {
  it("documents no code that is never raised", () => {
    const code = readTree().filter(
      (file) => /^src\/.*\.tsx?$/.test(file.path) && !/\.test\.tsx?$|^src\/errors\.ts$/.test(file.path),
    )
    const raised = (name: string) => code.some((file) => file.text.includes(`"${name}"`))
    expect(Object.keys(errorCodes).filter((name) => !raised(name))).toEqual([])
  })

  it("gives every error code its heading, exit status and remedy, and no other", () => {
    const page = pageAt("docs/errors.md")
    const documented = page.headings.filter((heading) => heading.depth === 3)
    expect(documented.map((heading) => heading.text).sort()).toEqual(
      Object.keys(errorCodes)
        .map((code) => `\`${code}\``)
        .sort(),
    )
    for (const [code, status] of Object.entries(errorCodes)) {
      const section = documented.find((heading) => heading.text === `\`${code}\``)?.section ?? ""
      expect(section, code).toContain(`Exit status ${status}.`)
      expect(section, code).toContain("What to do:")
    }
  })
})

describe("the reference of HTTP", () => {
  it("gives every route its heading, and no other", () => {
    const routes = createApp(inventedPincite())
      .routes.filter((route) => route.method !== "ALL")
      .map(({ method, path }) => `\`${method} ${path.replace(/\/(:|\*|(?<=\/assets\/)).*/, "/…")}\``)
    const headings = pageAt("docs/http.md").headings.filter((heading) => /^`[A-Z]+ \//.test(heading.text))
    expect(routes.length).toBeGreaterThan(10)
    expect(headings.map((heading) => heading.text).sort()).toEqual([...new Set(routes)].sort())
  })
})

describe("the reference of the command line", () => {
  beforeAll(build)

  it("gives every command its heading and every option its row, and no other", () => {
    const headings = pageAt("docs/cli.md").headings.filter((heading) => /^`pincite \S+`$/.test(heading.text))
    const commands = readCommands()
    expect(commands.length).toBeGreaterThan(5)
    expect(headings.map((heading) => heading.text).sort()).toEqual(
      commands.map(({ name }) => `\`pincite ${name}\``).sort(),
    )
    for (const { name, options } of commands) {
      const section = headings.find((heading) => heading.text === `\`pincite ${name}\``)?.section ?? ""
      const rows = [...section.matchAll(/^\| `(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1])
      expect(rows.sort(), name).toEqual([...options].sort())
    }
  })
})

describe("comparing output", () => {
  it("takes … for any lines, or any characters of a line, and nothing else", () => {
    expect(matchesOutput("a\n…\nd", "a\nb\nc\nd\n")).toBe(true)
    expect(matchesOutput("a\n…\nd", "a\nd")).toBe(true)
    expect(matchesOutput("took … s", "took 1.3 s")).toBe(true)
    expect(matchesOutput("took … s", "took 1.3 s\nand more")).toBe(false)
    expect(matchesOutput("a.c", "abc")).toBe(false)
    expect(matchesOutput("a\n…", "b\na")).toBe(false)
  })
})

/** Snippets and help come from the built command; a no-op where `npm test` has built it already. */
function build(): void {
  const built = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), "--quiet"], {
    encoding: "utf8",
  })
  if (built.status !== 0)
    throw new Error(`The snippets need the built command.\n${built.stdout}${built.stderr}`)
}

/** The blocks to run, each with the output that the page shows for it: the next block, where that is `text` or `json`. */
function snippetsOf(page: Page): readonly { snippet: CodeBlock; output: string | null }[] {
  return page.blocks.flatMap((snippet, index) => {
    if (!snippet.marks.includes("run")) return []
    const next = page.blocks[index + 1]
    return [{ snippet, output: next !== undefined && /^(text|json)$/.test(next.language) ? next.text : null }]
  })
}

function leadsSomewhere(page: Page, link: string): boolean {
  const [file = "", anchor] = link.split("#")
  const path = file === "" ? page.path : normalize(join(dirname(page.path), file))
  if (!existsSync(join(root, path))) return false
  if (anchor === undefined || !path.endsWith(".md")) return true
  return readPage(path, readFileSync(join(root, path), "utf8")).headings.some(
    (heading) => heading.anchor === anchor,
  )
}

function pageAt(path: string): Page {
  return readPage(path, readFileSync(join(root, path), "utf8"))
}
