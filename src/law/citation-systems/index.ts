/**
 * Writing and reading citations: every system by name, and which one a text or an instrument wants.
 *
 *   us-dc/code  28-3852, a          D.C. Code § 28-3852(a)
 *   us/cfr/2    200.303, a          2 CFR 200.303(a)
 *   us/cfr/12   part-1002, interp, 14, b, comment-1, i       Comment 1002.14(b)-1.i
 *   us/usc/17   107                 17 U.S.C. § 107
 *   us/usc/28a  federal-rules-of-civil-procedure, rule-12, b        Fed. R. Civ. P. 12(b)
 *   us/fr/2013-01248   part-1024, 1024-33-a        FR Doc. 2013-01248, analysis of 12 CFR 1024.33(a)
 *   ae-az/17    14.2.3              ADGM 17, 14.2.3
 *   us-xf/code  12-1104, b, 2       Franklin Code § 12-1104(b)(2)
 *   us-xf/fac/20  100.6, a          20 FAC 100.6(a)
 *   eu/2016-679 art-6, 1, f      GDPR Art. 6(1)(f)
 *   us-md/gcl   14-3504, a          Md. Code, Com. Law § 14-3504(a)
 *   us-co/crs   4-9-109, a          C.R.S. 4-9-109(a)
 *   us-dc/law/23-98  2, a           D.C. Law 23-98, § 2(a)
 *   us-dc/dcmr/26-A  3601, 2, b     26-A DCMR § 3601.2(b)
 *   us-or/ors   165.007, 1, a       ORS 165.007(1)(a)
 *   us-nv/nrs   432B.010            NRS 432B.010
 *   us-vt/vsa/9  2435, b, 1         9 V.S.A. § 2435(b)(1)
 *   us-mo/rsmo  143.011, 4, 2, a, b     RSMo 143.011.4(2)(a)b
 *   us-mo/bill/2024-sb-960  407.1500, 1, 9     S.B. 960, 102nd Gen. Assemb. (Mo. 2024) § 407.1500.1(9)
 *   us-ia/code  504.1504, 1, b      Iowa Code § 504.1504(1)(b)
 *   any other   12-34, a            <short name> § 12-34(a)
 *
 * Reading what a system writes gives the same provision back. Where the text names the code, only that
 * system speaks; where it does not, every system that could have written it gives a candidate.
 */
import type { Citation, CitationReading } from "../citation.js"
import type { InstrumentId } from "../provision-id.js"
import { adgm } from "./adgm.js"
import { cfr } from "./cfr.js"
import { cfrComment } from "./cfr-comment.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { coloradoStatutes } from "./colorado-statutes.js"
import { dcActs } from "./dc-acts.js"
import { dcCode } from "./dc-code.js"
import { dcRegulations } from "./dc-regulations.js"
import { eu } from "./eu.js"
import { federalRegister } from "./federal-register.js"
import { franklinAdmin } from "./franklin-admin.js"
import { franklinCode } from "./franklin-code.js"
import { findGeneric, formatGeneric, type NamedInstrument } from "./generic.js"
import { mdCode } from "./md-code.js"
import { missouriBills } from "./missouri-bills.js"
import { missouriStatutes } from "./missouri-statutes.js"
import { namedCodeSystems } from "./named-codes.js"
import { nevadaStatutes } from "./nevada-statutes.js"
import { oregonRules, oregonStatutes } from "./oregon.js"
import { plainSigns } from "./plain-signs.js"
import { publicLaws } from "./public-laws.js"
import { ukActs } from "./uk-acts.js"
import { usc } from "./usc.js"
import { uscAppendix } from "./usc-appendix.js"
import { vermontStatutes } from "./vermont-statutes.js"

export type { WrittenCitation } from "./citation-system.js"
export { isActOfTheUnion, popularNames } from "./eu-short-names.js"
export type { NamedInstrument } from "./generic.js"
export { type MarylandArticle, marylandArticles } from "./maryland-articles.js"

const systems: readonly CitationSystem[] = [
  dcCode,
  cfrComment,
  cfr,
  uscAppendix,
  usc,
  adgm,
  franklinCode,
  franklinAdmin,
  eu,
  mdCode,
  coloradoStatutes,
  dcActs,
  dcRegulations,
  ukActs,
  publicLaws,
  federalRegister,
  oregonStatutes,
  oregonRules,
  nevadaStatutes,
  vermontStatutes,
  missouriStatutes,
  missouriBills,
  ...namedCodeSystems,
]

/** `path` is a section number followed by enumerators without brackets, or container words such as `title-28`, `chapter-38`. */
export function citationFor(
  instrument: InstrumentId,
  shortName: string,
  path: readonly string[],
): WrittenCitation {
  const system = systems.find((each) => each.writes(instrument, path))
  return system === undefined ? formatGeneric(shortName, path) : system.format(instrument, path)
}

export interface FoundCitation {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly reading: Exclude<CitationReading, { readonly kind: "none" }>
}

/** Every citation in running text, in order and apart. `instruments` are those whose short names may be read. */
export function findCitations(
  text: string,
  instruments: readonly NamedInstrument[] = [],
): readonly FoundCitation[] {
  const plain = plainSigns(text)
  const all = [...systems.flatMap((system) => system.find(plain)), ...findGeneric(plain, instruments)]
  // The longest reading that names its code wins the words it covers.
  all.sort(
    (a, b) => Number(b.named) - Number(a.named) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: CitationInText[] = []
  for (const each of all) {
    const clash = kept.find((other) => other.start < each.end && each.start < other.end)
    const twin = clash !== undefined && clash.start === each.start && clash.end === each.end
    if (clash === undefined || (twin && clash.named === each.named)) kept.push(each)
  }
  const spans = new Map<number, CitationInText[]>()
  for (const each of kept) spans.set(each.start, [...(spans.get(each.start) ?? []), each])
  return [...spans.entries()]
    .sort(([a], [b]) => a - b)
    .map(([start, readings]) => {
      const end = readings[0]?.end ?? start
      const reading = readingOf(readings.map((each) => each.citation))
      return { start, end, written: text.slice(start, end), reading }
    })
}

/** Reads a citation as people write it; with words around it, or several of them, as far as they are citations. */
export function readCitation(text: string, instruments: readonly NamedInstrument[] = []): CitationReading {
  for (const system of systems) {
    const whole = system.readWhole?.(text)
    if (whole !== null && whole !== undefined) return { kind: "one", citation: whole }
  }
  const found = findCitations(text, instruments).flatMap(({ reading }) =>
    reading.kind === "one" ? [reading.citation] : reading.candidates,
  )
  if (found.length > 0) return readingOf(found)
  return { kind: "none", why: looksLikeCitation(text) ? "unknown-system" : "no-citation" }
}

function readingOf(citations: readonly Citation[]): FoundCitation["reading"] {
  const candidates = [...new Map(citations.map((citation) => [citation.provision, citation])).values()]
  const [only] = candidates
  return candidates.length === 1 && only !== undefined
    ? { kind: "one", citation: only }
    : { kind: "several", candidates }
}

/** A section sign, "section 12", "9 V.S.A. 2430", "ORS 72A.1010": a citation, though of no system known here. */
function looksLikeCitation(text: string): boolean {
  const plain = plainSigns(text)
  const signed = /§|\b(?:section|sec\.|art\.|article|rule) {0,3}\d/iu
  const named =
    /\b\d{1,3} (?:[A-Z]\. ?){2,5}(?:§ ?)?\d|\b\d{1,3} [A-Z]{3,5} \d|\b[A-Z]{2,5} \d{1,4}[A-Z]?[.:-]\d/u
  return signed.test(plain) || named.test(plain)
}
