/**
 * A published answer at every door, over the real rooms: shown as it was published, and refused by each of them
 * once a single word of it was edited on the disk.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openRecordFileToWrite } from "../src/corpus/index.js"
import { buildSampleLibrary } from "../src/jobs/sample-library.js"
import { doctor, openPincite, type Pincite } from "../src/pincite.js"
import { type AnswerTables, answersIn } from "../src/publish/index.js"
import { createApp } from "../src/serve/index.js"
import { runCommand } from "../src/testing/run-command.js"

const question = "Who must have a license to sell consumer fireworks in Franklin?"
const now = () => new Date("2026-02-01T09:00:00Z")

let folder: string
let dataDir: string
let pincite: Pincite
let app: ReturnType<typeof createApp>
let address: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pincite-test-"))
  dataDir = await buildSampleLibrary(join(folder, "sample"))
  pincite = await openPincite({ dataDir })
  app = createApp(pincite)
  const outcome = await pincite.publish({ question, jurisdictions: [], asOf: null, profile: {} }, now)
  if (outcome.kind === "abstained") throw new Error(outcome.abstention.reason.message)
  address = outcome.address
})
afterAll(async () => {
  await pincite.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The command line over the same data directory, with the real front door. */
const command = (...words: string[]) =>
  runCommand(["publish", ...words, "--data", dataDir], {
    pincite: () => import("../src/pincite.js"),
    now,
  })

async function rewriteRecords(change: (record: string) => string): Promise<void> {
  const { query, close } = await openRecordFileToWrite<AnswerTables>(answersIn(dataDir), {
    command: "tampering",
    now,
  })
  for (const { key, record } of await query.selectFrom("editions").select(["key", "record"]).execute()) {
    await query
      .updateTable("editions")
      .set({ record: change(record) })
      .where("key", "=", key)
      .execute()
  }
  await close()
}

describe("a published answer", () => {
  it("stands under its topic at an address made of its title", () => {
    expect(address).toMatch(/^licensing\/[a-z0-9-]*fireworks[a-z0-9-]*-[0-9a-f]{4}$/u)
  })

  it("is the same at every door", async () => {
    const asked = await pincite.ask({ question, jurisdictions: [], asOf: null, profile: {} })
    const read = await pincite.publishedAnswer(address, null)
    expect(read).toMatchObject({ kind: "published", answer: asked, lawChanged: [] })

    const api = await app.request(`/api/v1/answers/${address}`)
    expect(await api.json()).toEqual(JSON.parse(JSON.stringify(read)))
    const cli = await command("--show", address, "--json")
    expect(JSON.parse(cli.out)).toEqual(JSON.parse(JSON.stringify(read)))
    const page = await (await app.request(`/answers/${address}`)).text()
    expect(page).toContain("Published February 1, 2026.")
    expect(page).toContain("Every provision it quotes reads the same in the law held now.")
  })

  it("is in the list of every door", async () => {
    const list = await (await app.request("/api/v1/answers")).json()
    expect(list).toMatchObject({ total: 1, answers: [{ address, question, edition: 1 }] })
    expect((await command("--list")).out).toContain(address)
    expect(await (await app.request("/answers")).text()).toContain(`href="/answers/${address}"`)
  })

  it("shows at once in a server that was running before it was published", async () => {
    const other = "How long must an employer keep personnel records in Franklin?"
    const { status, out } = await command(other, "--json")
    expect(status).toBe(0)
    const published = JSON.parse(out)
    expect(published).toMatchObject({ kind: "published", edition: 1 })
    expect((await app.request(`/answers/${published.address}`)).status).toBe(200)
    expect((await command(other)).out).toContain(`Unchanged, edition 1: /answers/${published.address}`)
  })

  it("can be reviewed, and says so at once", async () => {
    const { status, out } = await command("--review", address, "--by", "Jo Reader")
    expect([status, out]).toEqual([0, expect.stringContaining("Reviewed by Jo Reader on February 1, 2026.")])
    expect(await (await app.request(`/answers/${address}`)).text()).toContain("Reviewed by Jo Reader")
  })

  it("stays when the sample library is built anew, as the program's build does", async () => {
    await buildSampleLibrary(dataDir)
    expect((await command("--show", address)).out).toContain("Reviewed by Jo Reader")
  })
})

describe("what Pincite abstains from", () => {
  it("is never published", async () => {
    const { status, out } = await command("May I keep bees in Missouri?")
    expect([status, out]).toEqual([3, expect.stringContaining("Nothing was published.")])
    expect((await command("--list")).out).not.toContain("bees")
  })
})

describe("one word of it edited on the disk", () => {
  let whole: string
  beforeAll(() =>
    rewriteRecords((record) => {
      whole = record
      const spoiled = record.replace(/\bmust\b|\bshall\b|\bmay\b/u, "never")
      if (spoiled === record) throw new Error("there was no such word to edit")
      return spoiled
    }),
  )

  it("is refused by the job", async () => {
    expect(await pincite.publishedAnswer(address, null)).toMatchObject({ kind: "refused", address })
  })

  it("is refused by the API, with a stable code and status", async () => {
    const response = await app.request(`/api/v1/answers/${address}`)
    expect([response.status, response.headers.get("content-type")]).toEqual([409, "application/problem+json"])
    const problem = await response.json()
    expect(problem).toMatchObject({ code: "answer.refused", title: "This answer is not shown" })
    expect(JSON.stringify(problem)).not.toContain("fireworks must")
  })

  it("is refused by the pages, which show no word of it", async () => {
    const response = await app.request(`/answers/${address}`)
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain("This answer is not shown")
    expect(page).not.toContain('class="answer"')
  })

  it("is refused by the command line, for showing and for reviewing", async () => {
    for (const words of [
      ["--show", address],
      ["--review", address, "--by", "Jo Reader"],
    ]) {
      const { status, out, err } = await command(...words)
      expect([status, out]).toEqual([1, ""])
      expect(err).toContain("(answer.refused)")
    }
    const { out } = await command("--show", address, "--json")
    expect(JSON.parse(out)).toMatchObject({ error: { code: "answer.refused", data: { address } } })
  })

  it("is named by the doctor", async () => {
    const { ok, checks } = await doctor({ dataDir })
    expect(ok).toBe(false)
    expect(checks.at(-1)).toMatchObject({ name: "answers", outcome: "failed" })
    expect(checks.at(-1)?.detail).toContain(`${address} (edition 1)`)
  })

  it("is mended by publishing the question again", async () => {
    expect(whole).not.toBe("")
    expect(JSON.parse((await command(question, "--json")).out)).toMatchObject({ address, edition: 2 })
    expect((await app.request(`/answers/${address}`)).status).toBe(200)
    expect((await app.request(`/answers/${address}?edition=1`)).status).toBe(409)
  })
})
