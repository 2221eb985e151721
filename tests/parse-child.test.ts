/**
 * What the process that parses can reach: no module that opens files or sockets, starts processes or threads, or
 * makes code of strings; and of the whole disk, under Node's permission model, the program itself.
 */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire, isBuiltin } from "node:module"
import { dirname, join, relative, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import ts from "typescript"
import { describe, expect, it } from "vitest"
import { readImports } from "./fence/read-imports.js"

const root = resolve(import.meta.dirname, "..")
const entry = join(root, "src/jobs/parse-in-child/parse-child.ts")

/** What computes, and touches nothing. */
const harmless = new Set(["node:crypto", "node:vm", "node:util", "node:buffer", "node:path", "node:url"])

/**
 * Packages that name more than they use here: `fflate` can unpack in threads, and is only asked to unpack at
 * once; pdf.js looks for Node's own files where it runs in Node. Without the right to threads and files, which the
 * child has not, neither gets them.
 */
const stated: Readonly<Record<string, readonly string[]>> = {
  fflate: ["module", "worker_threads"],
  unpdf: ["url", "fs", "module", "stream"],
}

describe("the process that parses", () => {
  const { files, builtins } = reachedFrom(entry)

  it("is made of the readers of formats and little else", () => {
    const ours = files.filter((path) => path.startsWith("src/"))
    expect(ours).toContain("src/parse/formats.ts")
    const rooms = new Set(ours.map((path) => path.split("/").slice(0, 2).join("/").replace(/\.ts$/u, "")))
    expect([...rooms].sort()).toEqual(["src/errors", "src/jobs", "src/law", "src/parse", "src/text"])
    expect(
      ours
        .filter((path) => path.startsWith("src/jobs/"))
        .every((path) => path.startsWith("src/jobs/parse-in-child/")),
    ).toBe(true)
  })

  it("imports nothing of Node that opens files or sockets, or starts anything", () => {
    const dangerous = builtins.filter(({ module, from }) => {
      const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(from)?.[1]
      return !harmless.has(module) && !(owner !== undefined && stated[owner]?.includes(module))
    })
    expect(dangerous).toEqual([])
  })
})

describe.skipIf(!existsSync(join(root, "dist/jobs/parse-in-child/parse-child.js")))(
  "under Node's permission model (needs the built command)",
  () => {
    it("may read the program and nothing else", () => {
      const probe = join(root, "dist/jobs/parse-in-child/probe.js")
      writeFileSync(
        probe,
        `import { readFileSync, writeFileSync } from "node:fs"
         import { spawnSync } from "node:child_process"
         import { Worker } from "node:worker_threads"
         const deeds = {
           program: () => readFileSync(${JSON.stringify(join(root, "dist/errors.js"))}),
           elsewhere: () => readFileSync("/etc/hosts"),
           above: () => readFileSync(${JSON.stringify(join(root, "README.md"))}),
           write: () => writeFileSync(${JSON.stringify(join(root, "dist/written"))}, ""),
           start: () => spawnSync("true"),
           thread: () => new Worker("", { eval: true }),
           code: () => new Function("return 1")(),
           environment: () => { if (Object.keys(process.env).length > 0) throw { code: "SET" } },
         }
         const done = Object.entries(deeds).map(([name, deed]) => {
           try { deed(); return [name, "done"] } catch (fault) { return [name, fault.code ?? fault.name] }
         })
         process.stdout.write(JSON.stringify(Object.fromEntries(done)))`,
      )
      const starter = pathToFileURL(join(root, "dist/jobs/parse-in-child/start-child.js")).href
      const asked = `import { startChild } from ${JSON.stringify(starter)}
        const child = startChild(512, "probe")
        child.stdout.pipe(process.stdout)
        child.stderr.pipe(process.stderr)`
      const run = spawnSync(process.execPath, ["--input-type=module", "-e", asked], { encoding: "utf8" })
      rmSync(probe)
      expect(JSON.parse(run.stdout)).toEqual({
        program: "done",
        elsewhere: "ERR_ACCESS_DENIED",
        above: "ERR_ACCESS_DENIED",
        write: "ERR_ACCESS_DENIED",
        start: "ERR_ACCESS_DENIED",
        thread: "ERR_ACCESS_DENIED",
        code: "EvalError",
        environment: "done",
      })
    })
  },
)

/** Every file that is loaded with `path`, and every module of Node that one of them names. */
function reachedFrom(path: string) {
  const files = new Set<string>()
  const builtins: { readonly module: string; readonly from: string }[] = []
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const module of modulesIn(file)) {
      if (isBuiltin(module)) builtins.push({ module, from: relative(root, file) })
      else visit(resolveFrom(file, module))
    }
  }
  visit(path)
  return { files: [...files].map((file) => relative(root, file)), builtins }
}

function modulesIn(file: string): readonly string[] {
  const code = readFileSync(file, "utf8")
  if (file.startsWith(join(root, "src"))) {
    return readImports(file, code).flatMap(({ module, typesOnly }) =>
      typesOnly || module === null ? [] : [module],
    )
  }
  const imported = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName)
  const asked = [...code.matchAll(/\b(?:require|getBuiltinModule)\(\s*["'`]([^"'`]+)["'`]/gu)].map(
    ([, module]) => module!,
  )
  return [...new Set([...imported, ...asked.filter((module) => isBuiltin(module))])]
}

function resolveFrom(file: string, module: string): string {
  if (file.startsWith(join(root, "src")) && module.startsWith(".")) {
    const stem = resolve(dirname(file), module.replace(/\.js$/u, ""))
    return existsSync(`${stem}.ts`) ? `${stem}.ts` : `${stem}.tsx`
  }
  if (module.startsWith(".")) return resolve(dirname(file), module)
  return packageEntry(file, module)
}

/** As Node itself finds a package from that file: one of the older kind may leave out endings. */
function packageEntry(file: string, module: string): string {
  const asked = `process.stdout.write(import.meta.resolve(${JSON.stringify(module)}, ${JSON.stringify(pathToFileURL(file).href)}))`
  const options = ["--experimental-import-meta-resolve", "--input-type=module", "-e", asked]
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" })
  if (!stdout.startsWith("file:")) throw new Error(`${module}, asked for by ${file}: ${stderr}`)
  const found = fileURLToPath(stdout)
  return existsSync(found) ? found : createRequire(file).resolve(module)
}
