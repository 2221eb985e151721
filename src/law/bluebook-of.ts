/**
 * The Bluebook's form of a held provision's citation, told from the publisher's: reading that gives the same
 * provision and both forms. Where the code has no citation system here, the publisher's form stands for both.
 */
import { type NamedInstrument, readCitation } from "./citation-systems/index.js"
import type { ProvisionId } from "./provision-id.js"

export function bluebookOf(
  provision: ProvisionId,
  citation: string,
  instruments: readonly NamedInstrument[] = [],
): string {
  const reading = readCitation(citation, instruments)
  if (reading.kind === "none") return citation
  const candidates = reading.kind === "one" ? [reading.citation] : reading.candidates
  return candidates.find((candidate) => candidate.provision === provision)?.bluebook ?? citation
}
