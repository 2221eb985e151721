/**
 * A library for measuring: the one named by --data, or a corpus imported into a temporary folder, as `pincite
 * import` does it.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { openLibrary } from "../dist/corpus/index.js"
import { importLaw } from "../dist/pincite.js"

export const benchDir = import.meta.dirname

export const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    json: { type: "boolean", default: false },
    unseen: { type: "boolean", default: false },
  },
})

/** The folder of the corpora; ends the program with a message where it is not there. */
export function corporaDir() {
  const folder = resolve(process.env.PINCITE_CORPORA ?? join(benchDir, "../../shared/corpora"))
  if (existsSync(folder)) return folder
  console.error(`The corpora are not at ${folder}; name their folder in PINCITE_CORPORA.`)
  process.exit(1)
}

/**
 * @param {string} corpus folder below the corpora
 * @param {{ jurisdiction?: string }} facts
 */
export async function libraryOf(corpus, facts = {}) {
  if (options.data !== undefined) {
    const reader = await openLibrary({ dataDir: options.data })
    return { dataDir: options.data, reader, imported: null, close: () => reader.close() }
  }
  const dataDir = mkdtempSync(join(tmpdir(), "pincite-bench-"))
  const report = await importLaw({
    dataDir,
    paths: [join(corporaDir(), corpus)],
    facts,
    now: () => new Date(),
  })
  console.error(`imported ${report.versions} provisions in ${report.seconds.toFixed(1)} s`)
  const reader = await openLibrary({ dataDir })
  const close = async () => {
    await reader.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const imported = { provisions: report.versions, seconds: report.seconds }
  return { dataDir, reader, imported, close }
}

/** Prints a report, as JSON with --json, and ends with status 1 where something fell. */
export function tell(report) {
  if (options.json) console.log(JSON.stringify(report))
  else console.dir(report, { depth: 5, maxArrayLength: null })
  if (report.comparison?.passed === false) process.exitCode = 1
}
