import { describe, expect, it } from "vitest"
import { lawSources } from "../../../pincite.js"
import { doorWith, runCommand } from "../../../testing/run-command.js"

describe("sources", () => {
  const door = doorWith({ lawSources })

  it("says of each source what to write, its terms, its dates and whether it was ever tried live", async () => {
    const { out, status } = await runCommand(["sources"], door)
    expect(status).toBe(0)
    expect(out).toContain("ecfr: Electronic Code of Federal Regulations (Office of the Federal Register)")
    expect(out).toContain("ecfr:16/314@2024-07-01")
    expect(out).toContain("- State: not tried live; tested against saved shapes")
  })

  it("gives the same as JSON", async () => {
    const { sources } = JSON.parse((await runCommand(["sources", "--json"], door)).out)
    expect(sources.map(({ name }: { name: string }) => name)).toEqual(lawSources().map(({ name }) => name))
    for (const source of sources) {
      expect(source).toMatchObject({
        publisher: expect.stringMatching(/./u),
        licence: expect.stringMatching(/./u),
        dates: expect.stringMatching(/./u),
        examples: [{ write: expect.stringContaining(":") }, ...source.examples.slice(1)],
        triedLive: null,
      })
    }
  })
})
