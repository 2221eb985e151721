import { describe, expect, it } from "vitest"
import { inventedQuestion } from "../../../testing/invented-pincite.js"
import { publishedAddress, refusedAddress } from "../../../testing/invented-published.js"
import { runCommand } from "../../../testing/run-command.js"

const run = (...words: string[]) => runCommand(["publish", ...words])

describe("publish", () => {
  it("says where the answer stands", async () => {
    const { status, out } = await run(inventedQuestion)
    expect(status).toBe(0)
    expect(out).toContain(`Published as edition 2: /answers/${publishedAddress}\n`)
    expect(JSON.parse((await run(inventedQuestion, "--json")).out)).toMatchObject({
      kind: "published",
      address: publishedAddress,
      edition: 2,
    })
  })

  it("publishes no abstention and ends with its status", async () => {
    const { status, out } = await run("May I keep bees in Missouri?")
    expect([status, out]).toEqual([3, expect.stringContaining("Nothing was published.")])
    expect(JSON.parse((await run("May I keep bees in Missouri?", "--json")).out).kind).toBe("abstention")
  })

  it("lists what is published", async () => {
    const { out } = await run("--list")
    expect(out).toContain(publishedAddress)
    expect(out.replace(/\s+/g, " ")).toContain(
      "edition 2, published August 2, 2025; reviewed by Ada Invented",
    )
    expect((await run("--list", "--topic", "tax")).out).toContain("pincite publish QUESTION")
    expect(JSON.parse((await run("--list", "--json")).out).total).toBe(1)
  })

  it("shows an answer with what law has changed since", async () => {
    const out = (await run("--show", `/answers/${publishedAddress}`)).out.replace(/\s+/g, " ")
    expect(out).toContain(
      "Published August 2, 2025, edition 2 of 2. Reviewed by Ada Invented on August 3, 2025.",
    )
    expect(out).toContain("This answer speaks as of August 2, 2025, when it was published.")
    expect(out).toContain("- Lantern Code § 3-104: amended")
    expect((await run("--show", publishedAddress, "--edition", "1")).out).toContain(
      "Not reviewed by a person.",
    )
  })

  it("notes a review under the name given", async () => {
    const { out } = await run("--review", publishedAddress, "--by", "Jo Reader")
    expect(out).toContain("Edition 2. Reviewed by Jo Reader on January 1, 1970.")
  })

  it.each([
    { why: "nothing to do", words: [] },
    { why: "two things at once", words: [inventedQuestion, "--list"] },
    { why: "a review by nobody", words: ["--review", publishedAddress] },
    { why: "a name without a review", words: ["--list", "--by", "Jo Reader"] },
    { why: "a topic that is none", words: ["--list", "--topic", "lanterns"] },
    { why: "two places at once", words: ["--list", "-j", "us-xf", "-j", "us-dc"] },
    { why: "an edition that is no number", words: ["--show", publishedAddress, "--edition", "first"] },
  ])("is wrong use: $why", async ({ words }) => {
    const { status, err } = await run(...words)
    expect([status, err]).toEqual([2, expect.stringContaining("(use.bad-value)")])
  })

  it("shows nothing of what is refused or not there", async () => {
    const refused = await run("--show", refusedAddress)
    expect([refused.status, refused.out]).toEqual([1, ""])
    expect(refused.err).toContain("a word was changed (and 1 more)")
    expect((await run("--show", "tax/nothing-0000")).err).toContain("(answer.unknown-address)")
    expect((await run("--show", publishedAddress, "--edition", "7")).err).toContain(
      "(answer.unknown-address)",
    )
  })
})
