/**
 * Which of the provisions that an answer quotes say something else in the law held now.
 *
 * Held against each other are the version quoted, as it was held when it was quoted, and the newest in force,
 * by what they say and not by their names: a version whose date became known later has another name and the
 * same words, and one that its publisher corrected has the same name and other words. Another printing of the same
 * words (dashes, quotation marks, notes) says nothing else. What is not quoted is not looked at, so an
 * exception enacted beside the words quoted shows only when the question is asked again.
 */
import { isSameLaw, type LibraryReader, type Provision } from "../corpus/index.js"
import type { ProvisionId, VersionId } from "../law/index.js"
import type { VerifiedAnswer } from "../verify/index.js"

export interface LawChange {
  readonly provision: ProvisionId
  readonly citation: string
  /** The version that the answer quotes. */
  readonly quoted: VersionId
  /** The version in force now; null where none is. */
  readonly now: VersionId | null
  readonly why: "amended" | "repealed" | "not-yet" | "no-longer" | "not-held"
}

export async function lawChanged(
  answer: VerifiedAnswer,
  heldThen: LibraryReader,
  heldNow: LibraryReader,
): Promise<readonly LawChange[]> {
  const quoted = new Map(
    answer.sources
      .flatMap(({ passages }) => passages)
      .map(({ version, provision, citation }) => [version, { provision, citation }]),
  )
  const ids = [...new Set([...quoted.values()].map(({ provision }) => provision))]
  const newest = new Map((await heldNow.read(ids, null)).map((provision) => [provision.id, provision]))
  const changes: LawChange[] = []
  for (const [version, { provision, citation }] of quoted) {
    const now = newest.get(provision)
    if (now === undefined) {
      const why = await whyNone(provision, heldNow)
      changes.push({ provision, citation, quoted: version, now: null, why })
    } else if (await saysElse(version, heldThen, now, heldNow)) {
      changes.push({ provision, citation, quoted: version, now: now.version, why: "amended" })
    }
  }
  return changes
}

async function saysElse(
  quoted: VersionId,
  heldThen: LibraryReader,
  now: Provision,
  heldNow: LibraryReader,
): Promise<boolean> {
  if (quoted === now.version && heldThen === heldNow) return false
  const then = await heldThen.version(quoted)
  return then === null || !(then.digest === now.digest || isSameLaw(then, now))
}

async function whyNone(
  provision: ProvisionId,
  reader: LibraryReader,
): Promise<Exclude<LawChange["why"], "amended">> {
  const found = await reader.pointInTime(provision, null)
  return found.kind === "not-in-force" ? found.why : "not-held"
}
