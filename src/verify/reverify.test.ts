// Invented law throughout.
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Answer } from "../answer/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { draftAnswer, frame } from "../testing/draft.js"
import { isVerifiedAnswer, reverify, verifyDraft } from "./index.js"
import { answerDigest } from "./passed-checks.js"

const sketch = {
  "us-xf/code": {
    shortName: "Franklin Code",
    provisions: {
      "12-1": {
        heading: "Lamps",
        text: "A keeper shall:",
        children: { "1": "light the lamp; and", "2": "rest." },
      },
      "12-2": { heading: "Oil", text: "No person shall sell oil." },
    },
  },
}

let library: BuiltLibrary
let stored: Answer
beforeAll(async () => {
  library = await buildLibrary(sketch)
  const draft = await draftAnswer(library.reader, {
    lead: [{ quotes: [{ id: "us-xf/code/12-1" }, { id: "us-xf/code/12-1/1" }, { id: "us-xf/code/12-1/2" }] }],
    verdict: "required",
    rule: "duty",
  })
  const verification = await verifyDraft(draft, library.reader)
  if (verification.kind === "refused") throw new Error(JSON.stringify(verification.failures))
  stored = JSON.parse(JSON.stringify(verification.answer)) as Answer
})
afterAll(() => library.close())

/** A forger who also computes the digest again. */
function forged(change: (answer: Answer) => Answer): Answer {
  const changed = change(stored)
  return { ...changed, receipt: { ...changed.receipt, digest: answerDigest(changed) } }
}

describe("an answer read back from disk", () => {
  it("is verified again when nothing changed", async () => {
    const again = await reverify(stored, library.reader)
    expect(again.kind === "verified" && isVerifiedAnswer(again.answer)).toBe(true)
    expect(again.kind === "verified" && again.answer).toEqual(stored)
  })

  it("is still verified when the law was amended since", async () => {
    const later = await library.add({
      "us-xf/code": {
        ...sketch["us-xf/code"],
        provisions: { "12-1": { heading: "Lamps", text: "A keeper may rest." } },
      },
    })
    expect((await reverify(stored, later)).kind).toBe("verified")
  })

  it.each([
    { why: "nothing", record: () => null },
    { why: "another kind of record", record: () => ({ kind: "abstention" }) },
    { why: "a changed word without a new digest", record: () => ({ ...stored, title: "Another title" }) },
    {
      why: "a changed statement",
      record: () =>
        forged((a) => ({ ...a, lead: a.lead.map((s) => ({ ...s, text: s.text.replace("shall", "may") })) })),
    },
    {
      why: "a changed quotation and statement",
      record: () =>
        forged((a) => JSON.parse(JSON.stringify(a).replaceAll("light the lamp", "sell the lamp")) as Answer),
    },
    {
      why: "a sentence added",
      record: () =>
        forged((a) => ({ ...a, lead: [...a.lead, { ...frame("Oil is safe."), checks: a.lead[0]!.checks }] })),
    },
    {
      why: "another verdict than its sentence says",
      record: () => forged((a) => ({ ...a, verdict: "prohibited" as const })),
    },
    {
      why: "another verdict with the rule for it, and no sentence that says the old one",
      record: () =>
        forged((a) => ({
          ...a,
          verdict: "prohibited" as const,
          verdictBecause: { ...a.verdictBecause, rule: "ban" },
          lead: a.lead.filter(({ kind }) => kind === "law"),
        })),
    },
    {
      why: "a verdict that rests on nothing",
      record: () =>
        forged((a) => ({
          ...a,
          verdict: "no-rule-found" as const,
          verdictBecause: { labels: [], rule: "nothing-cited" },
          lead: a.lead.filter(({ kind }) => kind === "law"),
        })),
    },
    {
      why: "checks taken away",
      record: () => forged((a) => ({ ...a, lead: a.lead.map((s) => ({ ...s, checks: [] })) })),
    },
    {
      why: "a version that is not held",
      record: () =>
        forged(
          (a) =>
            JSON.parse(JSON.stringify(a).replaceAll(/12-1\/1@[0-9a-f]{8}/gu, "12-1/1@00000000")) as Answer,
        ),
    },
  ])("is refused: $why", async ({ record }) => {
    expect((await reverify(record(), library.reader)).kind).toBe("refused")
  })
})
