import { describe, expect, it } from "vitest"
import { doorWith, runCommand } from "../../../testing/run-command.js"

describe("doctor and reindex", () => {
  it("end with status 1 when a check failed", async () => {
    const sick = doorWith({
      doctor: async () => ({
        ok: false,
        checks: [{ name: "digests", outcome: "failed", detail: "1 differs" }],
      }),
    })
    const { status, out } = await runCommand(["doctor"], sick)
    expect(status).toBe(1)
    expect(out).toContain("failed: digests, 1 differs")
    const well = doorWith({ doctor: async () => ({ ok: true, checks: [] }) })
    expect((await runCommand(["doctor", "--json"], well)).out).toBe('{"ok":true,"checks":[]}\n')
  })

  it("say which snapshot was indexed", async () => {
    const { out } = await runCommand(
      ["reindex", "--json"],
      doorWith({ reindex: async () => ({ snapshot: 4 }) }),
    )
    expect(JSON.parse(out)).toEqual({ snapshot: 4, seconds: 0 })
  })
})
