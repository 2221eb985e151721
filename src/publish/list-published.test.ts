// Invented law throughout.
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type LampLaw, lampLaw, lampQuestion, oilQuestion } from "../testing/lamp-law.js"
import { type ListRequest, listPublished } from "./index.js"

let law: LampLaw
beforeEach(async () => {
  law = await lampLaw()
})
afterEach(() => law.close())

const list = (narrowed: Partial<ListRequest> = {}) =>
  listPublished(law.dataDir, { topic: null, jurisdiction: null, page: 1, ...narrowed })

describe("the list", () => {
  it("is empty where nothing was published", async () => {
    const nothing = { answers: [], total: 0, page: 1, pages: 1, topics: [], places: [] }
    expect(await list()).toEqual(nothing)
  })

  it("says which questions have an answer, last published first, each in its newest edition", async () => {
    const lamp = await law.publish(lampQuestion)
    law.onDay(2)
    const oil = await law.publish(oilQuestion)
    await law.importLamps("A keeper shall light every lamp.")
    law.onDay(3)
    await law.publish(lampQuestion)
    const { answers, topics, places } = await list()
    expect(answers.map(({ address, edition }) => [address, edition])).toEqual([
      [lamp.address, 2],
      [oil.address, 1],
    ])
    expect(answers[1]).toEqual({
      address: oil.address,
      topic: "consumer",
      question: oilQuestion.question,
      title: oil.title,
      jurisdictions: ["us-xf"],
      asOf: null,
      edition: 1,
      publishedAt: "2026-02-02T09:00:00.000Z",
      review: { state: "unreviewed" },
    })
    expect(topics).toEqual([
      { topic: "consumer", answers: 1 },
      { topic: "general", answers: 1 },
    ])
    expect(places).toEqual([{ jurisdiction: "us-xf", answers: 2 }])
  })

  it("is narrowed by topic and by place", async () => {
    await law.publish(lampQuestion)
    const { address } = await law.publish(oilQuestion)
    const consumer = await list({ topic: "consumer" })
    expect(consumer.answers.map((each) => each.address)).toEqual([address])
    expect(consumer.total).toBe(1)
    expect((await list({ jurisdiction: "us-dc" })).total).toBe(0)
    expect((await list({ jurisdiction: "us-xf" })).total).toBe(2)
  })

  it("comes by pages of fifty, and a page too far is the last", async () => {
    await law.publish(lampQuestion)
    await law.tamper(async (query) => {
      const { key: _, ...edition } = await query.selectFrom("editions").selectAll().executeTakeFirstOrThrow()
      for (let i = 0; i < 50; i += 1) {
        const { key } = await query
          .insertInto("answers")
          .values({ address: `tax/a-${i}`, topic: "tax", identity: `${i}`, as_of: null })
          .returning("key")
          .executeTakeFirstOrThrow()
        await query
          .insertInto("editions")
          .values({ ...edition, answer: key })
          .execute()
      }
    })
    const first = await list()
    expect([first.answers.length, first.total, first.pages]).toEqual([50, 51, 2])
    const last = await list({ page: 9 })
    expect([last.answers.length, last.page]).toEqual([1, 2])
  })
})
