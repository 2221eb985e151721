/** Invented law in the exact addresses and shapes of the eCFR's API; the API itself was never reached from here. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openLibrary } from "../../corpus/index.js"
import { openPincite } from "../../pincite.js"
import { type FetchFolder, openFetchFolder } from "../../testing/fetch-folder.js"
import { doorWith, runCommand } from "../../testing/run-command.js"
import { ecfrAWeekLater, ecfrInMay } from "../../testing/stand-ins/ecfr.js"

let folder: FetchFolder
beforeEach(async () => {
  folder = await openFetchFolder()
  folder.standIn.serve(ecfrInMay())
})
afterEach(() => folder.close())

const addresses = () =>
  folder.standIn.asked.map(({ url }) => url.replace("https://www.ecfr.gov/api/versioner/v1", ""))

describe("ecfr", () => {
  it("brings a part as it stands, with its day, its address and when it came", async () => {
    const report = await folder.bring("ecfr:16/314")
    expect(report).toMatchObject({ instruments: 1, failed: [], notUnderstood: [], skipped: [] })
    expect(addresses()).toEqual([
      "/titles.json",
      "/versions/title-16.json?part=314",
      "/full/2025-05-01/title-16.xml?part=314",
    ])
    const pincite = await openPincite({ dataDir: folder.dataDir })
    const shown = await pincite.show("16 CFR 314.2", null)
    expect(shown).toMatchObject({
      kind: "one",
      shown: {
        instrument: {
          currentThrough: "2025-05-01",
          publisher: "Office of the Federal Register",
          officialUrl: "https://www.ecfr.gov/on/2025-05-01/title-16",
        },
      },
    })
    await pincite.close()
    const words = ["show", "16 CFR 314.2", "--data", folder.dataDir]
    expect((await runCommand(words, doorWith({ openPincite }))).out).toContain(
      "https://www.ecfr.gov/on/2025-05-01/title-16 (retrieved on May 2, 2025)",
    )
    const reader = await openLibrary({ dataDir: folder.dataDir })
    const [source] = await reader.documents("us/cfr/16" as never)
    expect(source).toMatchObject({
      name: "title-16-part-314.xml",
      format: "ecfr-xml",
      retrievedOn: "2025-05-02",
    })
    await reader.close()
  })

  it("notes of each file where it came from, when, its digest and its licence", async () => {
    const { fetched } = await folder.fetch("ecfr:16/314")
    const [line] = readFileSync(join(fetched[0]!.folder, ".fetched.jsonl"), "utf8").split("\n")
    expect(JSON.parse(line!)).toMatchObject({
      file: "title-16-part-314.xml",
      address: "https://www.ecfr.gov/api/versioner/v1/full/2025-05-01/title-16.xml?part=314",
      fetchedAt: expect.stringMatching(/^2025-05-02T09:00/u),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      licence: expect.stringContaining("public domain"),
    })
    expect(JSON.parse(readFileSync(join(fetched[0]!.folder, ".versions.json"), "utf8"))).toMatchObject({
      content_versions: [{ identifier: "314.1" }],
    })
  })

  it("fetches no text again that is held, and changes nothing then", async () => {
    await folder.bring("ecfr:16/314")
    folder.standIn.asked.length = 0
    expect(await folder.bring("ecfr:16/314")).toMatchObject({ changed: false })
    expect(addresses().filter((address) => address.startsWith("/full"))).toEqual([])
  })

  it("a week later keeps the text where nothing changed, for the new day", async () => {
    await folder.bring("ecfr:16/314")
    folder.standIn.serve(ecfrAWeekLater(false))
    folder.standIn.asked.length = 0
    const { fetched } = await folder.fetch("ecfr:16/314")
    expect(fetched).toMatchObject([{ edition: "2025-05-08", filesFetched: 0, changes: [] }])
    expect(addresses().filter((address) => address.startsWith("/full"))).toEqual([])
    expect(await folder.bring("ecfr:16/314")).toMatchObject({
      provisions: { added: 0, changed: 0, removed: 0 },
    })
    const pincite = await openPincite({ dataDir: folder.dataDir })
    expect(await pincite.coverage()).toMatchObject({
      jurisdictions: [{ instruments: [{ currentThrough: "2025-05-08" }] }],
    })
    await pincite.close()
  })

  it("a week later brings what changed, says what, and keeps the edition before", async () => {
    await folder.bring("ecfr:16/314")
    folder.standIn.serve(ecfrAWeekLater(true))
    const { fetched } = await folder.fetch("ecfr:16/314")
    expect(fetched).toMatchObject([{ edition: "2025-05-08", filesFetched: 1, changes: ["§ 314.2   Duty."] }])
    expect(await folder.bring("ecfr:16/314")).toMatchObject({
      provisions: { added: 0, changed: 1, removed: 0 },
    })
    const old = join(fetched[0]!.folder, "..", "2025-05-01", "title-16-part-314.xml")
    expect(readFileSync(old, "utf8")).toContain("within 30 days")
  })

  it.each([
    ["another shape", JSON.stringify({ titles: [{ nr: 16 }] })],
    ["no JSON", "<!DOCTYPE html><html>Request access</html>"],
  ])("takes no index of %s for one", async (_what, body) => {
    folder.standIn.serve({ "https://www.ecfr.gov/api/versioner/v1/titles.json": { body } })
    await expect(folder.fetch("ecfr:16/314")).rejects.toMatchObject({ code: "source.publisher-refused" })
  })

  it.each([
    ["ecfr:16/314@2025-06-01", "source.not-found"],
    ["ecfr:35", "source.not-found"],
    ["ecfr:51", "source.not-found"],
    ["ecfr:16/999", "source.not-found"],
    ["ecfr:16/314@May", "use.unknown-source"],
    ["ecfr:sixteen", "use.unknown-source"],
    ["ecrf:16/314", "use.unknown-source"],
  ])("refuses %s with %s", async (written, code) => {
    await expect(folder.fetch(written)).rejects.toMatchObject({ code })
  })
})
