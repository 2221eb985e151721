import { describe, expect, it } from "vitest"
import { readSentence } from "./read-sentence.js"
import type { Span } from "./reading.js"

/** Every sentence here is invented. */
const at = (text: string, span: Span | null) => (span === null ? null : text.slice(span.start, span.end))

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
      exceptions: ["except as provided in rule"],
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
    { law: "A keeper who sells oil is subject to a civil penalty of $20.", exceptions: [], conditions: [] },
    { law: "A keeper is subject to the jurisdiction of the court.", exceptions: [], conditions: [] },
    { law: "Oil shall be subject to the tax.", exceptions: [], conditions: [] },
    { law: "The sale of goods subject to a lien shall be public.", exceptions: [], conditions: [] },
    {
      law: "The sale is subject to the approval of the Board.",
      exceptions: ["subject to the approval of the Board"],
      conditions: [],
    },
    {
      law: "A keeper must list any sale of oil subject to the provisions of the rules.",
      exceptions: ["subject to the provisions of the rules"],
      conditions: [],
    },
    { law: "Sales shall be subject to the provisions of the rules.", exceptions: [], conditions: [] },
    {
      law: "Any sale subject to the provisions of the rules shall be public.",
      exceptions: [],
      conditions: [],
    },
    {
      law: "The sale is subject to subsection (b).",
      exceptions: ["subject to subsection (b)"],
      conditions: [],
    },
    {
      law: "Subject to § 5(b), a keeper shall, upon request, rest.",
      exceptions: ["Subject to § 5(b)"],
      conditions: ["upon request"],
    },
    {
      law: "A keeper shall, unless the Board, the Mayor, or a court forbids it, rest.",
      exceptions: ["unless the Board, the Mayor, or a court forbids it"],
      conditions: [],
    },
    {
      law: "A keeper may rest if the lamp is lit, and the Board shall watch.",
      exceptions: [],
      conditions: ["if the lamp is lit"],
    },
    {
      law: "The lamps of a tower, except that the Board may exempt one.",
      exceptions: ["except that the Board may exempt one"],
      conditions: [],
    },
    {
      law: "If the oil is paid for, the debt is settled.",
      exceptions: [],
      conditions: ["If the oil is paid for"],
    },
    {
      law: "A keeper shall list the oil and, if appropriate, the wicks.",
      exceptions: [],
      conditions: ["if appropriate"],
    },
    {
      law: "A keeper shall be guilty and, upon conviction, shall pay.",
      exceptions: [],
      conditions: ["upon conviction"],
    },
    { law: "A keeper may sell oil in or upon a tower.", exceptions: [], conditions: [] },
    {
      law: "Only a licensed keeper may sell oil.",
      exceptions: [],
      conditions: ["Only a licensed keeper"],
    },
    {
      law: "A keeper may only sell oil by day.",
      exceptions: [],
      conditions: ["only sell oil by day"],
    },
    { law: "Any tower where oil is kept shall be dry.", exceptions: [], conditions: [] },
    { law: "The keeper shall record the oil used, if any.", exceptions: [], conditions: [] },
  ])("$law", ({ law, exceptions, conditions }) => {
    const reading = readSentence(law)
    expect(reading.exceptions.map((s) => at(law, s))).toEqual(exceptions)
    expect(reading.conditions.map((s) => at(law, s))).toEqual(conditions)
  })
})
