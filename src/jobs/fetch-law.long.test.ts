/** The network goes away at fifty points of an import, chosen by a fixed seed. */
import { describe, expect, it } from "vitest"
import { openLosingNetwork } from "../testing/lose-network.js"

const points = 50

describe("an import that loses its network", () => {
  it(`at ${points} points leaves what is held as it was, and is finished by running it again`, async () => {
    const network = await openLosingNetwork()
    let seed = 20_250_502
    const chance = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return seed / 2 ** 32
    }
    let goneOn = 0
    for (let point = 0; point < points; point += 1) {
      const bytes = Math.floor(network.bytes * chance())
      const after = await network.loseAfter(bytes)
      expect(after, `after ${bytes} bytes`).toMatchObject({
        code: "source.unreachable",
        heldAsBefore: true,
        failedChecks: [],
        saysAfter: expect.stringMatching(/Amended\.$/u),
      })
      expect(after.changed).toBeGreaterThan(50)
      if (after.fetchedAgain < network.files - 1) goneOn += 1
    }
    // The indexes are a fifth of the bytes: a network lost there had brought no file yet.
    expect(goneOn).toBeGreaterThan(points / 2)
    await network.close()
  }, 1_200_000)
})
