// Invented law throughout.
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type LampLaw, lampLaw, lampQuestion } from "../testing/lamp-law.js"
import { reviewPublished } from "./index.js"

const by = "Jo Reader"

let law: LampLaw
beforeEach(async () => {
  law = await lampLaw()
})
afterEach(() => law.close())

async function review(address: string, edition: number | null = null) {
  const { dataDir, now } = law
  return reviewPublished({ address, edition, by }, { dataDir, now, reader: await law.newest() })
}

describe("a review", () => {
  it("says who has read it, and when", async () => {
    const { address } = await law.publish(lampQuestion)
    law.onDay(3)
    const reviewed = { state: "reviewed", by, on: "2026-02-03" }
    expect(await review(address)).toMatchObject({ kind: "published", edition: { review: reviewed } })
    expect((await law.published(address)).edition.review).toEqual(reviewed)
  })

  it("is the last one where there are several", async () => {
    const { address } = await law.publish(lampQuestion)
    await review(address)
    law.onDay(4)
    await review(address)
    expect((await law.published(address)).edition.review).toMatchObject({ on: "2026-02-04" })
  })

  it("counts for the edition that was read, not for the next", async () => {
    const { address } = await law.publish(lampQuestion)
    await review(address)
    await law.importLamps("A keeper shall light every lamp.")
    await law.publish(lampQuestion)
    expect((await law.published(address)).edition.review).toEqual({ state: "unreviewed" })
    expect((await law.published(address, 1)).edition.review.state).toBe("reviewed")
    await review(address, 2)
    expect((await law.published(address)).edition.review.state).toBe("reviewed")
  })

  it("is not noted of what may not be shown, or is not there", async () => {
    const { address } = await law.publish(lampQuestion)
    await law.tamper((query) => query.updateTable("editions").set({ record: "{}" }).execute())
    expect((await review(address)).kind).toBe("refused")
    expect((await review("general/nothing-0000")).kind).toBe("unknown-address")
    await law.tamper(async (query) => {
      expect(await query.selectFrom("reviews").selectAll().execute()).toEqual([])
    })
  })
})
