/**
 * How much of real law the provisions hold, by another reading of the bytes: at least 99.9 % of the words in every
 * folder. Here of its smaller files, in `share.long.test.ts` of all.
 */
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { foldersOfPages, tracedFolders, traceFolder } from "../../testing/trace-folder.js"

// The largest are traced whole beside this, in `corpus.test.ts`.
const wholeElsewhere = new Set(["dc-code", "ecfr-api"])
const mostBytes = 1_400_000

describe.skipIf(corporaDir() === null)("the words of the smaller files (needs the corpora)", () => {
  test.each(tracedFolders.filter(({ folder }) => !wholeElsewhere.has(folder)))(
    "of $folder are held",
    {
      timeout: 60_000,
    },
    async (folder) => {
      const { words, placed, unplaced } = await traceFolder(folder, mostBytes)
      expect(words).toBeGreaterThan(0)
      expect(placed / words, JSON.stringify(unplaced.slice(0, 20))).toBeGreaterThanOrEqual(0.999)
    },
  )
})

describe.skipIf(corporaDir() === null)("the words of law on pages (needs the corpora)", () => {
  test.each(foldersOfPages)("of $folder are held, each once", { timeout: 120_000 }, async (folder) => {
    const { words, placed, twice, invented, unplaced, strange } = await traceFolder(folder)
    expect(words).toBeGreaterThan(0)
    expect(placed / words, JSON.stringify(unplaced.slice(0, 20))).toBeGreaterThanOrEqual(0.999)
    expect({ twice, invented }, JSON.stringify(strange.slice(0, 20))).toEqual({ twice: 0, invented: 0 })
  })
})
