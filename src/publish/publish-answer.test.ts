// Invented law throughout.
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type LampLaw, lampLaw, lampQuestion, lampWords, oilQuestion } from "../testing/lamp-law.js"
import type { VerifiedAnswer } from "../verify/index.js"
import { listPublished, publishAnswer } from "./index.js"

const everything = { topic: null, jurisdiction: null, page: 1 } as const

let law: LampLaw
beforeEach(async () => {
  law = await lampLaw()
})
afterEach(() => law.close())

describe("publishing", () => {
  it("takes only what was verified in this process", async () => {
    const copy = structuredClone(await law.answerTo(lampQuestion)) as VerifiedAnswer
    await expect(publishAnswer(copy, law)).rejects.toMatchObject({ code: "internal" })
    expect((await listPublished(law.dataDir, everything)).total).toBe(0)
  })

  it("changes nothing when the same answer is published again", async () => {
    const first = await law.publish(lampQuestion)
    law.onDay(2)
    expect(await law.publish(lampQuestion)).toEqual({ ...first, kind: "unchanged" })
    expect((await law.published(first.address)).editions).toHaveLength(1)
  })

  it("makes a later answer to the same question a further edition; the older stays readable", async () => {
    const { address } = await law.publish(lampQuestion)
    await law.importLamps("A keeper shall light every lamp.")
    law.onDay(9)
    expect(await law.publish(lampQuestion)).toMatchObject({ kind: "published", address, edition: 2 })
    const newest = await law.published(address)
    expect(newest.answer.lead.at(-1)?.text).toBe("A keeper shall light every lamp.")
    expect(newest.lawChanged).toEqual([])
    expect(newest.editions.map(({ number, publishedAt }) => [number, publishedAt.slice(0, 10)])).toEqual([
      [2, "2026-02-09"],
      [1, "2026-02-01"],
    ])
    const oldest = await law.published(address, 1)
    expect(oldest.answer.lead.at(-1)?.text).toBe(lampWords)
    expect(oldest.lawChanged).toHaveLength(1)
  })

  it("lays an answer beside a record that was altered meanwhile", async () => {
    const { address } = await law.publish(lampQuestion)
    await law.tamper((query) => query.updateTable("editions").set({ record: "{}" }).execute())
    expect(await law.publish(lampQuestion)).toMatchObject({ kind: "published", address, edition: 2 })
    expect((await law.published(address)).edition.number).toBe(2)
    expect((await law.read(address, 1)).kind).toBe("refused")
  })

  it("gives another question of the same title another address", async () => {
    const [one, other] = [await law.publish(lampQuestion), await law.publish(oilQuestion)]
    expect(one.title).toBe(other.title)
    expect(one.address).not.toBe(other.address)
  })

  it("takes more digits where an address is another's", async () => {
    const { address } = await law.publish(oilQuestion)
    const anothers = { identity: "0".repeat(64) }
    await law.tamper((query) => query.updateTable("answers").set(anothers).execute())
    const second = await law.publish(oilQuestion)
    expect(second).toMatchObject({ kind: "published", edition: 1 })
    expect(second.address).toMatch(new RegExp(`^${address}[0-9a-f]$`, "u"))
  })

  it("is for one at a time, as all writing to the data directory", async () => {
    const answer = await law.answerTo(lampQuestion)
    const held = await law.openToWrite()
    await expect(publishAnswer(answer, law)).rejects.toMatchObject({ code: "library.locked" })
    await held.close()
    expect((await publishAnswer(answer, law)).kind).toBe("published")
  })

  const hasLog = process.env["PINCITE_SQLITE"] !== "wasm"
  it.skipIf(!hasLog)("hinders no reader (needs a driver with a write-ahead log)", async () => {
    const { address, title } = await law.publish(lampQuestion)
    const writer = await law.openToWrite()
    await writer.query.transaction().execute(async (open) => {
      await open.updateTable("editions").set({ title: "half written" }).execute()
      expect((await law.published(address)).edition.number).toBe(1)
      expect((await listPublished(law.dataDir, everything)).answers[0]?.title).toBe(title)
      await open.updateTable("editions").set({ title }).execute()
    })
    await writer.close()
  })
})
