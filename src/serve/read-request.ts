/** Reads what is asked at a door into a request: fields against the contract, places into codes. */
import type { JurisdictionCode } from "../law/index.js"
import type { AskRequest, Pincite, SearchRequest } from "../pincite.js"
import { askFields, searchFields } from "./contract.js"
import { knownJurisdictions } from "./known-jurisdiction.js"
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

export async function heldJurisdictions(pincite: Pincite): Promise<readonly JurisdictionCode[]> {
  const { jurisdictions } = await pincite.coverage()
  return jurisdictions.map((each) => each.jurisdiction)
}
