/**
 * The address of an answer: `<topic>/<slug>-<4 hex>`.
 *
 *   employment/paying-a-discharged-employee-in-the-state-of-franklin-6c1e
 *
 * The hex digits come from what was asked: the question, the places, the day. So the same question has the
 * same digits whatever is answered later; another question whose address would be the same takes more of
 * its own. Topic and slug are for people, settled when the question is first published, and stay.
 */
import { createHash } from "node:crypto"
import { asTopic, type IsoDate, type JurisdictionCode, type Topic } from "../law/index.js"
import { normalise } from "../text/index.js"
import { type Subject, topicOf } from "./topic-of.js"

export interface Asked {
  readonly question: string
  readonly jurisdictions: readonly JurisdictionCode[]
  readonly asOf: IsoDate | null
}

export interface Address {
  readonly topic: Topic
  readonly slug: string
  readonly hex: string
}

export const fewestHexDigits = 4
const longestSlug = 64

/** SHA-256, hex, of what was asked; letter case, closing marks and the order of places do not count. */
export function identityOf({ question, jurisdictions, asOf }: Asked): string {
  const words = normalise(question)
    .toLowerCase()
    .replace(/[\s?.!]+$/u, "")
  const canonical = JSON.stringify([words, [...new Set(jurisdictions)].sort(), asOf])
  return createHash("sha256").update(canonical).digest("hex")
}

export function addressOf(
  answer: Asked & Subject & { readonly title: string },
  hexDigits = fewestHexDigits,
): string {
  return `${topicOf(answer)}/${slugOf(answer.title)}-${identityOf(answer).slice(0, hexDigits)}`
}

export function readAddress(written: string): Address | null {
  const [, topic = "", slug = "", hex = ""] =
    /^([a-z-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)-([0-9a-f]{4,64})$/u.exec(written) ?? []
  const known = asTopic(topic)
  return known === null ? null : { topic: known, slug, hex }
}

/** Words of a title in plain letters, no more than fit, none cut; what stands in brackets is left out. */
function slugOf(title: string): string {
  const words = title
    .replace(/\([^)]*\)/gu, " ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "")
  let fit = 0
  let length = -1
  for (const word of words) {
    length += word.length + 1
    if (length > longestSlug) break
    fit += 1
  }
  const kept = words.slice(0, fit)
  while (
    kept.length > 1 &&
    /^(?:an?|the|of|in|on|to|for|and|or|by|with|from|that)$/u.test(kept.at(-1) ?? "")
  ) {
    kept.pop()
  }
  return kept.join("-") || "answer"
}
