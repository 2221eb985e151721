import { describe, expect, it } from "vitest"
import type { IsoDate } from "../law/index.js"
import { type Asked, addressOf, identityOf, readAddress } from "./address.js"

const asked: Asked = {
  question: "Who may sell a customer lamp oil?",
  jurisdictions: ["us-xf", "us-dc"],
  asOf: null,
}
const answer = { ...asked, title: "Selling Lamp Oil in the State of Franklin (fictional)", sources: [] }

describe("what was asked", () => {
  it.each([
    { why: "letter case", again: { question: "WHO may sell a customer lamp oil?" } },
    { why: "white space and closing marks", again: { question: " Who may sell a  customer lamp oil " } },
    { why: "the order of places", again: { jurisdictions: ["us-dc", "us-xf", "us-dc"] } },
  ])("is the same whatever $why", ({ again }) => {
    expect(identityOf({ ...asked, ...again })).toBe(identityOf(asked))
  })

  it.each([
    { why: "a word", again: { question: "Who must sell a customer lamp oil?" } },
    { why: "a place", again: { jurisdictions: ["us-xf"] } },
    { why: "a day", again: { asOf: "2024-07-01" as IsoDate } },
  ])("is another by $why", ({ again }) => {
    expect(identityOf({ ...asked, ...again })).not.toBe(identityOf(asked))
  })
})

describe("an address", () => {
  it("is pinned: others link to it", () => {
    expect(addressOf(answer)).toBe("consumer/selling-lamp-oil-in-the-state-of-franklin-3f52")
  })

  it("takes more digits where it must", () => {
    const long = addressOf(answer, 7)
    expect(long.startsWith(addressOf(answer))).toBe(true)
    expect(readAddress(long)?.hex).toBe(identityOf(asked).slice(0, 7))
  })

  it.each([
    { why: "accents and apostrophes", title: "Café Owner’s Duties", slug: "cafe-owners-duties" },
    { why: "no letters of ours at all", title: "条例 (第一)", slug: "answer" },
    {
      why: "too many words",
      title: "Keeping the Records of Every Lantern that Was Ever Lit in the Market of the Town",
      slug: "keeping-the-records-of-every-lantern-that-was-ever-lit",
    },
  ])("has a plain slug for $why", ({ title, slug }) => {
    expect(readAddress(addressOf({ ...answer, title }))?.slug).toBe(slug)
  })

  it("is read back as it was made", () => {
    expect(readAddress(addressOf(answer))).toEqual({
      topic: "consumer",
      slug: "selling-lamp-oil-in-the-state-of-franklin",
      hex: identityOf(asked).slice(0, 4),
    })
  })

  it.each([
    "",
    "privacy",
    "privacy/slug",
    "lanterns/a-0a1b",
    "privacy/a-0A1B",
    "privacy/../a-0a1b",
    "privacy/a-0a1",
  ])("is not %j", (written) => {
    expect(readAddress(written)).toBeNull()
  })
})
