import { describe, expect, it } from "vitest"
import { legalTokens } from "../../text/index.js"
import { findLayWords } from "./find-lay-words.js"

/** What is written for the words of a question that everyday speech has its own words for. */
function instead(question: string): Readonly<Record<string, string>> {
  const tokens = legalTokens(question)
  return Object.fromEntries(
    findLayWords(tokens).map(({ first, end, written }) => [
      question.slice(tokens[first]!.start, tokens[end - 1]!.end),
      written.join(", "),
    ]),
  )
}

// Every question is made up.
describe("everyday words", () => {
  it.each([
    ["in any form", "my bosses", { bosses: "employer, supervisor" }],
    ["in British spelling", "a tyre", { tyre: "tire" }],
    ["of a field: homes", "evicted renters", { evicted: "recover possession", renters: "tenant, lessee" }],
    ["in the one form that means it", "I was fired", { fired: "discharge, terminate" }],
  ])("are found %s", (_why, question, expected) => {
    expect(instead(question)).toEqual(expected)
  })

  it.each([
    ["the fire code", "“fired” is not “fire”"],
    ["stored energy", "“stores” is not “stored”"],
    ["a quite small mechanism", "nor “quit” “quite”, nor “mechanic” “mechanism”"],
    ["internal accounts", "nor “intern” “internal”, nor “accountant” “account”"],
    ["What will happen, and when?", "nor is a will what will be"],
  ])("are not found in “%s”: %s", (question) => {
    expect(instead(question)).toEqual({})
  })
})

describe("phrases", () => {
  it.each([
    ["laid off", "discharge, terminate, dismissal"],
    ["let go", "discharge, terminate, dismissal"],
    ["kicked out", "recover possession, eviction"],
    ["ripped off", "fraud, deceptive practice"],
    ["side job", "outside employment, secondary employment"],
    ["security cameras", "video surveillance, electronic surveillance"],
    ["took out a loan", "credit"],
    ["third-party", "service provider, contractor"],
    ["sick days", "sick leave"],
    ["pay stubs", "wage statement, itemized statement"],
    ["background checks", "criminal history, criminal record"],
    ["customer data", "personal information, personal data"],
  ])("%s is found as a whole", (phrase, written) => {
    expect(instead(`About ${phrase}, please`)).toEqual({ [phrase]: written })
  })

  it("may have little words in between, which belong to nobody", () => {
    expect(instead("They let me go today")).toHaveProperty("let me go")
    expect(instead("take out the loan")).toHaveProperty("take out the loan")
    expect(instead("let prices go")).toEqual({})
  })

  it("are what they say and not what their words would be", () => {
    expect(instead("a gas station")).toEqual({ "gas station": "motor fuel, service station" })
    expect(instead("the clearing house and my house")).toEqual({
      "clearing house": "",
      house: "dwelling, residence",
    })
  })

  it("end where the question ends", () => {
    expect(instead("we let")).toEqual({})
    expect(instead("we let the")).toEqual({})
  })
})
