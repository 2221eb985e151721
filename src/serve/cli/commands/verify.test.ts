import { describe, expect, it } from "vitest"
import { runCommand } from "../../../testing/run-command.js"

describe("verify", () => {
  it("judges each line of standard input and keeps its id", async () => {
    const input = [
      { id: 1, text: "The fine is $40.", cite: "Lantern Code § 3-104" },
      { id: "two", text: "The fine is $90.", cite: "Lantern Code § 3-104" },
    ]
    const readInput = async () => input.map((each) => JSON.stringify(each)).join("\n")
    const { out } = await runCommand(["verify"], { readInput })
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, verdict: "verified", reason: null },
      { id: "two", verdict: "not-carried", reason: "number" },
    ])
  })
})
