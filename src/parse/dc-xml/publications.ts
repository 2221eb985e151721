/**
 * Which instrument a document of this schema is, from the name it gives itself (`document id`,
 * `containing-doc`), and what is known of that publication.
 *
 * What the file says wins over what the person who imports says. A code that is not in the table needs a
 * jurisdiction from that person; its path is the one they name, else `code` for a code, else its own name.
 */
import { PinciteError } from "../../errors.js"
import { type InstrumentId, instrumentId, type JurisdictionCode } from "../../law/index.js"
import type { ImportFacts } from "../parsed.js"

export interface Publication {
  readonly id: InstrumentId
  readonly jurisdiction: JurisdictionCode
  readonly name: string
  readonly shortName: string
  readonly publisher: string | null
  readonly officialUrl: string | null
}

const known: Readonly<Record<string, Omit<Publication, "shortName">>> = {
  "D.C. Code": {
    id: instrumentId("us-dc", ["code"]),
    jurisdiction: "us-dc",
    name: "Code of the District of Columbia",
    publisher: "Council of the District of Columbia",
    officialUrl: "https://code.dccouncil.gov/us/dc/council/code",
  },
}

export function publicationOf(
  documentName: string | null,
  documentHeading: string | null,
  facts: ImportFacts,
): Publication {
  const official = documentName === null ? undefined : known[documentName]
  if (official !== undefined && documentName !== null) return { ...official, shortName: documentName }
  if (facts.jurisdiction === null) {
    throw new PinciteError({
      code: "use.missing-jurisdiction",
      message: `Nothing says which place ${documentName ?? "this law"} is the law of.`,
      remedy:
        'Name the jurisdiction with -j, or put {"jurisdiction": "…"} in a pincite.json beside the files.',
    })
  }
  const shortName = documentName ?? facts.name ?? "Code"
  const path = facts.instrument ?? (/\bCode$/u.test(shortName) ? "code" : shortName)
  return {
    id: instrumentId(facts.jurisdiction, path.split("/")),
    jurisdiction: facts.jurisdiction,
    name: documentHeading ?? facts.name ?? shortName,
    shortName,
    publisher: facts.publisher,
    officialUrl: facts.officialUrl,
  }
}
