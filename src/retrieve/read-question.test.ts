import { describe, expect, it } from "vitest"
import type { IsoDate } from "../law/index.js"
import { readQuestion } from "./index.js"

const held = ["us-dc", "us-xf"]
const nothingPicked = { jurisdictions: [], asOf: null }
const read = (text: string) => readQuestion(text, nothingPicked, held)

// The questions are made up; none quotes law.
const rows: readonly {
  text: string
  asked: string
  places: string
  search: string
  title: string
}[] = [
  {
    text: "Can I use third-party customer service tools that collect personal information in Missouri? What are the requirements?",
    asked: "permission duty",
    places: "us-mo",
    search: "use third-party customer service tools that collect personal information",
    title: "Using Third-Party Customer Service Tools That Collect Personal Information",
  },
  {
    text: "What must a business do after a breach of security of personal information in D.C.?",
    asked: "duty",
    places: "us-dc",
    search: "after a breach of security of personal information",
    title: "After a Breach of Security of Personal Information",
  },
  {
    text: "How long does an employer have to pay a discharged employee in the District of Columbia?",
    asked: "deadline",
    places: "us-dc",
    search: "an employer pay a discharged employee",
    title: "Paying a Discharged Employee",
  },
  {
    text: "Who must have a licence to sell alcoholic beverages in Washington, D.C.?",
    asked: "who",
    places: "us-dc",
    search: "have a licence to sell alcoholic beverages",
    title: "Having a Licence to Sell Alcoholic Beverages",
  },
  {
    text: "What are the requirements for a cannabis dispensary in Oregon?",
    asked: "duty",
    places: "us-or",
    search: "a cannabis dispensary",
    title: "A Cannabis Dispensary",
  },
  {
    text: "can i sell beer in missouri what are the requirements",
    asked: "permission duty",
    places: "us-mo",
    search: "sell beer",
    title: "Selling Beer",
  },
  {
    text: "What records must an insurer in Ohio keep, and for how long must it keep them?",
    asked: "duty deadline",
    places: "us-oh",
    search: "records an insurer keep keep them",
    title: "Records an Insurer Must Keep",
  },
  {
    text: "What does “sell” mean in the consumer privacy law of Franklin?",
    asked: "definition",
    places: "us-xf",
    search: "“sell” in the consumer privacy law",
    title: "“Sell” in the Consumer Privacy Law",
  },
  {
    text: "If I run a bar in Franklin, must I check ages?",
    asked: "duty",
    places: "us-xf",
    search: "check ages I run a bar",
    title: "Checking Ages",
  },
  {
    text: "My landlord in D.C. kept my deposit. Can he do that?",
    asked: "permission",
    places: "us-dc",
    search: "My landlord kept my deposit.",
    title: "My Landlord Kept My Deposit",
  },
  {
    text: "Can a Delaware corporation sell beer in Maryland?",
    asked: "permission",
    places: "us-md",
    search: "a Delaware corporation sell beer",
    title: "Selling Beer",
  },
  {
    text: "Does the California Consumer Privacy Act apply to a nonprofit?",
    asked: "summary",
    places: "us-ca",
    search: "the California Consumer Privacy Act apply to a nonprofit",
    title: "The California Consumer Privacy Act Apply to a Nonprofit",
  },
  {
    text: "Under federal law, what internal controls must a recipient of a federal award have?",
    asked: "duty",
    places: "us",
    search: "internal controls a recipient of a federal award have",
    title: "Internal Controls",
  },
  {
    text: "Can I sell data collected from customers in California in Massachusetts?",
    asked: "permission",
    places: "us-ca us-ma",
    search: "sell data collected from customers",
    title: "Selling Data Collected from Customers",
  },
  {
    text: "Can an employer in Ohio, Iowa, or Utah require a polygraph in Ohio?",
    asked: "permission",
    places: "us-oh us-ia us-ut",
    search: "an employer require a polygraph",
    title: "Requiring a Polygraph",
  },
]

describe("reading a question", () => {
  it.each(rows)("$text", ({ text, asked, places, search, title }) => {
    const question = read(text)
    expect(question.parts.map((part) => part.askedFor).join(" ")).toBe(asked)
    expect(question.jurisdictions.join(" ")).toBe(places)
    expect(question.searchText).toBe(search)
    expect(question.activityTitle).toBe(title)
    expect(question.underspecified).toBe(false)
    for (const part of question.parts) expect(text).toContain(part.text)
  })

  it("keeps the parts in the asker's words", () => {
    expect(read("I run a shop in D.C. Can I close on Sunday, and what must I post? Thanks.").parts).toEqual([
      { text: "Can I close on Sunday", askedFor: "permission" },
      { text: "what must I post?", askedFor: "duty" },
    ])
  })

  it("lets what was picked win over the place that is named, and shows both", () => {
    const question = readQuestion(
      "Can I sell beer in Missouri?",
      { jurisdictions: ["us-xf"], asOf: null },
      held,
    )
    expect(question.jurisdictions).toEqual(["us-xf"])
    expect(question.placesNamed).toEqual([
      { jurisdiction: "us-xf", written: "State of Franklin (fictional)", from: "picked" },
      { jurisdiction: "us-mo", written: "Missouri", from: "question" },
    ])
    expect(question.searchText).toBe("sell beer")
  })

  it("says which place is unclear, and reads no other in its stead", () => {
    const question = read("Can I open a bar in Portland?")
    expect(question.jurisdictions).toEqual([])
    expect(question.unclearPlaces).toEqual(["Portland"])
    expect(question.searchText).toBe("open a bar")
  })
})

describe("citations in a question", () => {
  it("names the place by the code it cites", () => {
    const question = read("What does D.C. Code § 28-3852(a) require?")
    expect(question.citations.map((citation) => citation.provision)).toEqual(["us-dc/code/28-3852/a"])
    expect(question.jurisdictions).toEqual(["us-dc"])
    expect(question.activityTitle).toBe("D.C. Code § 28-3852(a)")
    expect(question.underspecified).toBe(false)
  })

  it("keeps the candidates of a bare number that the place or the library allows", () => {
    const provisions = (text: string, codes: readonly string[]) =>
      readQuestion(text, nothingPicked, codes).citations.map((citation) => citation.provision)
    expect(provisions("What does § 12-1104 say?", ["us-xf"])).toEqual(["us-xf/code/12-1104"])
    expect(provisions("What does § 12-1104 say in D.C.?", held)).toEqual(["us-dc/code/12-1104"])
    expect(provisions("What does § 12-1104 say?", held)).toEqual(["us-dc/code/12-1104", "us-xf/code/12-1104"])
  })

  it("takes a bare number for a place only where one library holds it", () => {
    expect(readQuestion("What does § 12-1104 say?", nothingPicked, ["us-xf"]).jurisdictions).toEqual([
      "us-xf",
    ])
    expect(read("What does § 12-1104 say?").jurisdictions).toEqual([])
  })
})

describe("the day a question asks about", () => {
  it.each([
    { text: "Was beer allowed as of July 1, 2024 in Ohio?", asOf: "2024-07-01", unclear: undefined },
    { text: "Was beer allowed in Ohio on 2024-07-01?", asOf: "2024-07-01", unclear: undefined },
    { text: "was beer allowed in ohio on july 1st, 2024", asOf: "2024-07-01", unclear: undefined },
    {
      text: "Must a shop disclose on June 1, 2026, that it is closed?",
      asOf: "2026-06-01",
      unclear: undefined,
    },
    {
      text: "As of March 1, 2023, must a tenant hired on May 2, 2020 leave?",
      asOf: "2023-03-01",
      unclear: undefined,
    },
    { text: "Is beer allowed now, today or currently in Ohio?", asOf: null, unclear: undefined },
    { text: "Was beer allowed in March 2020 in Ohio?", asOf: null, unclear: "in March 2020" },
    { text: "Was beer allowed in Ohio last year?", asOf: null, unclear: "last year" },
    { text: "Was beer allowed before July 1, 2024?", asOf: null, unclear: "before July 1, 2024" },
    {
      text: "Was beer sold on July 1, 2024 and on July 2, 2024?",
      asOf: null,
      unclear: "on July 1, 2024, on July 2, 2024",
    },
    { text: "Was beer allowed on February 30, 2024?", asOf: null, unclear: "on February 30, 2024" },
    { text: "Was beer allowed on 1/2/2024?", asOf: null, unclear: "on 1/2/2024" },
    { text: "Can a firm with 2020 employees sell beer?", asOf: null, unclear: undefined },
  ])("$text", ({ text, asOf, unclear }) => {
    const question = read(text)
    expect(question.asOf).toBe(asOf)
    expect(question.unclearDate).toBe(unclear)
  })

  it("is no part of the subject", () => {
    expect(read("As of July 1, 2024, can I currently sell beer in Ohio?").searchText).toBe("sell beer")
  })

  it("gives way to the day that was picked", () => {
    const picked = { jurisdictions: [], asOf: "2025-01-01" as IsoDate }
    const question = readQuestion("Was beer allowed in March 2020?", picked, held)
    expect([question.asOf, question.unclearDate]).toEqual(["2025-01-01", undefined])
  })
})

describe("what a part asks for", () => {
  it.each([
    ["May a landlord keep a deposit?", "permission"],
    ["Is it legal to keep bees?", "permission"],
    ["When can a landlord enter a flat?", "permission"],
    ["Can an employer require a test?", "permission"],
    ["Do I need a licence to keep bees?", "duty"],
    ["Must a shop post a notice?", "duty"],
    ["What does a lessor have to tell a lessee?", "duty"],
    ["beekeeping permit requirements", "duty"],
    ["When must a notice be given?", "deadline"],
    ["How many days does a controller have to answer?", "deadline"],
    ["How often must a lift be inspected?", "deadline"],
    ["How much is the fee for a beekeeper?", "amount"],
    ["What is the minimum wage?", "amount"],
    ["What is the penalty for keeping bees?", "penalty"],
    ["Can I be fined for keeping bees?", "penalty"],
    ["What happens if I miss the deadline?", "penalty"],
    ["Is a church exempt from the tax?", "exception"],
    ["Who must register?", "who"],
    ["Which businesses must post a notice?", "who"],
    ["Who is a licensee?", "definition"],
    ["What is personal information?", "definition"],
    ["What does “dealer” mean?", "definition"],
    ["Explain the wage law.", "summary"],
    ["What does the law say about bees?", "summary"],
  ])("%s asks for %s", (text, askedFor) => {
    expect(read(text).parts.map((part) => part.askedFor)).toEqual([askedFor])
  })
})

describe("who asks", () => {
  it.each([
    { text: "What must an employer pay?", asker: ["employer"] },
    { text: "As a landlord, can I raise the rent?", asker: ["landlord"] },
    { text: "I'm an insurance agent. Must I have a plan?", asker: ["insurer"] },
    { text: "Can a state agency sell data?", asker: ["public-body"] },
    { text: "What must a collection agency disclose?", asker: [] },
    { text: "Can my landlord keep my deposit?", asker: ["tenant"] },
    { text: "Must I pay my employees weekly?", asker: ["employer"] },
    { text: "Can I use tools that collect customer data?", asker: [] },
    { text: "Does the Consumer Privacy Act apply?", asker: [] },
  ])("$text", ({ text, asker }) => {
    expect(read(text).asker).toEqual(asker)
  })

  it("puts first what the asker picked", () => {
    const picked = { ...nothingPicked, kind: "insurer" }
    expect(readQuestion("What must a business do?", picked, held).asker).toEqual(["insurer", "business"])
  })
})

describe("questions that say too little", () => {
  it.each(["", "   ", "?", "Help", "Can I do this?", "What are the requirements in Ohio?", "Is it legal?"])(
    "“%s”",
    (text) => {
      expect(read(text).underspecified).toBe(true)
    },
  )

  it.each(["What is fraud?", "What does § 28-3852 say?", "Can I sell beer?"])("“%s” does not", (text) => {
    expect(read(text).underspecified).toBe(false)
  })
})

it("gives the same reading twice, and reads a long text in time that grows with its length", () => {
  const text =
    "I run a shop in Ohio, as of July 1, 2024, and what must a business do in D.C. under § 28-3852(a)? ".repeat(
      300,
    )
  const started = performance.now()
  const first = read(text)
  expect(performance.now() - started).toBeLessThan(4_000)
  expect(read(text)).toEqual(first)
})
