/**
 * An older edition of sections that are held lands as older versions of them, whichever comes first.
 *
 * Title 25 of the D.C. Code and eight of its sections as they stood in 2019: the words differ, the day they took
 * effect does not, so that only the day each edition is current through tells which came first.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type LibraryReader, openLibrary } from "../src/corpus/index.js"
import type { IsoDate, ProvisionId } from "../src/law/index.js"
import { importLaw } from "../src/pincite.js"
import { corporaDir } from "../src/testing/corpora.js"

const corpora = corporaDir() ?? ""
const title = "us/dc/council/code/titles/25"
const newer = { path: join(corpora, "dc-code", title), currentThrough: "2026-06-30" as IsoDate }
const older = {
  path: join(corpora, "amendments/dc-code-2019-12-05", title),
  currentThrough: "2019-12-05" as IsoDate,
}
/** Its words were changed between the two. */
const changed = "us-dc/code/25-117/b" as ProvisionId

describe.skipIf(corporaDir() === null)("an older edition (needs the corpora)", () => {
  const orders = [
    { why: "after the newer", editions: [newer, older] },
    { why: "before the newer", editions: [older, newer] },
  ]
  const aloneDir = mkdtempSync(join(tmpdir(), "pincite-edition-"))
  const now = () => new Date("2026-07-01T00:00:00Z")
  let alone: LibraryReader

  beforeAll(async () => {
    const { path, currentThrough } = newer
    await importLaw({ dataDir: aloneDir, paths: [path], facts: { currentThrough }, now })
    alone = await openLibrary({ dataDir: aloneDir })
  }, 120_000)

  afterAll(async () => {
    await alone?.close()
    rmSync(aloneDir, { recursive: true, force: true })
  })

  describe.each(orders)("imported $why", ({ editions }) => {
    const dataDir = mkdtempSync(join(tmpdir(), "pincite-editions-"))
    let reader: LibraryReader

    beforeAll(async () => {
      for (const { path, currentThrough } of editions)
        await importLaw({ dataDir, paths: [path], facts: { currentThrough }, now })
      reader = await openLibrary({ dataDir })
    }, 120_000)

    afterAll(async () => {
      await reader?.close()
      rmSync(dataDir, { recursive: true, force: true })
    })

    test("leaves every word of the newer one as it is", async () => {
      const whole = async (library: LibraryReader) => {
        const provisions = await library.subtree("us-dc/code/title-25" as ProvisionId, null)
        return provisions.map(({ id, heading, text, status, at }) => ({ id, heading, text, status, at }))
      }
      const expected = await whole(alone)
      expect(expected.length).toBeGreaterThan(1_000)
      expect(await whole(reader)).toEqual(expected)
    })

    test("keeps the older words as an older version", async () => {
      const versions = await reader.versions(changed)
      expect(versions.map(({ current }) => current)).toEqual([false, true])
      const held = await alone.pointInTime(changed, null)
      if (held.kind === "not-held") return expect.fail("the section is not held")
      expect(versions[1]?.text).toBe(held.provision.text)
      expect(versions[0]?.text).not.toBe(held.provision.text)
    })
  })
})
