import { describe, expect, it } from "vitest"
import type { EngineHit } from "../../index/index.js"
import { reasonsFor } from "./reasons-for.js"

// Hits are made up: what matched, and through which words of law.
const hit = (matched: readonly string[], instead: EngineHit["matchedInstead"]): EngineHit => ({
  provision: "us-xf/code/1" as EngineHit["provision"],
  version: "us-xf/code/1@2020-01-01" as EngineHit["version"],
  section: "us-xf/code/1" as EngineHit["section"],
  score: 1,
  parts: { body: 1 },
  matched,
  matchedInstead: instead,
  matchedInHeading: [],
})
const boss = { term: "boss", asked: "boss" }
const fire = { term: "fire", asked: "fired" }

describe("the reasons of a hit", () => {
  it("say for an everyday word what the law says", () => {
    const found = hit(["boss", "notic"], [{ ...boss, written: "employer" }])
    expect(reasonsFor(found, "notice by my boss")).toEqual([
      "It or the headings above it speak of “notice”.",
      "“boss”: the law says “employer”.",
    ])
  })

  it("say it of all the words of a phrase at once, and of several words of law together", () => {
    const [laid, off] = ["laid", "gone"].map((term) => ({ term, asked: "let us go" }))
    const found = hit(
      ["laid", "gone"],
      [
        { ...laid!, written: "discharge" },
        { ...laid!, written: "terminate" },
        { ...off!, written: "discharge" },
      ],
    )
    expect(reasonsFor(found, "let us go")).toEqual(["“let us go”: the law says “discharge” and “terminate”."])
  })

  it("say each everyday word by itself", () => {
    const found = hit(
      ["boss", "fire"],
      [
        { ...boss, written: "employer" },
        { ...fire, written: "discharge" },
      ],
    )
    expect(reasonsFor(found, "my boss fired me")).toEqual([
      "“boss”: the law says “employer”.",
      "“fired”: the law says “discharge”.",
    ])
  })
})
