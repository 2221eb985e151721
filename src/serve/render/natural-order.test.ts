import { expect, it } from "vitest"
import { inventedInstrument } from "../../testing/invented-law.js"
import { inNaturalOrder } from "./natural-order.js"

it("shelves Title 2 before Title 10", () => {
  const named = (name: string) => ({ ...inventedInstrument, name })
  const shelved = inNaturalOrder([named("Title 10"), named("Title 2"), named("Annex")])
  expect(shelved.map((each) => each.name)).toEqual(["Annex", "Title 2", "Title 10"])
})
