// Invented law throughout.
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type LampLaw, lampLaw, lampQuestion, oilQuestion } from "../testing/lamp-law.js"
import { checkAnswers } from "./index.js"

let law: LampLaw
beforeEach(async () => {
  law = await lampLaw()
})
afterEach(() => law.close())

const check = async () => checkAnswers({ dataDir: law.dataDir, reader: await law.newest() })

describe("the check of published answers", () => {
  it("has nothing to say where nothing was published", async () => {
    expect(await check()).toBeNull()
  })

  it("reads every edition and names those that are refused", async () => {
    const { address } = await law.publish(lampQuestion)
    await law.publish(oilQuestion)
    await law.importLamps("A keeper shall light every lamp.")
    await law.publish(lampQuestion)
    expect(await check()).toEqual({ editions: 3, refused: [] })
    await law.tamper((query) =>
      query.updateTable("editions").set({ record: "{}" }).where("number", "=", 2).execute(),
    )
    expect(await check()).toEqual({ editions: 3, refused: [{ address, edition: 2 }] })
  })
})
