/**
 * Puts the dated editions of one law in the order of their days, each where one of them stood; all other documents
 * stay where they are. What the person who imports says of the day through which the law is current is meant of
 * the newest: an older edition was followed by the next.
 */
import type { IsoDate } from "../../law/index.js"
import type { ListedDocument } from "../../sources/index.js"

export interface Edition {
  readonly of: string
  readonly from: IsoDate
}

export interface DatedDocument {
  readonly document: ListedDocument
  readonly edition: Edition | null
}

export function inOrderOfEditions(documents: readonly DatedDocument[]): readonly ListedDocument[] {
  const laws = new Map<string, DatedDocument[]>()
  for (const dated of documents) {
    if (dated.edition === null) continue
    const law = laws.get(dated.edition.of) ?? []
    laws.set(dated.edition.of, law)
    law.push(dated)
  }
  for (const law of laws.values()) law.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
  return documents.map(({ document, edition }) => {
    if (edition === null) return document
    const law = laws.get(edition.of) ?? []
    const next = law.shift()?.document ?? document
    return law.length === 0 ? next : { ...next, facts: { ...next.facts, currentThrough: null } }
  })
}

function dayOf({ edition }: DatedDocument): string {
  return edition?.from ?? ""
}
