import { describe, expect, it } from "vitest"
import { bearerFit } from "./bearer.js"

const asker = (words: string, ...kinds: string[]) => ({ words: words.toLowerCase(), kinds })

// Actors and questions are invented.
describe("who is bound", () => {
  const rows = [
    {
      why: "any person is everybody",
      actor: "Any person who sells goods",
      words: "can i sell goods",
      fits: "you",
    },
    { why: "no person is a ban on everybody", actor: "No person", words: "can i sell goods", fits: "you" },
    {
      why: "a business that keeps data is every such business",
      actor: "A business that maintains data",
      words: "can i keep data",
      fits: "you",
    },
    {
      why: "an agency's duty is not a shop's",
      actor: "Each agency",
      words: "can i keep data",
      fits: "not-you",
    },
    {
      why: "an official's duty is not the asker's",
      actor: "The Commissioner",
      words: "can i keep data",
      fits: "not-you",
    },
    {
      why: "a licensee's duty binds licensees only",
      actor: "Each licensee",
      words: "can i keep data",
      fits: "only-if",
    },
    {
      why: "the question is about that role",
      actor: "An employer",
      words: "how long does an employer have",
      fits: "you",
    },
    { why: "a thing is no bearer", actor: "The notification", words: "can i keep data", fits: "unknown" },
    {
      why: "a role's thing binds the role",
      actor: "A licensee’s program",
      words: "must i have a program",
      fits: "only-if",
    },
    { why: "no actor is named", actor: null, words: "can i keep data", fits: "unknown" },
  ] as const
  for (const row of rows) {
    it(row.why, () => expect(bearerFit(row.actor, asker(row.words)).fits).toBe(row.fits))
  }

  it("what the asker said they are counts, also for a public body", () => {
    expect(bearerFit("Each agency", asker("what must we do", "public-body")).fits).toBe("you")
    expect(bearerFit("Each licensee that keeps data", asker("what must we do", "insurer")).fits).toBe("you")
  })

  it("names the role for 'only if' in the law's words, without the determiner", () => {
    expect(bearerFit("Each licensee that keeps data", asker("x")).role).toBe("licensee that keeps data")
    expect(bearerFit(`Each licensee that ${"keeps data and ".repeat(20)}sells`, asker("x")).role).toBe(
      "licensee",
    )
  })

  it("a credit reporting agency is a business, not a public body", () => {
    expect(bearerFit("A credit reporting agency", asker("x")).fits).toBe("only-if")
  })
})
