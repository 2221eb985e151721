/** What `npm run build`, `npm start` and `npm test` do, seen in a small project of our own making that uses the same scripts. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "..")
let project: string

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "pincite-scripts-"))
  for (const name of [
    "scripts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
  ]) {
    cpSync(join(root, name), join(project, name), { recursive: true })
  }
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"))
  write("sample/law.txt", "An invented rule.")
  write("src/serve/web/page.css", "body { margin: 0 }")
  write("src/serve/cli/main.ts", "export const door = 1\n")
  write("src/old.ts", "export const old = 1\n")
  write(
    "src/pincite.ts",
    `import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
     export async function buildSampleLibrary(to: string): Promise<void> {
       const law = readFileSync(new URL("../sample/law.txt", import.meta.url), "utf8")
       if (law.includes("broken")) throw new Error("law.txt is broken")
       mkdirSync(to, { recursive: true })
       writeFileSync(to + "/library.txt", law.toUpperCase())
     }`,
  )
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

describe("npm run build", () => {
  it("compiles, copies style sheets, makes the command executable and builds the sample library", () => {
    const built = run("build.mjs")
    expect(built).toMatchObject({ status: 0, stderr: "" })
    expect(built.stdout).toMatch(/^build: code, 4 files, .* s\nbuild: sample library, .* s\n$/)
    expect(read("dist/serve/web/page.css")).toBe("body { margin: 0 }")
    expect(read("dist/sample-library/library.txt")).toBe("AN INVENTED RULE.")
    expect(spawnSync("test", ["-x", join(project, "dist/serve/cli/main.js")]).status).toBe(0)
  })

  it("does nothing the second time, also when only file times have changed", () => {
    write("src/old.ts", read("src/old.ts"))
    expect(run("build.mjs").stdout).toBe("build: up to date\n")
    expect(run("build.mjs", ["--quiet"]).stdout).toBe("")
  })

  it("rebuilds only the sample library when only the sample changed", () => {
    write("sample/law.txt", "Another invented rule.")
    expect(run("build.mjs").stdout).toMatch(/^build: sample library, .* s\n$/)
    expect(read("dist/sample-library/library.txt")).toBe("ANOTHER INVENTED RULE.")
  })

  it("keeps the sample library that was there when the new one fails, and tries again", () => {
    write("sample/law.txt", "broken")
    for (const _ of [1, 2]) {
      expect(run("build.mjs")).toMatchObject({
        status: 1,
        stderr: expect.stringContaining("law.txt is broken"),
      })
    }
    expect(read("dist/sample-library/library.txt")).toBe("ANOTHER INVENTED RULE.")
    write("sample/law.txt", "Another invented rule.")
  })

  it("takes away what came from a source that is gone", () => {
    rmSync(join(project, "src/old.ts"))
    expect(run("build.mjs").status).toBe(0)
    expect(existsSync(join(project, "dist/old.js"))).toBe(false)
    expect(existsSync(join(project, "dist/old.d.ts"))).toBe(false)
    expect(existsSync(join(project, "dist/pincite.js"))).toBe(true)
  })

  it("writes nothing when the code does not compile", () => {
    const before = read("dist/serve/cli/main.js")
    write("src/serve/cli/main.ts", "export const door: string = 2\n")
    expect(run("build.mjs")).toMatchObject({ status: 1, stderr: expect.stringContaining("does not compile") })
    expect(read("dist/serve/cli/main.js")).toBe(before)
    write("src/serve/cli/main.ts", "export const door = 3\n")
    expect(run("build.mjs").status).toBe(0)
    expect(read("dist/serve/cli/main.js")).toContain("door = 3")
  })
})

describe("npm start", () => {
  it("builds, serves with what it was told and passes on the exit status", () => {
    write(
      "src/serve/cli/main.ts",
      `process.stdout.write([process.env["PINCITE_PORT"], ...process.argv.slice(2)].join(" "))\nprocess.exitCode = 7\n`,
    )
    const started = run("start.mjs", ["--data", "here"], { PINCITE_PORT: "4009" })
    expect(started.stdout).toMatch(/^build: code, .*\nbuild: sample library, .*\n4009 serve --data here$/)
    expect(started.status).toBe(7)
    expect(run("start.mjs").stdout).toBe(" serve")
  })

  it("hands on a request to stop, and ends as the server ends", async () => {
    write(
      "src/serve/cli/main.ts",
      `process.on("SIGTERM", () => process.exit(0))\nsetInterval(() => {}, 1000)\nprocess.stdout.write("listening")\n`,
    )
    const server = spawn(process.execPath, [join(project, "scripts/start.mjs")])
    await listening(server)
    const ended = new Promise((resolve) => server.on("exit", (status, signal) => resolve({ status, signal })))
    server.kill("SIGTERM")
    expect(await ended).toEqual({ status: 0, signal: null })
  })

  it("stops the server when the shell that npm started it with is gone", async () => {
    const shell = spawn("sh", ["-c", `"${process.execPath}" "${join(project, "scripts/start.mjs")}"; true`])
    await listening(shell)
    const closed = new Promise((resolve) => shell.on("close", () => resolve("closed")))
    shell.kill("SIGTERM")
    // The server holds the shell's output until it ends.
    expect(await closed).toBe("closed")
  })

  it("says what to do where the packages are missing or Node is too old", () => {
    const bare = mkdtempSync(join(tmpdir(), "pincite-bare-"))
    for (const name of ["scripts", "package.json"])
      cpSync(join(root, name), join(bare, name), { recursive: true })
    const started = spawnSync(process.execPath, [join(bare, "scripts/start.mjs")], { encoding: "utf8" })
    rmSync(bare, { recursive: true })
    expect(started).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/ is not installed\. Run: npm ci\n$/),
    })

    const older = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.18.3'}})"
    const old = run("start.mjs", [], {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}`,
    })
    expect(old).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Pincite needs Node 20\.19 or newer/),
    })
  })
})

describe("npm test", () => {
  const oneTest = `import { describe, expect, it } from "vitest"\n`

  beforeAll(() => cpSync(join(root, "vitest.config.ts"), join(project, "vitest.config.ts")))

  it("counts what passed and names what did not run", () => {
    write(
      "tests/a.test.ts",
      `${oneTest}describe.skipIf(true)("real law (needs the corpora)", () => { it("a", () => {}); it("b", () => {}) })
       it("adds", () => expect(1 + 1).toBe(2))`,
    )
    const ran = run("test.mjs")
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain("Not run:\n  2  tests/a.test.ts: real law (needs the corpora)\n")
    expect(lastLine(ran.stdout)).toBe("1 passed, 0 failed, 2 skipped")
  })

  it("runs the long ones when asked", () => {
    write("tests/b.long.test.ts", `${oneTest}it("takes long", () => expect(1).toBe(1))`)
    expect(lastLine(run("test.mjs").stdout)).toBe("1 passed, 0 failed, 2 skipped")
    expect(lastLine(run("test.mjs", ["--long"]).stdout)).toBe("2 passed, 0 failed, 2 skipped")
  })

  it("fails for a failed test, for a file that does not load and for nothing to run", () => {
    write("tests/c.test.ts", `${oneTest}it("adds", () => expect(1 + 1).toBe(3))`)
    write("tests/d.test.ts", `import "./not-there.js"`)
    const ran = run("test.mjs")
    expect(ran.status).toBe(1)
    expect(lastLine(ran.stdout)).toBe("1 passed, 2 failed, 2 skipped")
    expect(run("test.mjs", ["no-such-test"])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^0 passed, 1 failed, 0 skipped$/m),
    })
  })
})

function run(script: string, words: readonly string[] = [], settings: Record<string, string> = {}) {
  // The inner vitest must not take itself for a worker of this one.
  const inherited = Object.entries(process.env).filter(([name]) => !/VITEST|NODE_ENV|PINCITE/.test(name))
  const env = { ...Object.fromEntries(inherited), ...settings }
  const path = join(project, "scripts", script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], {
    encoding: "utf8",
    env,
    timeout: 50_000,
  })
  return { status, stdout, stderr }
}

function listening(server: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve) => {
    server.stdout.on("data", (words) => String(words).includes("listening") && resolve())
  })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

function read(path: string): string {
  return readFileSync(join(project, path), "utf8")
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? ""
}
