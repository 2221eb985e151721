// Invented words.
import { describe, expect, it } from "vitest"
import { type ProvisionWords, provisionDigest } from "./digest.js"

const words: ProvisionWords = {
  citation: "Franklin Code § 1-101",
  heading: "Purpose",
  text: "This title is invented.",
  notes: [{ kind: "history", text: "Added 2020." }],
  tables: [{ at: 0, caption: "Fees", rows: [[{ text: "ten", header: false, span: 1 }]] }],
  status: "in-force",
}

describe("the digest of a provision's words", () => {
  // Stored in every library and every receipt: a change of this value makes all of them look damaged.
  it("is pinned", () =>
    expect(provisionDigest(words)).toBe("4d376ef6bd87e6585d363c4d0b8e85cc3190a820ac11fdaf76bcfef37ab81671"))

  const others: [string, Partial<ProvisionWords>][] = [
    ["text", { text: "This title is not invented." }],
    ["heading", { heading: "Purposes" }],
    ["citation", { citation: "Franklin Code § 1-102" }],
    ["status", { status: "repealed" }],
    ["a note", { notes: [] }],
    ["a table", { tables: [] }],
    ["where heading ends and text begins", { heading: "PurposeThis", text: " title is invented." }],
  ]
  it.each(others)("depends on %s", (_, change) =>
    expect(provisionDigest({ ...words, ...change })).not.toBe(provisionDigest(words)),
  )

  it("does not depend on the order in which a parser set the fields", () => {
    const notes = [{ text: "Added 2020.", kind: "history" }]
    expect(provisionDigest({ ...words, notes })).toBe(provisionDigest(words))
  })
})
