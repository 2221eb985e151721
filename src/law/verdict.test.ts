import { describe, expect, it } from "vitest"
import {
  deriveVerdict,
  type VerdictModality,
  type VerdictQuestion,
  type VerdictStatement,
} from "./verdict.js"

const said = (modality: VerdictModality | null, more: Partial<VerdictStatement> = {}): VerdictStatement => ({
  modality,
  hasCondition: false,
  hasException: false,
  bearerFits: "you",
  ...more,
})

describe("the table of verdicts", () => {
  const rows: readonly [
    why: string,
    asked: VerdictQuestion,
    statements: VerdictStatement[],
    verdict: string,
  ][] = [
    ["silence is not permission", "may", [], "no-rule-found"],
    ["words without a modal are no rule", "may", [said(null)], "no-rule-found"],
    ["a bare ban", "may", [said("ban")], "prohibited"],
    ["a ban with a way out", "may", [said("ban", { hasException: true })], "prohibited-unless"],
    ["a bare permission", "may", [said("permission")], "allowed"],
    [
      "a permission on conditions",
      "may",
      [said("permission", { hasCondition: true })],
      "allowed-with-conditions",
    ],
    [
      "a permission with duties beside it",
      "may",
      [said("permission"), said("duty")],
      "allowed-with-conditions",
    ],
    ["duties alone do not permit", "may", [said("duty")], "depends"],
    ["a rule for some role only", "may", [said("ban", { bearerFits: "only-if" })], "depends"],
    [
      "a rule that names no bearer binds who does the act",
      "may",
      [said("ban", { bearerFits: "unknown" })],
      "prohibited",
    ],
    ["a duty asked for", "must", [said("duty")], "required"],
    ["an exemption is quoted, not promised", "may", [said("exemption")], "depends"],
    ["what the law says", "says", [said("duty")], "stated"],
  ]
  for (const [why, asked, statements, verdict] of rows) {
    it(why, () => expect(deriveVerdict(asked, statements).verdict).toBe(verdict))
  }

  it("never says 'allowed' without a permission", () => {
    for (const modality of ["duty", "ban", "exemption", "power", "advice", null] as const) {
      for (const asked of ["may", "must", "says"] as const) {
        expect(deriveVerdict(asked, [said(modality)]).verdict).not.toMatch(/^allowed$/u)
      }
    }
  })
})
