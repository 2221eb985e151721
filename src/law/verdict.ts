/**
 * The closed set of verdicts and the published table that derives one.
 *
 * A verdict follows from what the statements it names say (modality, condition, exception), from whether
 * they bind the person who asks, and from what was asked; nothing else is looked at, and their order does
 * not matter. `verify/` derives it again by itself. The rows of `verdictTable` are tried from the top and
 * the first that holds decides. "allowed" is never concluded from silence: only a statement that permits,
 * binds the asker and knows no condition gives it.
 */
import type { AskedFor } from "./asked-for.js"

export const verdicts = [
  "allowed",
  "allowed-with-conditions",
  "required",
  "prohibited",
  "prohibited-unless",
  "depends",
  "stated",
  "no-rule-found",
] as const
export type Verdict = (typeof verdicts)[number]

/** What one statement brings to the verdict. */
export interface VerdictBasis {
  /** As `text/` reads it; null where the statement neither permits, requires nor forbids. */
  readonly modality: "duty" | "ban" | "permission" | "exemption" | "power" | "advice" | null
  readonly hasCondition: boolean
  readonly hasException: boolean
  readonly bearerFits: "you" | "only-if" | "not-you" | "unknown"
  /** The rule speaks to a special role or sector and not to anyone. Looked at only where the fit is unknown; false unless said. */
  readonly special?: boolean
  /** The words are guidance: they explain a rule and are none. False unless said. */
  readonly explains?: boolean
  /** What the part of the question asks that the statement answers. */
  readonly askedFor: AskedFor
}

export type VerdictRule =
  | "nothing-cited"
  | "asks-what-the-law-says"
  | "no-rule-on-the-act"
  | "turns-on-who-you-are"
  | "ban-with-way-out"
  | "ban"
  | "permitted-but-others-barred"
  | "plainly-permitted"
  | "permitted-under-rules"
  | "duty-and-exemption"
  | "duty"
  | "no-duty-stated"

export interface DerivedVerdict {
  readonly verdict: Verdict
  readonly rule: VerdictRule
}

export function deriveVerdict(statements: readonly VerdictBasis[]): DerivedVerdict {
  const facts = factsOf(statements)
  const row = verdictTable.find((each) => each.holds(facts))
  // The last row holds for everything that reaches it.
  return { verdict: row?.verdict ?? "stated", rule: row?.rule ?? "no-duty-stated" }
}

interface Facts {
  readonly cited: number
  /** Statements that answer "may I" or "must I". */
  readonly onTheAct: number
  /** Of those, the ones that permit, require, forbid or exempt, whoever they bind but not surely others only. */
  readonly rules: readonly VerdictBasis[]
  /** Of those, the ones that bind the asker. */
  readonly yours: readonly VerdictBasis[]
  /** The rules on the act itself: answers to "may I" where that is asked and answered, else all of them. */
  readonly decisive: readonly VerdictBasis[]
  readonly asksPermission: boolean
}

function factsOf(statements: readonly VerdictBasis[]): Facts {
  const onTheAct = statements.filter((each) => each.askedFor === "permission" || each.askedFor === "duty")
  const rules = onTheAct.filter((each) => isRule(each) && each.bearerFits !== "not-you")
  const yours = rules.filter(bindsYou)
  const permissionAnswered = yours.filter(
    (each) => each.askedFor === "permission" && each.modality !== "duty",
  )
  const asksPermission = permissionAnswered.length > 0
  const decisive = asksPermission ? permissionAnswered : yours
  return { cited: statements.length, onTheAct: onTheAct.length, rules, yours, decisive, asksPermission }
}

function isRule({ modality, explains = false }: VerdictBasis): boolean {
  return modality !== null && modality !== "advice" && !explains
}

function bindsYou({ bearerFits, special = false }: VerdictBasis): boolean {
  return bearerFits === "you" || (bearerFits === "unknown" && !special)
}

const qualified = (each: VerdictBasis) => each.hasCondition || each.hasException
const is =
  (...modalities: readonly VerdictBasis["modality"][]) =>
  (each: VerdictBasis) =>
    modalities.includes(each.modality)
const permits = is("permission", "power")
const frees = is("permission", "power", "exemption")

/** A duty that stands beside a ban answers "what must I"; only where none does, or "may I" is asked, the ban decides. */
const banDecides = ({ decisive, asksPermission }: Facts) =>
  decisive.some(is("ban")) && (asksPermission || !decisive.some(is("duty")))

export const verdictTable: readonly (DerivedVerdict & {
  /** The rule in a sentence, as it is published. */
  readonly says: string
  readonly holds: (facts: Facts) => boolean
})[] = [
  {
    rule: "nothing-cited",
    verdict: "no-rule-found",
    says: "No statement answers the question.",
    holds: ({ cited }) => cited === 0,
  },
  {
    rule: "asks-what-the-law-says",
    verdict: "stated",
    says: "The question asks what the law says, not whether one may or must.",
    holds: ({ onTheAct }) => onTheAct === 0,
  },
  {
    rule: "no-rule-on-the-act",
    verdict: "no-rule-found",
    says: "No statement permits, requires or forbids the act for anyone but others.",
    holds: ({ rules }) => rules.length === 0,
  },
  {
    rule: "turns-on-who-you-are",
    verdict: "depends",
    says: "Every rule found binds a special role, and whether that is the asker is not known.",
    holds: ({ yours }) => yours.length === 0,
  },
  {
    rule: "ban-with-way-out",
    verdict: "prohibited-unless",
    says: "The act is forbidden, with a condition or an exception, or beside a rule that permits or exempts.",
    holds: (facts) =>
      banDecides(facts) && (facts.decisive.filter(is("ban")).every(qualified) || facts.decisive.some(frees)),
  },
  {
    rule: "ban",
    verdict: "prohibited",
    says: "The act is forbidden, and no condition or exception was found beside the rule.",
    holds: banDecides,
  },
  {
    rule: "permitted-but-others-barred",
    verdict: "depends",
    says: "The act is permitted, but a rule for a special role forbids it, and whether that is the asker is not known.",
    holds: ({ asksPermission, rules }) =>
      asksPermission && rules.some(is("ban")) && !rules.filter(is("ban")).every(bindsYou),
  },
  {
    rule: "plainly-permitted",
    verdict: "allowed",
    says: "The act is permitted without condition or exception, and no duty or ban stands beside it.",
    holds: ({ asksPermission, decisive, yours }) =>
      asksPermission &&
      decisive.every((each) => permits(each) && !qualified(each)) &&
      !yours.some(is("duty", "ban")),
  },
  {
    rule: "permitted-under-rules",
    verdict: "allowed-with-conditions",
    says: "The act is permitted or exempt, and a condition, an exception, a duty or a ban stands beside it.",
    holds: ({ asksPermission }) => asksPermission,
  },
  {
    rule: "duty-and-exemption",
    verdict: "depends",
    says: "A duty and an exemption from it both speak to the asker; which holds turns on facts not given.",
    holds: ({ decisive }) => decisive.some(is("duty")) && decisive.some(is("exemption")),
  },
  {
    rule: "duty",
    verdict: "required",
    says: "A duty binds the asker.",
    holds: ({ decisive }) => decisive.some(is("duty")),
  },
  {
    rule: "no-duty-stated",
    verdict: "stated",
    says: "The question asks for duties; the law found says what may be done or who is exempt.",
    holds: () => true,
  },
]
