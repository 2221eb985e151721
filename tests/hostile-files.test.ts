/**
 * Hostile files, imported all together beside a good one into a library that holds law: each is read or refused as
 * expected, nothing that was held changes, and no process that reads them grows beyond its bound.
 */
import { rmSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ImportedHostile, importHostile } from "./hostile/import-hostile.js"
import { hostileClasses, hostileFiles } from "./hostile/index.js"
import { listedName } from "./hostile/write-files.js"

const quick = hostileFiles.filter(({ slow }) => slow !== true)

describe("the hostile files", () => {
  it("are more than a hundred and fifty, of many kinds, at most ten of each", () => {
    expect(hostileFiles.length).toBeGreaterThan(300)
    expect(
      hostileClasses.filter(({ files }) => files.length > 10 || files.length < 5).map(({ name }) => name),
    ).toEqual([])
    const said = hostileFiles.map(({ class: name, tries }) => `${name}: ${tries}`)
    expect(new Set(said).size).toBe(said.length)
  })
})

describe("an import of hostile files beside a good one", () => {
  let imported: ImportedHostile
  beforeAll(async () => {
    imported = await importHostile(quick)
  }, 600_000)
  afterAll(() => rmSync(imported.folder, { recursive: true, force: true }))

  it("reads, passes over or refuses each as expected", () => {
    const others = quick.flatMap((each) => {
      const outcome = imported.outcomes.get(listedName(each))
      return outcome === each.expect ? [] : [{ file: listedName(each), expected: each.expect, outcome }]
    })
    expect(others).toEqual([])
  })

  it("has no fault of our own", () => {
    expect([...imported.outcomes].filter(([, outcome]) => outcome === "internal")).toEqual([])
  })

  it("holds the good file, and what was held before as it was", () => {
    expect(imported.good).toBe("A keeper of lamps shall trim the wick.")
    expect(imported.before.size).toBeGreaterThan(100)
    const changed = [...imported.before].filter(([version, digest]) => imported.after.get(version) !== digest)
    expect(changed).toEqual([])
    expect(imported.after.size).toBe(imported.before.size)
  })

  it("holds no word of a file that nobody named, and no character that hides others", () => {
    const all = imported.hostileWords.join("\n")
    expect(all).not.toMatch(/kept secret outside|root:x:0|daemon:/u)
    expect(/[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u.exec(all)).toBeNull()
  })

  it("changes no object of the importing process", () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect("polluted" in {}).toBe(false)
  })

  it("leaves the library sound", () => {
    expect(imported.failedChecks).toEqual([])
  })

  it.runIf(process.platform === "linux")(
    "lets no child grow beyond its bound (needs Linux, which tells)",
    () => {
      expect(imported.mostMemoryMiB).toBeGreaterThan(50)
      expect(imported.mostMemoryMiB).toBeLessThanOrEqual(imported.boundMiB)
    },
  )
})
