import { describe, expect, it } from "vitest"
import { type FrameId, frameSentence, frames, matchFrame } from "./frames.js"

const slots = {
  place: "Maryland",
  citation: "D.C. Code § 12-345(a)", // invented number
  count: "3",
  date: "2027-01-01",
  quoted: "each keeper of bees",
}

describe("the closed list of frames", () => {
  it("writes and matches each frame inversely", () => {
    for (const id of Object.keys(frames) as FrameId[]) {
      const matched = matchFrame(frameSentence(id, slots))
      expect(matched?.id).toBe(id)
      for (const [name, value] of Object.entries(matched?.slots ?? {})) {
        expect(value).toBe(slots[name as keyof typeof slots])
      }
    }
  })

  it("matches no other sentence, also not a frame with more words", () => {
    expect(matchFrame("You must register.")).toBeNull()
    expect(matchFrame(`${frameSentence("status.guidance")} And you must pay.`)).toBeNull()
    expect(matchFrame("Yes. The law of Atlantis permits it in D.C. Code § 12-345(a):")).toBeNull()
  })

  it("refuses a slot that cannot hold the words", () => {
    expect(() => frameSentence("lead.allowed", { ...slots, place: "the businesses you own" })).toThrow(
      RangeError,
    )
    expect(() => frameSentence("conclusion.requirements", { count: "0" })).toThrow(RangeError)
    expect(() => frameSentence("conclusion.start", {})).toThrow(RangeError)
  })

  it("takes several places in one slot", () => {
    const sentence = frameSentence("lead.allowed", { ...slots, place: "Maryland and Ohio" })
    expect(matchFrame(sentence)?.slots.place).toBe("Maryland and Ohio")
  })
})
