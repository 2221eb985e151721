/**
 * The verdict, derived again from the statements it names, which are all that the lead quotes, by the published
 * table of `law/verdict.ts`.
 *
 * Modality, conditions and exceptions are read again from the quoted words. Whether a rule binds the asker is
 * taken from the answer's list of whom each provision binds, which names the bearer in the law's words; where
 * the list has no line for a statement, every fit is tried, and "allowed" is never reached that way.
 */
import type { Answer, Statement } from "../answer/index.js"
import { type AskedFor, deriveVerdict, type VerdictBasis } from "../law/index.js"
import { readSentence } from "../text/index.js"
import type { Wrong } from "./check-quotation.js"

type Fit = VerdictBasis["bearerFits"]
const everyFit: readonly Fit[] = ["unknown", "only-if", "you", "not-you"]

export function checkVerdict(answer: Answer): Wrong | null {
  const named = new Set(answer.verdictBecause.labels)
  const statements = answer.lead.filter(({ kind }) => kind === "law")
  const led = new Set(answer.lead.flatMap(({ labels }) => labels))
  const stray = answer.verdictBecause.labels.find((label) => !led.has(label))
  if (stray !== undefined)
    return { check: "scope", detail: `the verdict names ${stray}, which no leading statement quotes` }
  const leftOut = statements.find(({ labels }) => !labels.some((label) => named.has(label)))
  if (leftOut !== undefined)
    return { check: "scope", detail: `the verdict leaves out ${leftOut.labels[0]}, which the lead quotes` }
  const part = (answer.questionParts[0]?.askedFor ?? "summary") as AskedFor
  for (const fits of fitsOf(statements, answer)) {
    const derived = deriveVerdict(
      statements.map((statement, index) => basis(statement, fits.fits[index] as Fit, part)),
    )
    if (derived.verdict === "allowed" && fits.guessed) continue
    if (derived.verdict === answer.verdict && derived.rule === answer.verdictBecause.rule) return null
  }
  return {
    check: "scope",
    detail: `the verdict ${answer.verdict} does not follow from the statements it names`,
  }
}

function basis(statement: Statement, bearerFits: Fit, part: AskedFor): VerdictBasis {
  const reading = readSentence(statement.text)
  return {
    modality: reading.modality,
    hasCondition: reading.conditions.length > 0,
    hasException: reading.exceptions.length > 0,
    bearerFits,
    explains: statement.status === "guidance",
    askedFor: part,
  }
}

interface Fits {
  readonly fits: readonly Fit[]
  readonly guessed: boolean
}

/** Every way to fill in the fits that the answer does not state; one statement in doubt gives four, two sixteen. */
function fitsOf(statements: readonly Statement[], answer: Answer): readonly Fits[] {
  let all: readonly Fits[] = [{ fits: [], guessed: false }]
  for (const statement of statements) {
    const provisions = new Set(statement.support.map(({ provision }) => provision))
    const row = answer.applicability.find(
      (each) => provisions.has(each.provision) && each.bearer === statement.appliesTo,
    )
    const open = row === undefined && statement.appliesTo !== null
    const choices: readonly Fit[] = row !== undefined ? [row.fits] : open ? everyFit : ["unknown"]
    all = all.flatMap((before) =>
      choices.map((fit) => ({ fits: [...before.fits, fit], guessed: before.guessed || open })),
    )
  }
  return all
}
