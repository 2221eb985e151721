import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type AskedFor,
  deriveVerdict,
  type VerdictBasis,
  type VerdictRule,
  verdicts,
  verdictTable,
} from "./index.js"

const modalities: readonly VerdictBasis["modality"][] = [
  "duty",
  "ban",
  "permission",
  "exemption",
  "power",
  "advice",
  null,
]
const asked: readonly AskedFor[] = [
  "permission",
  "duty",
  "definition",
  "deadline",
  "amount",
  "penalty",
  "who",
  "exception",
  "summary",
]
const fits: readonly VerdictBasis["bearerFits"][] = ["you", "only-if", "not-you", "unknown"]

/** "duty", "ban unless", "permission if", then who is bound, then what is asked: "ban unless / only-if / duty". */
function basis(row: string): VerdictBasis {
  const [says = "", fit = "you", askedFor = "permission"] = row.split("/").map((word) => word.trim())
  const [modality = "", more = ""] = says.split(" ")
  return {
    modality: modality === "nothing" ? null : (modality as VerdictBasis["modality"]),
    hasCondition: more === "if",
    hasException: more === "unless",
    bearerFits: fit as VerdictBasis["bearerFits"],
    askedFor: askedFor as AskedFor,
  }
}

const rows: readonly { why: string; from: readonly string[]; verdict: string; rule: VerdictRule }[] = [
  { why: "nothing cited", from: [], verdict: "no-rule-found", rule: "nothing-cited" },
  {
    why: "a definition",
    from: ["nothing/unknown/definition"],
    verdict: "stated",
    rule: "asks-what-the-law-says",
  },
  { why: "how long one has", from: ["duty/you/deadline"], verdict: "stated", rule: "asks-what-the-law-says" },
  { why: "silence permits nothing", from: ["nothing"], verdict: "no-rule-found", rule: "no-rule-on-the-act" },
  { why: "advice is no rule", from: ["advice"], verdict: "no-rule-found", rule: "no-rule-on-the-act" },
  {
    why: "a rule for others is none",
    from: ["permission/not-you"],
    verdict: "no-rule-found",
    rule: "no-rule-on-the-act",
  },
  {
    why: "a rule for licensees",
    from: ["duty/only-if/duty"],
    verdict: "depends",
    rule: "turns-on-who-you-are",
  },
  {
    why: "… beside one for anyone",
    from: ["duty/only-if/duty", "duty/you/duty"],
    verdict: "required",
    rule: "duty",
  },
  { why: "nobody named", from: ["duty/unknown/duty"], verdict: "required", rule: "duty" },
  { why: "a plain ban", from: ["ban"], verdict: "prohibited", rule: "ban" },
  { why: "without a licence", from: ["ban if"], verdict: "prohibited-unless", rule: "ban-with-way-out" },
  { why: "an exception", from: ["ban unless"], verdict: "prohibited-unless", rule: "ban-with-way-out" },
  {
    why: "a ban, and who may",
    from: ["ban", "permission if"],
    verdict: "prohibited-unless",
    rule: "ban-with-way-out",
  },
  { why: "one ban has no way out", from: ["ban", "ban unless"], verdict: "prohibited", rule: "ban" },
  { why: "plainly permitted", from: ["permission"], verdict: "allowed", rule: "plainly-permitted" },
  {
    why: "on a condition",
    from: ["permission if"],
    verdict: "allowed-with-conditions",
    rule: "permitted-under-rules",
  },
  {
    why: "with requirements",
    from: ["permission", "duty/you/duty"],
    verdict: "allowed-with-conditions",
    rule: "permitted-under-rules",
  },
  {
    why: "an exemption is from one rule only",
    from: ["exemption"],
    verdict: "allowed-with-conditions",
    rule: "permitted-under-rules",
  },
  {
    why: "barred for a role",
    from: ["permission", "ban/only-if"],
    verdict: "depends",
    rule: "permitted-but-others-barred",
  },
  { why: "may I, and there are duties", from: ["duty"], verdict: "required", rule: "duty" },
  { why: "must I, and the law says shall", from: ["duty/you/duty"], verdict: "required", rule: "duty" },
  {
    why: "duties and a ban beside them",
    from: ["duty/you/duty", "ban/you/duty"],
    verdict: "required",
    rule: "duty",
  },
  { why: "must I: only what must not be done", from: ["ban/you/duty"], verdict: "prohibited", rule: "ban" },
  {
    why: "must I: a duty, and who is exempt",
    from: ["duty/you/duty", "exemption/you/duty"],
    verdict: "depends",
    rule: "duty-and-exemption",
  },
  {
    why: "must I: only who is exempt",
    from: ["exemption/you/duty"],
    verdict: "stated",
    rule: "no-duty-stated",
  },
  {
    why: "must I: the law only says may",
    from: ["permission/you/duty"],
    verdict: "stated",
    rule: "no-duty-stated",
  },
]

const anyBasis: fc.Arbitrary<VerdictBasis> = fc.record({
  modality: fc.constantFrom(...modalities),
  hasCondition: fc.boolean(),
  hasException: fc.boolean(),
  bearerFits: fc.constantFrom(...fits),
  special: fc.boolean(),
  askedFor: fc.constantFrom(...asked),
})

describe("the verdict table", () => {
  it.each(rows)("$why: $from", ({ from, verdict, rule }) => {
    expect(deriveVerdict(from.map(basis))).toEqual({ verdict, rule })
  })

  it("has a row here for every rule, and a rule for every row", () => {
    expect(new Set(rows.map((row) => row.rule))).toEqual(new Set(verdictTable.map((row) => row.rule)))
  })

  it("asks a special rule whether it binds when the fit is unknown", () => {
    expect(deriveVerdict([{ ...basis("duty/unknown/duty"), special: true }]).verdict).toBe("depends")
  })

  it("gives each single statement a verdict, and 'allowed' to 4 of 1,008", () => {
    const single = modalities.flatMap((modality) =>
      fits.flatMap((bearerFits) =>
        asked.flatMap((askedFor) =>
          [false, true].flatMap((hasCondition) =>
            [false, true].map(
              (hasException): VerdictBasis => ({
                modality,
                bearerFits,
                askedFor,
                hasCondition,
                hasException,
              }),
            ),
          ),
        ),
      ),
    )
    expect(single).toHaveLength(1008)
    for (const each of single) expect(verdicts).toContain(deriveVerdict([each]).verdict)
    const allowed = single.filter((each) => deriveVerdict([each]).verdict === "allowed")
    expect(allowed.map((each) => `${each.modality} ${each.bearerFits} ${each.askedFor}`)).toEqual([
      "permission you permission",
      "permission unknown permission",
      "power you permission",
      "power unknown permission",
    ])
  })

  it("does not look at the order of the statements", () => {
    fc.assert(
      fc.property(fc.array(anyBasis, { maxLength: 6 }), (statements) => {
        expect(deriveVerdict([...statements].reverse())).toEqual(deriveVerdict(statements))
      }),
    )
  })

  it("concludes 'allowed' only from a plain permission that is the asker's, and from no ban or duty of theirs", () => {
    fc.assert(
      fc.property(fc.array(anyBasis, { maxLength: 4 }), (statements) => {
        if (deriveVerdict(statements).verdict !== "allowed") return
        const plain = statements.filter((each) => each.modality === "permission" || each.modality === "power")
        expect(
          plain.some((each) => !each.hasCondition && !each.hasException && each.bearerFits !== "not-you"),
        ).toBe(true)
        const against = statements.filter(
          (each) => each.bearerFits === "you" && each.askedFor === "permission",
        )
        expect(against.some((each) => each.modality === "ban" || each.modality === "duty")).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it("is not moved by a rule that binds only others", () => {
    fc.assert(
      fc.property(fc.array(anyBasis, { minLength: 1, maxLength: 4 }), anyBasis, (statements, other) => {
        const asksAct = (each: VerdictBasis) => each.askedFor === "permission" || each.askedFor === "duty"
        fc.pre(statements.some(asksAct))
        const with_ = deriveVerdict([...statements, { ...other, bearerFits: "not-you" }])
        expect(with_).toEqual(deriveVerdict(statements))
      }),
    )
  })

  it("is not moved by guidance: it explains a rule and is none", () => {
    fc.assert(
      fc.property(fc.array(anyBasis, { minLength: 1, maxLength: 4 }), anyBasis, (statements, guidance) => {
        const asksAct = (each: VerdictBasis) => each.askedFor === "permission" || each.askedFor === "duty"
        fc.pre(statements.some(asksAct))
        const beside = deriveVerdict([...statements, { ...guidance, explains: true }])
        expect(beside).toEqual(deriveVerdict(statements))
      }),
    )
    expect(deriveVerdict([{ ...basis("permission"), explains: true }]).verdict).toBe("no-rule-found")
  })
})
