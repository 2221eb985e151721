#!/usr/bin/env node
/**
 * Builds what is missing or stale, and nothing else.
 *
 *   1. code     src/ is compiled to dist/, and style sheets and pictures are copied beside it
 *   2. sample   sample/ is imported into dist/sample-library by the import job that was just built
 *
 * A step is stale when the SHA-256 of everything it reads is not the one in its stamp. Contents decide, never
 * file times: a fresh clone and a switched branch touch every file and change few. A stamp is written after its
 * step, so that a build stopped half way is built again. The import job moves a finished library into place, so
 * that nobody opens half of one.
 *
 * Prints one short line a step with its time; with --quiet nothing when nothing was to be done.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, extname, join, relative, resolve, sep } from "node:path"
import { pathToFileURL } from "node:url"

const root = resolve(import.meta.dirname, "..")
const dist = join(root, "dist")
const sampleLibrary = join(dist, "sample-library")
const staticFiles = new Set([".css", ".svg", ".png", ".ico", ".woff2", ".sql"])

process.exitCode = await build()

async function build() {
  const sources = filesUnder("src").filter((path) => !/\.test\.tsx?$/.test(path))
  const settings = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"]
  const code = digestOf([...sources, ...settings])
  const sample = digestOf([...filesUnder("sample"), "package.json"], code)

  const codeStale = stampOf("code") !== code
  const sampleStale = codeStale || stampOf("sample") !== sample || !existsSync(sampleLibrary)
  if (!codeStale && !sampleStale) {
    if (!process.argv.includes("--quiet")) say("up to date")
    return 0
  }
  if (codeStale && !buildCode(sources, code)) return 1
  return (await buildSample(sample)) ? 0 : 1
}

/** Compiles and copies. False when the compiler refused; it has then said why. */
function buildCode(/** @type {string[]} */ sources, /** @type {string} */ digest) {
  const started = performance.now()
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc")
  if (!existsSync(compiler)) {
    complain("the compiler is not installed. Run: npm ci")
    return false
  }
  // The compiler's own record of what it wrote is trusted only while the stamp says that it finished.
  if (stampOf("code") === null) rmSync(join(dist, ".tsbuildinfo"), { force: true })
  const run = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  })
  if (run.status !== 0) {
    complain("the code does not compile; nothing was changed in dist/")
    return false
  }
  for (const path of sources.filter((source) => staticFiles.has(extname(source)))) {
    const copy = join(dist, relative("src", path))
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(join(root, path), copy)
  }
  removeOrphans(sources)
  const command = join(dist, "serve", "cli", "main.js")
  if (existsSync(command)) chmodSync(command, 0o755)
  stamp("code", digest)
  say(`code, ${sources.length} files, ${secondsSince(started)}`)
  return true
}

/** Takes away what was compiled from files that are gone: an old module must not be found again. */
function removeOrphans(/** @type {string[]} */ sources) {
  const kept = new Set(sources.map((path) => relative("src", path).replace(/\.tsx?$/, "")))
  for (const path of filesUnder("dist")) {
    const name = relative("dist", path)
    if (name.startsWith("sample-library")) continue
    const stem = name.replace(/\.(js|js\.map|d\.ts)$/, "")
    if (stem !== name && !kept.has(stem)) rmSync(join(root, path))
  }
}

/** Imports sample/ with the code just built. */
async function buildSample(/** @type {string} */ digest) {
  const started = performance.now()
  try {
    const pincite = await import(pathToFileURL(join(dist, "pincite.js")).href)
    await pincite.buildSampleLibrary(sampleLibrary)
  } catch (error) {
    complain(`the sample library could not be built. ${error instanceof Error ? error.message : error}`)
    return false
  }
  stamp("sample", digest)
  say(`sample library, ${secondsSince(started)}`)
  return true
}

/** All files under a folder of the repository, as sorted paths from its root. */
function filesUnder(/** @type {string} */ folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

function digestOf(/** @type {string[]} */ paths, before = "") {
  const hash = createHash("sha256").update(before)
  for (const path of paths) {
    const bytes = readFileSync(join(root, path))
    hash.update(`\n${path.split(sep).join("/")}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest("hex")
}

function stampOf(/** @type {string} */ step) {
  const path = join(dist, `.${step}.stamp`)
  return existsSync(path) ? readFileSync(path, "utf8") : null
}

function stamp(/** @type {string} */ step, /** @type {string} */ digest) {
  writeFileSync(join(dist, `.${step}.stamp`), digest)
}

function secondsSince(/** @type {number} */ started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

function say(/** @type {string} */ line) {
  process.stdout.write(`build: ${line}\n`)
}

function complain(/** @type {string} */ line) {
  process.stderr.write(`build: ${line}\n`)
}
