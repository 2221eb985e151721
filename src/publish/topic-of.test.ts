import { describe, expect, it } from "vitest"
import { topicOf } from "./topic-of.js"

// Invented questions.
const rows = [
  { topic: "privacy", question: "May a controller keep personal information of a customer?" },
  { topic: "employment", question: "When must an employer pay the wages of a discharged worker?" },
  { topic: "insurance", question: "Must an insurance licensee report?" },
  { topic: "licensing", question: "Who needs a license to sell fireworks?" },
  { topic: "consumer", question: "What must be said about an automatic renewal?" },
  { topic: "housing", question: "When must a landlord return the security deposit of a tenant?" },
  { topic: "public-bodies", question: "What must an agency publish?" },
  { topic: "general", question: "May I whistle?" },
] as const

describe("the topic of an answer", () => {
  it.each(rows)("is $topic: $question", ({ topic, question }) => {
    expect(topicOf({ question, sources: [] })).toBe(topic)
  })

  it("is that of its sources where the question says none", () => {
    const sources = [{ title: "Lanterns." }, { title: "Wages of lamplighters." }]
    expect(topicOf({ question: "What is due on Friday?", sources })).toBe("employment")
  })

  it("is that of the question whatever its sources say", () => {
    const sources = [{ title: "Wages; overtime; discharge of workers." }]
    expect(topicOf({ question: "Must a landlord wait?", sources })).toBe("housing")
  })
})
