import { describe, expect, it } from "vitest"
import { readSentence } from "./read-sentence.js"
import type { Span } from "./reading.js"

/** Every sentence here is invented. */
const at = (text: string, span: Span | null) => (span === null ? null : text.slice(span.start, span.end))

describe("modality, negation and subject", () => {
  it.each([
    { law: "A keeper shall light the lamp.", modality: "duty", negated: false, actor: "A keeper" },
    { law: "Each keeper must light the lamp.", modality: "duty", negated: false, actor: "Each keeper" },
    { law: "A keeper is required to light the lamp.", modality: "duty", negated: false, actor: "A keeper" },
    { law: "A keeper shall not sell oil.", modality: "ban", negated: true, actor: "A keeper" },
    { law: "A keeper may not sell oil.", modality: "ban", negated: true, actor: "A keeper" },
    { law: "No person shall sell oil.", modality: "ban", negated: true, actor: "No person" },
    { law: "No keeper may sell oil.", modality: "ban", negated: true, actor: "No keeper" },
    {
      law: "It is unlawful for any person to sell oil.",
      modality: "ban",
      negated: true,
      actor: "any person",
    },
    { law: "The sale of oil is prohibited.", modality: "ban", negated: true, actor: "The sale of oil" },
    { law: "A keeper may sell oil.", modality: "permission", negated: false, actor: "A keeper" },
    { law: "A keeper is entitled to a lamp.", modality: "permission", negated: false, actor: "A keeper" },
    { law: "A keeper shall be entitled to rest.", modality: "permission", negated: false, actor: "A keeper" },
    { law: "A keeper need not file.", modality: "exemption", negated: true, actor: "A keeper" },
    { law: "A keeper is not required to file.", modality: "exemption", negated: true, actor: "A keeper" },
    { law: "No keeper shall be required to file.", modality: "exemption", negated: true, actor: "No keeper" },
    {
      law: "This section does not apply to oil lamps.",
      modality: "exemption",
      negated: true,
      actor: "This section",
    },
    {
      law: "Oil lamps are exempt from this section.",
      modality: "exemption",
      negated: true,
      actor: "Oil lamps",
    },
    {
      law: "The Board has the power to inspect lamps.",
      modality: "power",
      negated: false,
      actor: "The Board",
    },
    {
      law: "The Board is authorized to inspect lamps.",
      modality: "power",
      negated: false,
      actor: "The Board",
    },
    { law: "A keeper should trim the wick.", modality: "advice", negated: false, actor: "A keeper" },
    { law: "A lamp shall be deemed lit.", modality: null, negated: false, actor: "A lamp" },
    { law: "“Lamp” means a light.", modality: null, negated: false, actor: null },
    { law: "The lamp of May 1 glows.", modality: null, negated: false, actor: null },
  ])("$law", ({ law, modality, negated, actor }) => {
    const reading = readSentence(law)
    expect([reading.modality, reading.negated, at(law, reading.actor)]).toEqual([modality, negated, actor])
  })

  it.each([
    ["If a lamp fails, the keeper shall mend it.", "the keeper"],
    [
      "If a keeper may not file, or files late, the Board shall, within 5 days, notify the keeper.",
      "the Board",
    ],
    ["Upon a finding of smoke, the Board may close the tower.", "the Board"],
    ["Except as provided in § 5, no person may sell oil.", "no person"],
    ["Not later than 30 days after the fire, each keeper shall report.", "each keeper"],
    ["Any person who is required to register shall pay a fee.", "Any person who is required to register"],
    ["Any keeper that the Board may license shall pay a fee.", "Any keeper that the Board may license"],
    [
      "Any person who keeps a lamp, and who sells oil, shall register.",
      "Any person who keeps a lamp, and who sells oil",
    ],
    ["(1) The keeper shall rest.", "The keeper"],
    ["The keeper (who may rest) shall file.", "The keeper (who may rest)"],
  ])("finds who is bound: %s", (law, actor) => {
    expect(at(law, readSentence(law).actor)).toBe(actor)
  })
})

describe("quantities and dates", () => {
  it.each([
    ["within thirty (30) days", ["at-most 30 day"]],
    ["within 30 days", ["at-most 30 day"]],
    ["no later than 30 days after", ["at-most 30 day"]],
    ["not less than $1,000 nor more than $5,000", ["at-least 1000 dollar", "at-most 5000 dollar"]],
    ["at least 18 years of age", ["at-least 18 year"]],
    ["18 years of age or older", ["exactly 18 year"]],
    ["10 or more employees", ["at-least 10 employee"]],
    ["more than 1,000 persons", ["more-than 1000 person"]],
    ["a fee of 10 per centum", ["exactly 10 percent"]],
    ["a fee of 2.5%", ["exactly 2.5 percent"]],
    ["5 business days and 6 working days", ["exactly 5 business-day", "exactly 6 business-day"]],
    ["shall not exceed $1 million", ["at-most 1000000 dollar"]],
    ["two-thirds of the members", ["exactly 0.6666666666666666 "]],
    ["one hundred and eighty days", ["exactly 180 day"]],
    ["one of the following lamps", []],
    ["one year", ["exactly 1 year"]],
    ["1½ hours", ["exactly 1.5 hour"]],
    ["under § 28-3852(a) and section 603(p) of 15 U.S.C. § 1681a, Pub. L. 93-579", []],
    ["paragraphs (1), (2), and (3) of this section", []],
    ["by July 1 of fiscal year 2010", []],
  ])("%s", (law, expected) => {
    const read = readSentence(law).quantities.map((q) => `${q.comparator} ${q.value} ${q.unit}`)
    expect(read).toEqual(expected)
  })

  it.each([
    ["On January 2, 2010, the lamp glows.", ["2010-01-02"]],
    ["On Jan. 2, 2010", ["2010-01-02"]],
    ["From 2 January 2010 to 3 March 2011", ["2010-01-02", "2011-03-03"]],
    ["On 2010-01-02", ["2010-01-02"]],
    ["On February 30, 2010", []],
    ["On 1/2/2010", []],
  ])("%s", (law, expected) => {
    expect(readSentence(law).dates.map((d) => d.date)).toEqual(expected)
  })

  it("gives spans that hold the words", () => {
    const law = "A keeper shall pay $5,000 within thirty (30) days after January 2, 2010."
    const reading = readSentence(law)
    expect(reading.quantities.map((q) => at(law, q.span))).toEqual(["$5,000", "thirty (30) days"])
    expect(reading.dates.map((d) => at(law, d.span))).toEqual(["January 2, 2010"])
  })
})

describe("exceptions and conditions", () => {
  it.each([
    {
      law: "A keeper shall rest unless the lamp is lit.",
      exceptions: ["unless the lamp is lit"],
      conditions: [],
    },
    {
      law: "Except as provided in rule, a keeper shall rest.",
      exceptions: ["Except as provided in rule"],
      conditions: [],
    },
    {
      law: "The year shall, except as provided in rule, start late.",
      exceptions: ["except as provided in rule, start late"],
      conditions: [],
    },
    {
      law: "The year, except as provided in rule, shall start late.",
      exceptions: ["except as provided in rule"],
      conditions: [],
    },
    {
      law: "If the lamp fails, the keeper shall mend it.",
      exceptions: [],
      conditions: ["If the lamp fails"],
    },
    {
      law: "A keeper may rest only if the lamp is lit; others may not.",
      exceptions: [],
      conditions: ["only if the lamp is lit"],
    },
    {
      law: "A keeper may rest; provided, that the lamp is lit.",
      exceptions: [],
      conditions: ["provided, that the lamp is lit"],
    },
    { law: "Any tower where oil is kept shall be dry.", exceptions: [], conditions: [] },
    { law: "The keeper shall record the oil used, if any.", exceptions: [], conditions: [] },
  ])("$law", ({ law, exceptions, conditions }) => {
    const reading = readSentence(law)
    expect(reading.exceptions.map((s) => at(law, s))).toEqual(exceptions)
    expect(reading.conditions.map((s) => at(law, s))).toEqual(conditions)
  })
})

describe("definitions, penalties and lists", () => {
  it.each([
    ["“Lamp keeper” means a person who keeps a lamp.", "Lamp keeper"],
    ["The term “lamp” includes a lantern.", "lamp"],
    ["“Lamp” or “light” has the meaning given in § 4.", "Lamp"],
    ["Lamp keeper means a person who keeps a lamp.", "Lamp keeper"],
    ["Maintain includes mend.", "Maintain"],
    ["(3) “Oil” shall mean any fuel.", "Oil"],
    ["The report includes the name of the keeper.", null],
    ["By this means a keeper may rest.", null],
  ])("%s", (law, term) => {
    expect(readSentence(law).definedTerm).toBe(term)
  })

  it.each([
    ["A keeper who sells oil shall be fined.", true],
    ["The Board may revoke the licence.", true],
    ["A keeper shall refine the oil.", false],
  ])("penalty: %s", (law, penalty) => {
    expect(readSentence(law).penalty).toBe(penalty)
  })

  it.each([
    ["The keeper shall:", true],
    ["The keeper shall do the following.", true],
    ["A keeper—", true],
    ["The keeper shall rest.", false],
  ])("opens a list: %s", (law, opens) => {
    expect(readSentence(law).opensList).toBe(opens)
  })

  it.each([
    ["light the lamp; and", "and"],
    ["trim the wick, or", "or"],
    ["(1) light it; (2) trim it; or (3) rest.", "or"],
    ["any of the following lamps", "or"],
    ["all of the following lamps", "and"],
    ["oil, wicks, and lamps", "and"],
    ["The keeper rests.", null],
  ])("connective: %s", (law, connective) => {
    expect(readSentence(law).connective).toBe(connective)
  })
})
