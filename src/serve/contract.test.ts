import { describe, expect, expectTypeOf, it } from "vitest"
import type { z } from "zod"
import { PinciteError } from "../errors.js"
import type {
  Abstention,
  Answer,
  AnswerList,
  AskRequest,
  Coverage,
  ListRequest,
  PublishedReading,
  ReviewRequest,
  SearchRequest,
  SearchResponse,
  StatementVerdict,
} from "../pincite.js"
import {
  askFields,
  listFields,
  publishedFields,
  publishFields,
  questionLine,
  reviewFields,
  searchFields,
  statementLine,
} from "./contract.js"
import type {
  abstentionShape,
  answerListShape,
  answerShape,
  coverageShape,
  provisionShape,
  publishedShape,
  searchShape,
  statementVerdictShape,
} from "./contract-answers.js"
import { readFields } from "./read-fields.js"
import type { ProvisionJson } from "./render/provision-json.js"

function refusal(schema: z.ZodType, value: unknown): PinciteError {
  try {
    readFields(schema, value, "the request")
  } catch (error) {
    if (error instanceof PinciteError) return error
  }
  throw new Error("was not refused")
}

describe("what may be asked", () => {
  it("needs a question and nothing else", () => {
    expect(readFields(askFields, { question: " May I? " }, "a test")).toEqual({
      question: "May I?",
      jurisdictions: [],
      asOf: null,
      profile: {},
    })
  })

  it("takes a place, a day and a profile", () => {
    const asked = {
      question: "May I?",
      jurisdictions: ["US-DC"],
      asOf: "2024-07-01",
      profile: { kind: "business", employees: 4, places: { sell: ["us-dc"] } },
    }
    expect(readFields(askFields, asked, "a test")).toEqual({ ...asked })
  })

  const refused = [
    { why: "a missing question", value: {}, code: "use.bad-value", says: /"question" is missing/ },
    { why: "an empty one", value: { question: "  " }, code: "use.bad-value", says: /is empty/ },
    { why: "one too long", value: { question: "a".repeat(2001) }, code: "use.bad-value", says: /2000/ },
    {
      why: "a field that is not known, before a field that is missing",
      value: { quesion: "May I?" },
      code: "use.bad-value",
      says: /no field "quesion"; known fields: question, jurisdictions, asOf, profile/,
    },
    {
      why: "an unknown field of a profile, with those that are known",
      value: { question: "May I?", profile: { employes: 3 } },
      code: "use.bad-profile",
      says: /no field "employes"; known fields: kind, licences, sector, employees, revenueUsd, consumers, places/,
    },
    {
      why: "an unknown field of a profile's places",
      value: { question: "May I?", profile: { places: { sells: ["us"] } } },
      code: "use.bad-profile",
      says: /known fields: operate, sell, employ, storeData/,
    },
    {
      why: "a number as words",
      value: { question: "May I?", profile: { employees: "four" } },
      code: "use.bad-profile",
      says: /"profile.employees" must be of type number/,
    },
    {
      why: "a day that no calendar has",
      value: { question: "May I?", asOf: "2023-02-29" },
      code: "use.bad-date",
      says: /"asOf" is not a day of the calendar/,
    },
    { why: "a list", value: ["May I?"], code: "use.bad-value", says: /must be of type object/ },
  ] as const

  it.each(refused)("refuses $why", ({ value, code, says }) => {
    const error = refusal(askFields, value)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(says)
    expect(error.remedy).not.toBe("")
  })

  it("gives a search ten hits unless it asks for another number", () => {
    expect(readFields(searchFields, { query: "notice" }, "a test").top).toBe(10)
    expect(readFields(searchFields, { query: "notice", top: "25" }, "a test").top).toBe(25)
    expect(refusal(searchFields, { query: "notice", top: "1001" }).message).toMatch(/over the limit of 1000/)
  })
})

describe("what may be published, listed and reviewed", () => {
  it("is a question without a profile: everybody will read the answer", () => {
    expect(readFields(publishFields, { question: "May I?" }, "a test")).toEqual({
      question: "May I?",
      jurisdictions: [],
      asOf: null,
    })
    expect(refusal(publishFields, { question: "May I?", profile: {} }).message).toMatch(/no field "profile"/)
  })

  it("takes an address as it stands in a browser", () => {
    const written = { address: "http://127.0.0.1:4000/answers/privacy/keeping-data-0a1b", edition: "2" }
    expect(readFields(publishedFields, written, "a test")).toEqual({
      address: "privacy/keeping-data-0a1b",
      edition: 2,
    })
  })

  it("needs a reviewer's name", () => {
    expect(refusal(reviewFields, { address: "privacy/a-0a1b", by: " " }).message).toMatch(/who has read/)
  })

  it("knows its topics and says them", () => {
    expect(readFields(listFields, {}, "a test")).toEqual({ topic: null, jurisdiction: null, page: 1 })
    expect(refusal(listFields, { topic: "lanterns" }).message).toMatch(/topics: privacy, employment/)
  })
})

describe("a line of a file", () => {
  it("keeps its id as it is and passes over what belongs to other tools", () => {
    expect(readFields(questionLine, { id: 7, question: "May I?", gold: ["x"] }, "line 1")).toMatchObject({
      id: 7,
    })
    expect(readFields(statementLine, { id: "a", text: "It must.", cite: "§ 1" }, "line 1")).toEqual({
      id: "a",
      text: "It must.",
      cite: "§ 1",
      asOf: null,
    })
  })

  it("needs its id", () => {
    expect(refusal(questionLine, { question: "May I?" }).message).toMatch(/"id"/)
  })
})

/** Readonly data may be sent where the schema, which knows no readonly, describes it. */
type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [Key in keyof T]: Writable<T[Key]> }

describe("the contract and the rooms", () => {
  it("agree on what is asked", () => {
    expectTypeOf<z.output<typeof askFields>>().toExtend<AskRequest>()
    expectTypeOf<z.output<typeof searchFields>>().toExtend<SearchRequest>()
    expectTypeOf<z.output<typeof listFields>>().toExtend<ListRequest>()
    expectTypeOf<z.output<typeof reviewFields>>().toExtend<ReviewRequest>()
  })

  it("agree on what is given back", () => {
    expectTypeOf<Writable<Answer>>().toExtend<z.input<typeof answerShape>>()
    expectTypeOf<Writable<Abstention>>().toExtend<z.input<typeof abstentionShape>>()
    expectTypeOf<Writable<SearchResponse>>().toExtend<z.input<typeof searchShape>>()
    expectTypeOf<Writable<StatementVerdict>>().toExtend<z.input<typeof statementVerdictShape>>()
    expectTypeOf<Writable<ProvisionJson>>().toExtend<z.input<typeof provisionShape>>()
    expectTypeOf<Writable<Extract<PublishedReading, { kind: "published" }>>>().toExtend<
      z.input<typeof publishedShape>
    >()
    expectTypeOf<Writable<AnswerList>>().toExtend<z.input<typeof answerListShape>>()
    expectTypeOf<Writable<Coverage & { sample: boolean }>>().toExtend<z.input<typeof coverageShape>>()
  })
})
