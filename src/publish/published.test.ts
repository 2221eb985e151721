/** What happens to an answer from its publication to the day its law has changed. Invented law throughout. */
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openRecordFileToWrite } from "../corpus/index.js"
import type { IsoDate } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import type { DraftSketch } from "../testing/draft.js"
import { verifiedAnswer } from "../testing/verified.js"
import { isVerifiedAnswer, type VerifiedAnswer } from "../verify/index.js"
import { type AnswerTables, answersIn } from "./answer-tables.js"
import {
  listPublished,
  type PublishedReading,
  publishAnswer,
  readPublished,
  reviewPublished,
} from "./index.js"

const lamps = { heading: "Lamps", text: "A keeper shall light the lamp." }
const oil = { heading: "Oil", text: "A seller shall weigh the oil." }
const lampQuestion: DraftSketch = {
  question: "Must a keeper light the lamp?",
  lead: [{ quotes: [{ id: "us-xf/code/12-1" }] }],
  verdict: "required",
  rule: "duty",
}
const oilQuestion: DraftSketch = {
  question: "Must oil be weighed for a customer?",
  lead: [{ quotes: [{ id: "us-xf/code/12-2" }] }],
  verdict: "required",
  rule: "duty",
}

let library: BuiltLibrary
let day = 1
const now = () => new Date(`2026-02-${String(day).padStart(2, "0")}T09:00:00Z`)
beforeEach(async () => {
  day = 1
  library = await buildLibrary({
    "us-xf/code": { shortName: "Franklin Code", provisions: { "12-1": lamps, "12-2": oil } },
  })
})
afterEach(() => library.close())

async function answerTo(sketch: DraftSketch): Promise<VerifiedAnswer> {
  return verifiedAnswer(await library.reader.refresh(), sketch)
}

async function publish(sketch: DraftSketch) {
  return publishAnswer(await answerTo(sketch), { dataDir: library.dataDir, now })
}

async function read(address: string, edition: number | null = null): Promise<PublishedReading> {
  return readPublished(address, edition, {
    dataDir: library.dataDir,
    reader: await library.reader.refresh(),
  })
}

async function published(address: string, edition: number | null = null) {
  const reading = await read(address, edition)
  if (reading.kind !== "published") throw new Error(JSON.stringify(reading))
  return reading
}

async function amendLamps(text: string, more: { readonly status?: "repealed" } = {}): Promise<void> {
  await library.add({
    "us-xf/code": {
      shortName: "Franklin Code",
      provisions: { "12-1": { ...lamps, text, ...more }, "12-2": oil },
    },
  })
}

async function tamper(
  change: (query: Awaited<ReturnType<typeof openToTamper>>["query"]) => Promise<unknown>,
) {
  const record = await openToTamper()
  await change(record.query)
  await record.close()
}

function openToTamper() {
  return openRecordFileToWrite<AnswerTables>(answersIn(library.dataDir), { command: "tampering", now })
}

describe("a published answer", () => {
  it("is read as it was published, verified anew", async () => {
    const answer = await answerTo(lampQuestion)
    const { address } = await publishAnswer(answer, { dataDir: library.dataDir, now })
    const reading = await published(address)
    expect(isVerifiedAnswer(reading.answer)).toBe(true)
    expect(reading.answer).not.toBe(answer)
    expect(reading.answer).toEqual(answer)
    expect(reading.edition).toEqual({
      number: 1,
      digest: answer.receipt.digest,
      publishedAt: "2026-02-01T09:00:00.000Z",
      review: { state: "unreviewed" },
    })
    expect(reading.lawChanged).toEqual([])
  })

  it("is only one that was verified in this process", async () => {
    const copy = structuredClone(await answerTo(lampQuestion)) as VerifiedAnswer
    await expect(publishAnswer(copy, { dataDir: library.dataDir, now })).rejects.toMatchObject({
      code: "internal",
    })
    expect((await listPublished(library.dataDir, everything)).total).toBe(0)
  })

  it("stays as it is when the same answer is published again", async () => {
    const first = await publish(lampQuestion)
    day = 2
    expect(await publish(lampQuestion)).toEqual({ ...first, kind: "unchanged" })
    expect((await published(first.address)).editions).toHaveLength(1)
  })

  it("has another address for another question of the same title", async () => {
    const [one, other] = [await publish(lampQuestion), await publish(oilQuestion)]
    expect(one.title).toBe(other.title)
    expect(one.address).not.toBe(other.address)
  })

  it("takes more digits where its address is another's", async () => {
    const { address } = await publish(oilQuestion)
    await tamper((query) =>
      query
        .updateTable("answers")
        .set({ identity: "0".repeat(64) })
        .execute(),
    )
    const second = await publish(oilQuestion)
    expect(second).toMatchObject({ kind: "published", edition: 1 })
    expect(second.address).toMatch(new RegExp(`^${address}[0-9a-f]$`, "u"))
  })

  it("is unknown at any other address and in any other edition", async () => {
    expect((await read("general/nothing-0000")).kind).toBe("unknown-address")
    const { address } = await publish(lampQuestion)
    expect((await read(`${address}0`)).kind).toBe("unknown-address")
    expect((await read(address, 2)).kind).toBe("unknown-address")
  })
})

describe("law that has changed since", () => {
  it("is named, and the answer stays as it was", async () => {
    const { address } = await publish(lampQuestion)
    await amendLamps("A keeper may rest.")
    const reading = await published(address)
    expect(reading.answer.lead.at(-1)?.text).toBe(lamps.text)
    expect(reading.lawChanged).toMatchObject([
      { provision: "us-xf/code/12-1", citation: "Franklin Code § 12-1", why: "amended" },
    ])
    const [change] = reading.lawChanged
    expect((await (await library.reader.refresh()).version(change?.now ?? ("" as never)))?.text).toBe(
      "A keeper may rest.",
    )
  })

  it("is said of a provision that is repealed, and of one that is gone", async () => {
    const { address } = await publish(lampQuestion)
    await amendLamps("", { status: "repealed" })
    expect((await published(address)).lawChanged).toMatchObject([{ now: null, why: "repealed" }])
    await library.add({ "us-xf/code": { shortName: "Franklin Code", provisions: { "12-2": oil } } })
    expect((await published(address)).lawChanged).toMatchObject([{ now: null }])
  })

  it("is nothing where other law changed, or the words came back", async () => {
    const [lamp, weighed] = [await publish(lampQuestion), await publish(oilQuestion)]
    await amendLamps("A keeper may rest.")
    expect((await published(weighed.address)).lawChanged).toEqual([])
    await amendLamps(lamps.text)
    expect((await published(lamp.address)).lawChanged).toEqual([])
  })

  it("is said of an answer about an earlier day as well", async () => {
    const then = { ...lamps, effectiveFrom: "2020-01-01", effectiveTo: "2022-12-31" }
    await library.add({ "us-xf/code": { shortName: "Franklin Code", provisions: { "12-1": then } } })
    await library.add({
      "us-xf/code": {
        shortName: "Franklin Code",
        provisions: { "12-1": { ...lamps, text: "A keeper may rest.", effectiveFrom: "2023-01-01" } },
      },
    })
    const { address } = await publish({ ...lampQuestion, asOf: "2021-06-01" as IsoDate })
    const reading = await published(address)
    expect(reading.answer.asOf).toBe("2021-06-01")
    expect(reading.lawChanged).toMatchObject([
      { quoted: "us-xf/code/12-1@2020-01-01", now: "us-xf/code/12-1@2023-01-01", why: "amended" },
    ])
  })
})

describe("a later answer to the same question", () => {
  it("is a further edition at the same address; the older stays readable", async () => {
    const { address } = await publish(lampQuestion)
    await amendLamps("A keeper shall light every lamp.")
    day = 9
    expect(await publish(lampQuestion)).toMatchObject({ kind: "published", address, edition: 2 })
    const newest = await published(address)
    expect(newest.answer.lead.at(-1)?.text).toBe("A keeper shall light every lamp.")
    expect(newest.lawChanged).toEqual([])
    expect(newest.editions.map(({ number, publishedAt }) => [number, publishedAt.slice(0, 10)])).toEqual([
      [2, "2026-02-09"],
      [1, "2026-02-01"],
    ])
    const oldest = await published(address, 1)
    expect(oldest.answer.lead.at(-1)?.text).toBe(lamps.text)
    expect(oldest.lawChanged).toHaveLength(1)
  })
})

describe("a review", () => {
  const by = "Jo Reader"
  const review = async (address: string, edition: number | null = null) =>
    reviewPublished(
      { address, edition, by },
      { dataDir: library.dataDir, reader: await library.reader.refresh(), now },
    )

  it("says who has read it, and when", async () => {
    const { address } = await publish(lampQuestion)
    day = 3
    expect(await review(address)).toMatchObject({
      kind: "published",
      edition: { review: { state: "reviewed", by, on: "2026-02-03" } },
    })
    expect((await published(address)).edition.review).toEqual({ state: "reviewed", by, on: "2026-02-03" })
  })

  it("counts for the edition that was read, not for the next", async () => {
    const { address } = await publish(lampQuestion)
    await review(address)
    await amendLamps("A keeper shall light every lamp.")
    await publish(lampQuestion)
    expect((await published(address)).edition.review).toEqual({ state: "unreviewed" })
    expect((await published(address, 1)).edition.review.state).toBe("reviewed")
    await review(address, 2)
    expect((await published(address)).edition.review.state).toBe("reviewed")
  })

  it("is not noted of what may not be shown, or is not there", async () => {
    const { address } = await publish(lampQuestion)
    await tamper((query) => query.updateTable("editions").set({ record: "{}" }).execute())
    expect((await review(address)).kind).toBe("refused")
    expect((await review("general/nothing-0000")).kind).toBe("unknown-address")
    await tamper(async (query) => {
      expect(await query.selectFrom("reviews").selectAll().execute()).toEqual([])
    })
  })
})

describe("a record that was altered", () => {
  const rows = [
    {
      why: "one word of the answer",
      change: (record: string) => record.replace("light the lamp", "sell the lamp"),
    },
    { why: "a word of the title", change: (record: string) => record.replace("invented", "honest") },
    { why: "no JSON any more", change: (record: string) => record.slice(1) },
    { why: "another kind of record", change: () => '{"kind":"abstention"}' },
  ]
  it.each(rows)("is refused: $why", async ({ change }) => {
    const { address } = await publish(lampQuestion)
    await tamper(async (query) => {
      const { record } = await query.selectFrom("editions").select("record").executeTakeFirstOrThrow()
      expect(change(record)).not.toBe(record)
      await query
        .updateTable("editions")
        .set({ record: change(record) })
        .execute()
    })
    const reading = await read(address)
    expect(reading).toMatchObject({ kind: "refused", address, edition: { number: 1 } })
    expect(reading.kind === "refused" && reading.failures.length).toBeGreaterThan(0)
  })

  it.each([
    { why: "the question in the list", set: { question: "Must a keeper sleep?" } },
    { why: "the title in the list", set: { title: "A Keeper May Sleep" } },
    { why: "the digest of the edition", set: { digest: "0".repeat(64) } },
  ])("is refused: $why", async ({ set }) => {
    const { address } = await publish(lampQuestion)
    await tamper((query) => query.updateTable("editions").set(set).execute())
    expect((await read(address)).kind).toBe("refused")
  })

  it("is refused under another's address, though it was verified once", async () => {
    const { address } = await publish(lampQuestion)
    await publish(oilQuestion)
    await tamper(async (query) => {
      const other = await query
        .selectFrom("editions")
        .select(["record", "question", "title", "digest"])
        .where("question", "=", oilQuestion.question ?? "")
        .executeTakeFirstOrThrow()
      await query.updateTable("editions").set(other).where("number", "=", 1).execute()
    })
    expect(await read(address)).toMatchObject({ kind: "refused", failures: [{ check: "uncited" }] })
  })

  it("is refused where its day or its places were altered", async () => {
    const { address } = await publish(lampQuestion)
    await tamper((query) => query.updateTable("answers").set({ as_of: "2024-07-01" }).execute())
    expect((await read(address)).kind).toBe("refused")
    await tamper((query) => query.updateTable("answers").set({ as_of: null }).execute())
    expect((await read(address)).kind).toBe("published")
    await tamper((query) => query.updateTable("places").set({ jurisdiction: "us-dc" }).execute())
    expect((await read(address)).kind).toBe("refused")
  })

  it("is laid beside, whole, when the question is published again", async () => {
    const { address } = await publish(lampQuestion)
    await tamper((query) => query.updateTable("editions").set({ record: "{}" }).execute())
    expect(await publish(lampQuestion)).toMatchObject({ kind: "published", address, edition: 2 })
    expect((await published(address)).edition.number).toBe(2)
    expect((await read(address, 1)).kind).toBe("refused")
  })
})

const everything = { topic: null, jurisdiction: null, page: 1 } as const

describe("the list", () => {
  it("is empty where nothing was published", async () => {
    expect(await listPublished(library.dataDir, everything)).toEqual({
      answers: [],
      total: 0,
      page: 1,
      pages: 1,
      topics: [],
      places: [],
    })
  })

  it("says which questions have an answer, last published first, each in its newest edition", async () => {
    const lamp = await publish(lampQuestion)
    day = 2
    const sold = await publish(oilQuestion)
    await amendLamps("A keeper shall light every lamp.")
    day = 3
    await publish(lampQuestion)
    const list = await listPublished(library.dataDir, everything)
    expect(list.answers.map(({ address, edition }) => [address, edition])).toEqual([
      [lamp.address, 2],
      [sold.address, 1],
    ])
    expect(list.answers[1]).toEqual({
      address: sold.address,
      topic: "consumer",
      question: oilQuestion.question,
      title: sold.title,
      jurisdictions: ["us-xf"],
      asOf: null,
      edition: 1,
      publishedAt: "2026-02-02T09:00:00.000Z",
      review: { state: "unreviewed" },
    })
    expect(list.topics).toEqual([
      { topic: "consumer", answers: 1 },
      { topic: "general", answers: 1 },
    ])
    expect(list.places).toEqual([{ jurisdiction: "us-xf", answers: 2 }])
  })

  it("is narrowed by topic and by place", async () => {
    await publish(lampQuestion)
    const { address } = await publish(oilQuestion)
    const consumer = await listPublished(library.dataDir, { ...everything, topic: "consumer" })
    expect(consumer.answers.map((each) => each.address)).toEqual([address])
    expect(consumer.total).toBe(1)
    expect((await listPublished(library.dataDir, { ...everything, jurisdiction: "us-dc" })).total).toBe(0)
    expect((await listPublished(library.dataDir, { ...everything, jurisdiction: "us-xf" })).total).toBe(2)
  })

  it("comes by pages, and a page too far is the last", async () => {
    await publish(lampQuestion)
    await tamper(async (query) => {
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
    const first = await listPublished(library.dataDir, everything)
    expect([first.answers.length, first.total, first.pages]).toEqual([50, 51, 2])
    const last = await listPublished(library.dataDir, { ...everything, page: 9 })
    expect([last.answers.length, last.page]).toEqual([1, 2])
  })
})

describe("writing", () => {
  it("is for one at a time, as all writing to the data directory", async () => {
    const answer = await answerTo(lampQuestion)
    const held = await openToTamper()
    await expect(publishAnswer(answer, { dataDir: library.dataDir, now })).rejects.toMatchObject({
      code: "library.locked",
    })
    await held.close()
    await publishAnswer(answer, { dataDir: library.dataDir, now })
  })

  const hasLog = process.env["PINCITE_SQLITE"] !== "wasm"
  it.skipIf(!hasLog)("hinders no reader (needs a driver with a write-ahead log)", async () => {
    const { address } = await publish(lampQuestion)
    const writer = await openToTamper()
    await writer.query.transaction().execute(async (open) => {
      await open.updateTable("editions").set({ title: "half written" }).execute()
      expect((await published(address)).edition.number).toBe(1)
      expect((await listPublished(library.dataDir, everything)).answers[0]?.title).not.toBe("half written")
      await open.updateTable("editions").set({ title: "An invented answer" }).execute()
    })
    await writer.close()
  })
})
