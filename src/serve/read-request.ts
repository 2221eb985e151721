/** Reads what is asked at a door into a request: fields against the contract, places into codes. */
import type { JurisdictionCode } from "../law/index.js"
import type { AskRequest, ListRequest, Pincite, SearchRequest } from "../pincite.js"
import { askFields, listFields, publishFields, searchFields } from "./contract.js"
import { knownJurisdiction, knownJurisdictions } from "./known-jurisdiction.js"
import { readFields } from "./read-fields.js"

/** `from`: where the input came from, for messages. */
export function readAskRequest(value: unknown, held: readonly JurisdictionCode[], from: string): AskRequest {
  const fields = readFields(askFields, value, from)
  return { ...fields, jurisdictions: knownJurisdictions(fields.jurisdictions, held) }
}

export function readSearchRequest(
  value: unknown,
  held: readonly JurisdictionCode[],
  from: string,
): SearchRequest {
  const fields = readFields(searchFields, value, from)
  return { ...fields, jurisdictions: knownJurisdictions(fields.jurisdictions, held) }
}

/** Asked for everybody: of no asker in particular. */
export function readPublishRequest(
  value: unknown,
  held: readonly JurisdictionCode[],
  from: string,
): AskRequest {
  const fields = readFields(publishFields, value, from)
  return { ...fields, jurisdictions: knownJurisdictions(fields.jurisdictions, held), profile: {} }
}

export function readListRequest(
  value: unknown,
  held: readonly JurisdictionCode[],
  from: string,
): ListRequest {
  const { jurisdiction, ...fields } = readFields(listFields, value, from)
  return {
    ...fields,
    jurisdiction: jurisdiction === null ? null : knownJurisdiction(jurisdiction, held),
  }
}

export async function heldJurisdictions(pincite: Pincite): Promise<readonly JurisdictionCode[]> {
  const { jurisdictions } = await pincite.coverage()
  return jurisdictions.map((each) => each.jurisdiction)
}
