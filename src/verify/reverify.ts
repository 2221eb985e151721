/**
 * A stored answer becomes a `VerifiedAnswer` again only through here.
 *
 * A record from disk may be old, damaged or forged. Its digest must be that of its own canonical form, every
 * quotation must still be what the stored version says at its span, every statement nothing but its
 * quotations, every other sentence of the closed list of frames and fit for its verdict, every check passed, and
 * the verdict the one that follows from the law in its lead. Whether its law is still in force is not asked: an
 * answer at rest speaks as of its own date. Whom the law binds and what was asked are taken as recorded, for
 * the asker is not there to be read again.
 */
import type { Answer, Statement, Support } from "../answer/index.js"
import type { LibraryReader, Provision } from "../corpus/index.js"
import type { ProvisionId, VersionId } from "../law/index.js"
import { asAnswer } from "./as-answer.js"
import { checkFrameAlone } from "./check-frames.js"
import { checkLabels } from "./check-labels.js"
import { checkQuotation } from "./check-quotation.js"
import { checkVerdict } from "./check-verdict.js"
import type { Failure, PlacedStatement } from "./failure.js"
import { answerDigest } from "./passed-checks.js"
import { inReadingOrder } from "./reading-order.js"
import { mintVerified } from "./verified-answer.js"
import type { Verification } from "./verify-draft.js"

export async function reverify(record: unknown, reader: LibraryReader): Promise<Verification> {
  const answer = asAnswer(record)
  if (answer === null) return refusedWhole("quotation", "it has not the shape of an answer")
  if (answerDigest(answer) !== answer.receipt.digest) {
    return refusedWhole(
      "quotation",
      "its digest is not that of its words: it was changed after it was verified",
    )
  }
  const placed = inReadingOrder(answer)
  const versions = await storedVersions(answer, placed, reader)
  const failures: Failure[] = [...checkLabels(placed)]
  for (const each of placed) {
    for (const wrong of wrongIn(each.statement, answer, versions))
      failures.push({ ...each, ...wrong, missing: null })
  }
  for (const source of answer.sources) {
    const lost = source.passages.find(
      (passage) => versions.get(passage.version)?.text.slice(passage.start, passage.end) !== passage.quote,
    )
    if (lost !== undefined)
      failures.push(wholeFailure("quotation", `passage ${lost.label} is not what the stored version says`))
  }
  const verdict = checkVerdict(answer)
  if (verdict !== null) failures.push(wholeFailure(verdict.check, verdict.detail))
  return failures.length > 0
    ? { kind: "refused", failures }
    : { kind: "verified", answer: mintVerified(answer) }
}

function wrongIn(
  statement: Statement,
  answer: Answer,
  versions: ReadonlyMap<VersionId, Provision>,
): readonly Pick<Failure, "check" | "detail">[] {
  if (statement.checks.length === 0 || statement.checks.some(({ outcome }) => outcome === "failed")) {
    return [{ check: "uncited", detail: "it carries no checks, or a failed one" }]
  }
  if (statement.kind === "frame") {
    const wrong = checkFrameAlone(statement.text, answer)
    return wrong === null ? [] : [wrong]
  }
  const provisions: Provision[] = []
  for (const { version } of statement.support) {
    const provision = versions.get(version)
    if (provision === undefined) return [{ check: "version", detail: `version ${version} is not held` }]
    provisions.push(provision)
  }
  return checkQuotation(statement, provisions)
}

/** All versions the answer rests on; most are still those in force, which one reading brings together. */
async function storedVersions(
  answer: Answer,
  placed: readonly PlacedStatement[],
  reader: LibraryReader,
): Promise<ReadonlyMap<VersionId, Provision>> {
  const cited: Pick<Support, "provision" | "version">[] = [
    ...placed.flatMap(({ statement }) => statement.support),
    ...answer.sources.flatMap(({ passages }) => passages),
  ]
  const wanted = new Map<VersionId, ProvisionId>(cited.map(({ version, provision }) => [version, provision]))
  const found = new Map<VersionId, Provision>()
  for (const provision of await reader.read([...new Set(wanted.values())], answer.asOf)) {
    if (wanted.has(provision.version)) found.set(provision.version, provision)
  }
  for (const version of wanted.keys()) {
    const older = found.has(version) ? null : await reader.version(version)
    if (older !== null) found.set(version, older)
  }
  return found
}

function refusedWhole(check: Failure["check"], detail: string): Verification {
  return { kind: "refused", failures: [wholeFailure(check, detail)] }
}

function wholeFailure(check: Failure["check"], detail: string): Failure {
  return { where: { section: "answer", statement: -1 }, statement: null, check, detail, missing: null }
}
