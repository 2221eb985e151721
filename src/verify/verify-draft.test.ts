// Invented law throughout.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Answer, Draft, Statement, Support } from "../answer/index.js"
import { frameSentence, type IsoDate, type VersionId } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { type DraftSketch, draftAnswer, frame, type QuoteSketch } from "../testing/draft.js"
import { isVerifiedAnswer, type Verification, verifyDraft } from "./index.js"

const section = "us-xf/code/12-1"

let library: BuiltLibrary
beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": {
      shortName: "Franklin Code",
      currentThrough: "2025-12-31",
      provisions: {
        "chapter-1": {
          heading: "Lamps",
          children: {
            "12-1": {
              heading: "Keeping lamps",
              effectiveFrom: "2020-01-01",
              children: {
                a: {
                  text: "A keeper shall:",
                  children: { "1": "light the lamp;", "2": "trim the wick; and", "3": "rest." },
                },
                b: {
                  text: "A keeper may rest if:",
                  children: { "1": "the lamp is lit; and", "2": "the wick is trimmed." },
                },
                c: "A keeper shall keep oil. This subsection shall not apply to wax lamps.",
                d: {
                  text: "A keeper who:\nshall pay a fee of 5 dollars.",
                  children: {
                    "1": { text: "sells oil; or", at: 13 },
                    "2": { text: "lends a lamp,", at: 13 },
                  },
                },
                e: "A keeper shall report each fire unless nobody saw it. The Board may waive the report.",
                f: { text: "Old words of oil.", status: "repealed" },
                g: { text: "“Keeper” means a person who keeps a lamp." },
                h: {
                  text: "A keeper could, for instance, count wicks. A keeper shall count them at noon.",
                  heading: "Examples",
                },
              },
            },
            "12-2": {
              heading: "Sale of oil",
              effectiveFrom: "2020-01-01",
              text: "No person shall sell oil at night.",
            },
          },
        },
      },
    },
    "us-mo/code": { provisions: { "1-1": { text: "A keeper shall sing.", heading: "Song" } } },
  })
})
afterAll(() => library.close())

const duty = (...quotes: QuoteSketch[]): DraftSketch => ({
  lead: [{ quotes }],
  verdict: "required",
  rule: "duty",
})
const whole: readonly QuoteSketch[] = [
  { id: `${section}/a` },
  { id: `${section}/a/1`, enumerator: "(1)" },
  { id: `${section}/a/2`, enumerator: "(2)" },
  { id: `${section}/a/3`, enumerator: "(3)" },
]

async function verify(
  sketch: DraftSketch,
  spoil: (answer: Answer) => Answer = (answer) => answer,
): Promise<Verification> {
  const draft: Draft = await draftAnswer(library.reader, sketch)
  return verifyDraft({ answer: spoil(draft.answer) }, library.reader)
}

const checks = (verification: Verification) =>
  verification.kind === "verified"
    ? "verified"
    : [...new Set(verification.failures.map(({ check }) => check))].join(" ")

const inLead =
  (change: (statement: Statement) => Partial<Statement>) =>
  (answer: Answer): Answer => ({
    ...answer,
    lead: answer.lead.map((each) => (each.kind === "law" ? { ...each, ...change(each) } : each)),
  })
const inSupport = (change: Partial<Support>) =>
  inLead(({ support }) => ({ support: support.map((each) => ({ ...each, ...change })) }))

describe("what may stand in an answer", () => {
  it.each([
    { why: "a list whole, each item behind its enumerator", sketch: duty(...whole) },
    { why: "one duty of a list with its lead-in", sketch: duty(whole[0]!, whole[2]!) },
    { why: "enumerators left out", sketch: duty({ id: `${section}/a` }, { id: `${section}/a/1` }) },
    { why: "a sentence of two with what limits it", sketch: duty({ id: `${section}/c` }) },
    {
      why: "what limits it, elsewhere in the answer",
      sketch: {
        ...duty({ id: `${section}/c`, words: "A keeper shall keep oil." }),
        requirements: [
          {
            quotes: [{ id: `${section}/c`, words: "This subsection shall not apply to wax lamps." }],
            status: "exception" as const,
          },
        ],
      },
    },
    {
      why: "a sentence with its own exception",
      sketch: duty({ id: `${section}/e`, words: "A keeper shall report each fire unless nobody saw it." }),
    },
    {
      why: "conditions whole",
      sketch: {
        lead: [{ quotes: [{ id: `${section}/b` }, { id: `${section}/b/1` }, { id: `${section}/b/2` }] }],
        verdict: "allowed-with-conditions" as const,
        rule: "permitted-under-rules",
        askedFor: "permission",
      },
    },
    {
      why: "a list with the words that go on after it",
      sketch: duty(
        { id: `${section}/d`, words: "A keeper who:" },
        { id: `${section}/d/1`, enumerator: "(1)" },
        { id: `${section}/d/2`, enumerator: "(2)" },
        { id: `${section}/d`, words: "shall pay a fee of 5 dollars." },
      ),
    },
    {
      why: "a ban",
      sketch: {
        lead: [{ quotes: [{ id: "us-xf/code/12-2" }] }],
        verdict: "prohibited" as const,
        rule: "ban",
      },
    },
    { why: "a day on which it was in force", sketch: { ...duty(...whole), asOf: "2024-05-01" as IsoDate } },
  ])("$why", async ({ sketch }) => {
    const verification = await verify(sketch)
    expect(verification).toMatchObject({ kind: "verified" })
  })

  it("is frozen, remembered and carries its checks and digest", async () => {
    const verification = await verify(duty(...whole))
    if (verification.kind !== "verified") throw new Error("refused")
    const { answer } = verification
    expect(isVerifiedAnswer(answer)).toBe(true)
    expect(isVerifiedAnswer(structuredClone(answer))).toBe(false)
    expect(Object.isFrozen(answer.lead[1]?.support[0])).toBe(true)
    expect(answer.lead[1]?.checks.map(({ name, outcome }) => `${name} ${outcome}`)).toContain(
      "exception passed",
    )
    expect(answer.receipt.digest).toMatch(/^[0-9a-f]{64}$/u)
  })
})

describe("what may not be left out", () => {
  it.each([
    { why: "an item without its lead-in", quotes: [{ id: `${section}/a/1` }], check: "condition" },
    { why: "a lead-in without items", quotes: [{ id: `${section}/a` }], check: "condition" },
    {
      why: "half of the conditions",
      quotes: [{ id: `${section}/b` }, { id: `${section}/b/1` }],
      check: "condition",
    },
    {
      why: "the words after the list",
      quotes: [
        { id: `${section}/d`, words: "A keeper who:" },
        { id: `${section}/d/1` },
        { id: `${section}/d/2` },
      ],
      check: "condition",
    },
    {
      why: "the exception in the sentence",
      quotes: [{ id: `${section}/e`, words: "A keeper shall report each fire" }],
      check: "exception",
    },
    {
      why: "the sentence that limits it",
      quotes: [{ id: `${section}/c`, words: "A keeper shall keep oil." }],
      check: "exception",
    },
    {
      why: "the head of a sentence",
      quotes: [{ id: `${section}/e`, words: "Board may waive the report." }],
      check: "condition",
    },
  ])("$why", async ({ quotes, check }) => {
    expect(checks(await verify(duty(...quotes))).split(" ")).toContain(check)
  })

  it("names the words that are missing", async () => {
    const verification = await verify(duty({ id: `${section}/a/1` }))
    if (verification.kind !== "refused") throw new Error("verified")
    expect(verification.failures[0]).toMatchObject({
      where: { section: "lead", statement: 1 },
      missing: { provision: `${section}/a`, start: 0, end: "A keeper shall:".length },
    })
  })
})

describe("what is refused", () => {
  it.each([
    {
      why: "a changed word",
      spoil: inLead(({ text }) => ({ text: text.replace("shall", "may") })),
      check: "quotation",
    },
    { why: "a changed quotation", spoil: inSupport({ quote: "A keeper shall sing." }), check: "quotation" },
    { why: "a span moved by one", spoil: inSupport({ start: 1 }), check: "quotation" },
    { why: "another enumerator", spoil: inSupport({ enumerator: "(9)" }), check: "quotation" },
    {
      why: "a version that is not held",
      spoil: inSupport({ version: "us-xf/code/12-2@1999-01-01" as VersionId }),
      check: "version",
    },
    {
      why: "a version of another provision",
      spoil: inSupport({ version: "us-xf/code/12-9@2020-01-01" as VersionId }),
      check: "citation",
    },
    {
      why: "law of a place not asked about",
      spoil: (answer: Answer) => ({ ...answer, jurisdictions: ["us-mo"] }),
      check: "jurisdiction",
    },
    {
      why: "a ban given out as guidance",
      spoil: inLead(() => ({ status: "guidance" as const })),
      check: "status",
    },
    { why: "someone else bound", spoil: inLead(() => ({ appliesTo: "every business" })), check: "actor" },
    { why: "no citation at all", spoil: inLead(() => ({ support: [], labels: [] })), check: "uncited" },
    {
      why: "a label out of order",
      spoil: inLead(({ support }) => ({
        labels: ["2.1"],
        support: support.map((s) => ({ ...s, label: "2.1" })),
      })),
      check: "citation",
    },
    {
      why: "a verdict that does not follow",
      spoil: (answer: Answer): Answer => ({ ...answer, verdict: "allowed" }),
      check: "scope",
    },
    {
      why: "a sentence of its own making",
      spoil: (answer: Answer): Answer => ({ ...answer, lead: [...answer.lead, frame("Oil is dangerous.")] }),
      check: "uncited",
    },
    {
      why: "a frame about another place",
      spoil: (answer: Answer): Answer => ({
        ...answer,
        lead: [...answer.lead, frame(frameSentence("lead-prohibited", { place: "Missouri" }))],
      }),
      check: "place",
    },
    {
      why: "a frame citing what is not used",
      spoil: (answer: Answer): Answer => ({
        ...answer,
        lead: [
          ...answer.lead,
          frame(frameSentence("conclusion-start", { citation: "Franklin Code § 99-1" })),
        ],
      }),
      check: "citation",
    },
    {
      why: "a source with another digest",
      spoil: (answer: Answer): Answer => ({
        ...answer,
        sources: answer.sources.map((s) => ({ ...s, digest: "0".repeat(64) })),
      }),
      check: "version",
    },
    {
      why: "a bearer in other words",
      spoil: (answer: Answer): Answer => ({
        ...answer,
        applicability: answer.applicability.map((each) => ({ ...each, bearer: "every business" })),
      }),
      check: "actor",
    },
    {
      why: "law said not to bind under a heading it has not",
      spoil: (answer: Answer): Answer => ({
        ...answer,
        notForYou: [
          {
            provision: answer.applicability[0]!.provision,
            citation: answer.applicability[0]!.citation,
            heading: "Whales",
            because: "",
          },
        ],
      }),
      check: "citation",
    },
    {
      why: "a passage nobody quotes",
      spoil: (answer: Answer): Answer => ({
        ...answer,
        sources: answer.sources.map((s) => ({
          ...s,
          passages: [...s.passages, { ...s.passages[0]!, label: "1.2" }],
        })),
      }),
      check: "citation",
    },
  ])("$why", async ({ spoil, check }) => {
    const sketch: DraftSketch = {
      lead: [{ quotes: [{ id: "us-xf/code/12-2" }] }],
      verdict: "prohibited",
      rule: "ban",
    }
    expect(checks(await verify(sketch, spoil)).split(" ")).toContain(check)
  })

  it.each([
    { why: "a repealed provision", sketch: duty({ id: `${section}/f` }), check: "version" },
    {
      why: "a day before it was in force",
      sketch: { ...duty(...whole), asOf: "2019-01-01" as IsoDate },
      check: "version",
    },
    {
      why: "an example given out as a rule",
      sketch: duty({ id: `${section}/h`, words: "A keeper shall count them at noon." }),
      check: "status",
    },
    {
      why: "a definition given out as a rule",
      sketch: {
        lead: [{ quotes: [{ id: `${section}/g` }] }],
        verdict: "stated" as const,
        rule: "asks-what-the-law-says",
        askedFor: "definition",
      },
      check: "status",
    },
    {
      why: "two sections in one sentence",
      sketch: duty(...whole, { id: "us-xf/code/12-2" }),
      check: "merged",
    },
    { why: "quotations out of order", sketch: duty(whole[0]!, whole[3]!, whole[1]!), check: "merged" },
  ])("$why", async ({ sketch, check }) => {
    expect(checks(await verify(sketch)).split(" ")).toContain(check)
  })

  it("a conclusion that adds law", async () => {
    const added = (await draftAnswer(library.reader, duty({ id: "us-xf/code/12-2" }))).answer
      .lead[1] as Statement
    const renumbered: Statement = {
      ...added,
      labels: ["2.1"],
      support: added.support.map((each) => ({ ...each, label: "2.1" })),
    }
    expect(checks(await verify({ ...duty(...whole), conclusion: [renumbered] })).split(" ")).toContain(
      "uncited",
    )
  })
})
