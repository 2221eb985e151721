// Invented law throughout.
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { IsoDate, VersionId } from "../law/index.js"
import { type LampLaw, lampLaw, lampQuestion, lampWords, oilQuestion } from "../testing/lamp-law.js"

let law: LampLaw
beforeEach(async () => {
  law = await lampLaw()
})
afterEach(() => law.close())

describe("law that has changed since", () => {
  it("is named with its words now, and the answer stays as it was", async () => {
    const { address } = await law.publish(lampQuestion)
    await law.importLamps("A keeper may rest.")
    const { answer, lawChanged } = await law.published(address)
    expect(answer.lead.at(-1)?.text).toBe(lampWords)
    expect(lawChanged).toMatchObject([
      { provision: "us-xf/code/12-1", citation: "Franklin Code § 12-1", why: "amended" },
    ])
    const now = await (await law.newest()).version(lawChanged[0]?.now as VersionId)
    expect(now?.text).toBe("A keeper may rest.")
  })

  it("is said of a provision that is repealed, and of one that is gone", async () => {
    const { address } = await law.publish(lampQuestion)
    await law.importLamps({ heading: "Lamps", text: "", status: "repealed" })
    expect((await law.published(address)).lawChanged).toMatchObject([{ now: null, why: "repealed" }])
    await law.importLamps(null)
    expect((await law.published(address)).lawChanged).toMatchObject([{ now: null }])
  })

  it("is nothing where other law changed, or the words came back", async () => {
    const [lamp, oil] = [await law.publish(lampQuestion), await law.publish(oilQuestion)]
    await law.importLamps("A keeper may rest.")
    expect((await law.published(oil.address)).lawChanged).toEqual([])
    await law.importLamps({ heading: "Lamps", text: lampWords })
    expect((await law.published(lamp.address)).lawChanged).toEqual([])
  })

  it("is nothing where the same words were printed with other signs and notes", async () => {
    const { address } = await law.publish(lampQuestion)
    const notes = [{ kind: "history", text: "Act 2" }]
    await law.importLamps({ heading: "Lamps", text: lampWords.replaceAll(" ", "  "), notes })
    const { answer, lawChanged } = await law.published(address)
    expect(answer.lead.at(-1)?.text).toBe(lampWords)
    expect(lawChanged).toEqual([])
  })

  it("is said of a version that its publisher corrected, which keeps its name", async () => {
    const dated = { heading: "Lamps", effectiveFrom: "2020-01-01" }
    await law.importLamps({ ...dated, text: lampWords })
    const { address } = await law.publish(lampQuestion)
    await law.importLamps({ ...dated, text: "A keeper may rest." })
    const { answer, lawChanged } = await law.published(address)
    expect(answer.lead.at(-1)?.text).toBe(lampWords)
    const version = "us-xf/code/12-1@2020-01-01"
    expect(lawChanged).toMatchObject([{ quoted: version, now: version, why: "amended" }])
  })

  it("is said of an answer about an earlier day as well", async () => {
    const dated = { heading: "Lamps", effectiveFrom: "2020-01-01", effectiveTo: "2022-12-31" }
    await law.importLamps({ ...dated, text: lampWords })
    await law.importLamps({ heading: "Lamps", text: "A keeper may rest.", effectiveFrom: "2023-01-01" })
    const { address } = await law.publish({ ...lampQuestion, asOf: "2021-06-01" as IsoDate })
    const { answer, lawChanged } = await law.published(address)
    expect(answer.asOf).toBe("2021-06-01")
    expect(lawChanged).toMatchObject([
      { quoted: "us-xf/code/12-1@2020-01-01", now: "us-xf/code/12-1@2023-01-01", why: "amended" },
    ])
  })
})
