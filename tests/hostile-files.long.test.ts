/** The hostile files that take long to make or to read, each with the time and memory that any file has. */
import { rmSync } from "node:fs"
import { expect, it } from "vitest"
import { importHostile } from "./hostile/import-hostile.js"
import { hostileFiles } from "./hostile/index.js"
import { listedName } from "./hostile/write-files.js"

it("reads or refuses the slow files as expected, and changes nothing that is held", async () => {
  const slow = hostileFiles.filter((each) => each.slow === true)
  const imported = await importHostile(slow)
  try {
    const outcomes = slow.map((each) => [listedName(each), imported.outcomes.get(listedName(each))])
    expect(outcomes).toEqual(slow.map((each) => [listedName(each), each.expect]))
    expect(imported.good).toBe("A keeper of lamps shall trim the wick.")
    expect(
      [...imported.before].filter(([version, digest]) => imported.after.get(version) !== digest),
    ).toEqual([])
    expect(imported.failedChecks).toEqual([])
    expect(imported.mostMemoryMiB).toBeLessThanOrEqual(imported.boundMiB)
  } finally {
    rmSync(imported.folder, { recursive: true, force: true })
  }
})
