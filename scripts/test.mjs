#!/usr/bin/env node
/**
 * `npm test`: builds what is stale, runs the tests and says in one line how they went.
 *
 *   npm test -- src/parse     only the tests whose path holds these words
 *   npm run test:long         the long ones (*.long.test.ts) too
 *
 * The build comes first because the documentation's snippets and the command line's tests run the built command.
 * Tests that did not run are named with their counts, so that nobody takes a skipped test for a passed one. A
 * test file that cannot be loaded and an error outside of any test each count as one failure.
 * The last line is `N passed, N failed, N skipped`, alone.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative, resolve } from "node:path"

/**
 * @typedef {{ ancestorTitles: string[], title: string, status: string }} OneTest
 * @typedef {{ name: string, status: string, assertionResults: OneTest[] }} TestFile
 * @typedef {{ passed: number, failed: number, skipped: Map<string, number> }} Counts
 */

const root = resolve(import.meta.dirname, "..")
const asked = process.argv.slice(2)
process.exitCode = main()

function main() {
  const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--quiet"], {
    stdio: "inherit",
  })
  if (build.status !== 0) {
    report({ passed: 0, failed: 1, skipped: new Map() })
    return 1
  }
  const { status, files } = runTests(asked.filter((word) => word !== "--long"))
  const counts = count(files)
  // Vitest refuses for more than a failed test: nothing found to run, an error between tests.
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  report(counts)
  return counts.failed === 0 ? 0 : 1
}

/** Runs vitest once. Its own report goes to the terminal, and a second one to a file that is read here. */
function runTests(/** @type {string[]} */ words) {
  const folder = mkdtempSync(join(tmpdir(), "pincite-test-"))
  const results = join(folder, "results.json")
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs")
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`]
  const long = asked.includes("--long") ? { PINCITE_LONG_TESTS: "1" } : {}
  const run = spawnSync(process.execPath, [vitest, "run", ...reporters, ...words], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...long },
  })
  /** @type {TestFile[]} */
  const files = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")).testResults : []
  rmSync(folder, { recursive: true, force: true })
  return { status: run.status, files }
}

/** @returns {Counts} */
function count(/** @type {TestFile[]} */ files) {
  let passed = 0
  let failed = 0
  const skipped = new Map()
  for (const file of files) {
    if (file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")) failed++
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed++
      else if (test.status === "failed") failed++
      else {
        const name = `${relative(root, file.name)}: ${test.ancestorTitles[0] || test.title}`
        skipped.set(name, (skipped.get(name) ?? 0) + 1)
      }
    }
  }
  return { passed, failed, skipped }
}

function report(/** @type {Counts} */ { passed, failed, skipped }) {
  const lines = []
  if (skipped.size > 0)
    lines.push("Not run:", ...[...skipped].map(([name, times]) => `  ${times}  ${name}`), "")
  const times = [...skipped.values()].reduce((sum, one) => sum + one, 0)
  lines.push(`${passed} passed, ${failed} failed, ${times} skipped`)
  process.stdout.write(`${lines.join("\n")}\n`)
}
