/**
 * How much of real law the provisions hold, by another reading of the bytes, in every file of every folder: at
 * least 99.9 % of the words, and no more than a few that are held twice or are nowhere in the files.
 */
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../testing/corpora.js"
import { foldersOfPages, tracedFolders, traceFolder } from "../../testing/trace-folder.js"

describe.skipIf(corporaDir() === null)("the words of every file (needs the corpora)", () => {
  test.each([...tracedFolders, ...foldersOfPages])(
    "of $folder are held",
    { timeout: 300_000 },
    async (folder) => {
      const { words, placed, twice, invented, notCounted, unplaced, strange } = await traceFolder(folder)
      const share = ((100 * placed) / words).toFixed(3)
      console.info(
        `${folder.folder}: ${share} % of ${words} words; ${words - placed} unplaced, ${twice} twice, ${invented} invented; not counted ${JSON.stringify(notCounted)}`,
      )
      expect(placed / words, JSON.stringify(unplaced.slice(0, 20))).toBeGreaterThanOrEqual(0.999)
      expect((twice + invented) / words, JSON.stringify(strange.slice(0, 20))).toBeLessThan(0.001)
    },
  )
})
