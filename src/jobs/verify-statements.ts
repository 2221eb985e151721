/**
 * Verifies statements that others made: reads the citation, finds what it names, judges the words.
 *
 * A citation may be read several ways; those that are held count. Where several are, the statement stands if
 * one of them carries it.
 */
import type { Instrument, LibraryReader } from "../corpus/index.js"
import { asProvisionId, type ProvisionId, readCitation } from "../law/index.js"
import { type Judgement, type StatementVerifier, statementVerifier } from "../verify/index.js"
import type { StatementToVerify, StatementVerdict } from "./front-door.js"

interface Bench {
  readonly verifier: StatementVerifier
  readonly instruments: Promise<readonly Instrument[]>
}

/** A reader sees one snapshot, so what was read for one statement serves the next. */
const benches = new WeakMap<LibraryReader, Bench>()

export async function verifyStatement(
  statement: StatementToVerify,
  reader: LibraryReader,
): Promise<StatementVerdict> {
  const bench = benches.get(reader) ?? {
    verifier: statementVerifier(reader),
    instruments: reader.instruments(),
  }
  benches.set(reader, bench)
  const candidates = await provisionsCited(statement.cite, bench)
  const judgements: Judgement[] = []
  for (const candidate of candidates.length === 0 ? [null] : candidates) {
    judgements.push(await bench.verifier(statement.text, candidate, statement.asOf))
  }
  const best = strongest.flatMap((verdict) =>
    judgements.filter((each) => each.verdict === verdict),
  )[0] as Judgement
  return { id: statement.id, ...best }
}

const strongest: readonly Judgement["verdict"][] = ["verified", "not-carried", "not-in-force", "unresolved"]

async function provisionsCited(cite: string, { instruments }: Bench): Promise<readonly ProvisionId[]> {
  const id = asProvisionId(cite.trim())
  if (id !== null) return [id]
  const reading = readCitation(cite, await instruments)
  switch (reading.kind) {
    case "none":
      return []
    case "one":
      return [reading.citation.provision]
    case "several":
      return reading.candidates.map(({ provision }) => provision)
  }
}
