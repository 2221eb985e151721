/**
 * An instrument as parsed, laid out depth first, with the digest of each provision's words.
 */
import { PinciteError } from "../../errors.js"
import { effectivePeriod } from "../../law/index.js"
import type { ParsedInstrument, ParsedProvision } from "../../parse/index.js"
import { provisionDigest } from "../digest.js"
import type { DatedWords } from "../version-line.js"

export interface IncomingProvision extends DatedWords {
  readonly provision: ParsedProvision
  /** Position of the parent in the sequence; null for a root. */
  readonly parent: number | null
  readonly weight: string
}

export function layOut(instrument: ParsedInstrument): readonly IncomingProvision[] {
  const sequence: IncomingProvision[] = []
  const seen = new Set<string>()
  const open = instrument.roots.map((provision) => ({ provision, parent: null as number | null })).reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { provision, parent } = next
    if (seen.has(provision.id)) throw numberedAlike(provision)
    seen.add(provision.id)
    if (provision.text.includes("\0") || provision.heading.includes("\0")) throw holdsNul(provision)
    const { effectiveFrom, effectiveTo, currentThrough } = provision.period
    sequence.push({
      provision,
      parent,
      digest: provisionDigest(provision),
      // An edition that is current through a day vouches on that day for every provision in it.
      period: effectivePeriod(effectiveFrom, effectiveTo, currentThrough ?? instrument.currentThrough),
      weight: provision.weight ?? instrument.weight,
    })
    const position = sequence.length - 1
    for (const child of provision.children.toReversed()) open.push({ provision: child, parent: position })
  }
  return sequence
}

function numberedAlike({ id, file, line }: ParsedProvision): PinciteError {
  return new PinciteError({
    code: "internal",
    message: `Two provisions of one document have the id ${id}; the second is in ${file}, line ${line}.`,
    remedy: "This is a fault of the parser, which has to tell them apart by ~2; please report it.",
    data: { id, path: file, line },
  })
}

/** SQLite in WebAssembly would end the words there without a sign. */
function holdsNul({ id, file, line }: ParsedProvision): PinciteError {
  return new PinciteError({
    code: "source.unreadable",
    message: `The text of ${id} (${file}, line ${line}) holds a NUL character, which no law does.`,
    remedy: "Bring the file again from its publisher; this one is damaged.",
    data: { id, path: file, line },
  })
}
