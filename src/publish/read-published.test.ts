// Invented law throughout.
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type LampLaw, lampLaw, lampQuestion, oilQuestion } from "../testing/lamp-law.js"
import { isVerifiedAnswer } from "../verify/index.js"

let law: LampLaw
beforeEach(async () => {
  law = await lampLaw()
})
afterEach(() => law.close())

describe("a published answer", () => {
  it("is read as it was published, verified anew", async () => {
    const asked = await law.answerTo(lampQuestion)
    const { address } = await law.publish(lampQuestion)
    const { answer, edition, lawChanged } = await law.published(address)
    expect(isVerifiedAnswer(answer)).toBe(true)
    expect(answer).toEqual(asked)
    expect(edition).toEqual({
      number: 1,
      digest: asked.receipt.digest,
      publishedAt: "2026-02-01T09:00:00.000Z",
      review: { state: "unreviewed" },
    })
    expect(lawChanged).toEqual([])
  })

  it("is unknown at any other address and in any other edition", async () => {
    expect((await law.read("general/nothing-0000")).kind).toBe("unknown-address")
    const { address } = await law.publish(lampQuestion)
    expect((await law.read(`${address}0`)).kind).toBe("unknown-address")
    expect((await law.read(address, 2)).kind).toBe("unknown-address")
  })
})

describe("a record that was altered", () => {
  it.each([
    { why: "one word of the law", change: (record: string) => record.replace("light the", "sell the") },
    { why: "a word of the title", change: (record: string) => record.replace("invented", "honest") },
    { why: "no JSON any more", change: (record: string) => record.slice(1) },
    { why: "another kind of record", change: () => '{"kind":"abstention"}' },
  ])("is refused: $why", async ({ change }) => {
    const { address } = await law.publish(lampQuestion)
    await law.tamper(async (query) => {
      const { record } = await query.selectFrom("editions").select("record").executeTakeFirstOrThrow()
      expect(change(record)).not.toBe(record)
      const altered = { record: change(record) }
      await query.updateTable("editions").set(altered).execute()
    })
    const reading = await law.read(address)
    expect(reading).toMatchObject({ kind: "refused", address, edition: { number: 1 } })
    expect(reading.kind === "refused" && reading.failures.length).toBeGreaterThan(0)
  })

  it.each([
    { why: "the question in the list", set: { question: "Must a keeper sleep?" } },
    { why: "the title in the list", set: { title: "A Keeper May Sleep" } },
    { why: "the digest of the edition", set: { digest: "0".repeat(64) } },
  ])("is refused: $why", async ({ set }) => {
    const { address } = await law.publish(lampQuestion)
    await law.tamper((query) => query.updateTable("editions").set(set).execute())
    expect((await law.read(address)).kind).toBe("refused")
  })

  it("is refused under another's address, though it was verified once", async () => {
    const { address } = await law.publish(lampQuestion)
    await law.publish(oilQuestion)
    await law.tamper(async (query) => {
      const anothers = await query
        .selectFrom("editions")
        .select(["record", "question", "title", "digest"])
        .where("question", "=", oilQuestion.question ?? "")
        .executeTakeFirstOrThrow()
      await query.updateTable("editions").set(anothers).execute()
    })
    expect(await law.read(address)).toMatchObject({ kind: "refused", failures: [{ check: "uncited" }] })
  })

  it("is refused where its day, its places or the digits of its address were altered", async () => {
    const { address } = await law.publish(lampQuestion)
    const set = (values: { readonly as_of?: string | null; readonly address?: string }) =>
      law.tamper((query) => query.updateTable("answers").set(values).execute())
    await set({ as_of: "2024-07-01" })
    expect((await law.read(address)).kind).toBe("refused")
    await set({ as_of: null, address: "general/another-0000" })
    expect((await law.read("general/another-0000")).kind).toBe("refused")
    await set({ address })
    expect((await law.read(address)).kind).toBe("published")
    await law.tamper((query) => query.updateTable("places").set({ jurisdiction: "us-dc" }).execute())
    expect((await law.read(address)).kind).toBe("refused")
  })
})
