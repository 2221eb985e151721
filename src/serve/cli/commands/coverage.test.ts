import { describe, expect, it } from "vitest"
import { runCommand } from "../../../testing/run-command.js"

describe("coverage", () => {
  it("says what is held and how current it is", async () => {
    const { out } = await runCommand(["coverage"])
    expect(out).toContain("State of Franklin (fictional) (us-xf)")
    expect(out.replace(/\s+/g, " ")).toContain("6 sections, 13 provisions")
    expect(out.replace(/\s+/g, " ")).toContain("Current through June 30, 2025")
  })
})
