import { describe, expect, it } from "vitest"
import { runCommand } from "../../../testing/run-command.js"

describe("show", () => {
  it("prints a provision, or the contract's JSON", async () => {
    expect((await runCommand(["show", "Lantern Code § 3-101"])).out).toContain("(1) holds a lantern permit;")
    const shown = JSON.parse((await runCommand(["show", "Lantern Code § 3-101", "--json"])).out)
    for (const field of [
      "provision",
      "citation",
      "bluebook",
      "level",
      "heading",
      "path",
      "text",
      "children",
      "fullText",
      "notes",
      "versions",
      "officialUrl",
    ]) {
      expect(shown).toHaveProperty(field)
    }
  })

  it("says what is nearest to what is not held, and what several readings there are", async () => {
    const lost = await runCommand(["show", "Lantern Code § 9-9"])
    expect(lost.status).toBe(1)
    expect(lost.err).toContain("Nearest: Lantern Code § 3-101 (us-xf/lanterns/3-101).")
    const several = await runCommand(["show", "§ 3"])
    expect(several.status).toBe(2)
    expect(several.err).toContain("us-xf/lanterns/3-101")
  })
})
