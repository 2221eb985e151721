/**
 * Builds the sections of each code in the file.
 *
 * The citation of a document says which code ("Cal. Civ. Code § 1798.100 et seq."), the number of a provision which
 * section; together they are read as a citation, so that nothing is guessed. A section of another act that the
 * publisher prints in notes or appendix, with that act's number, is kept and is no law under this code's number: its status is
 * "omitted" and a note says why (decision 0106).
 */
import {
  effectivePeriod,
  type InstrumentId,
  isoDate,
  jurisdictionOf,
  type ProvisionId,
  readCitation,
} from "../../law/index.js"
import { unreadableJson } from "../json/index.js"
import { buildNumberedLines, finishDraft, openDraft, type Reading } from "../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument, ParsedProvision } from "../parsed.js"
import { createIdGiver, type GiveId } from "../provision-ids.js"
import type { Report } from "../report.js"
import { youngest } from "../written-dates.js"
import { schemeOf } from "./code-levels.js"
import type { StatedAct, StatedSection } from "./read-statutes.js"
import { isSetOutAsNote, linesOf } from "./section-lines.js"

export function buildStatutes(
  sections: readonly StatedSection[],
  file: string,
  facts: ImportFacts,
  report: Report,
): readonly ParsedInstrument[] {
  const giveId = createIdGiver(report)
  const codes = new Map<InstrumentId, Placed[]>()
  for (const section of sections) {
    const { instrument, segment } = placeOf(section, file)
    const own = codes.get(instrument) ?? []
    own.push({ ...section, segment })
    codes.set(instrument, own)
  }
  return [...codes].map(([id, own]) => buildCode(id, own, { file, facts, report, giveId }))
}

interface Placed extends StatedSection {
  readonly segment: string
}

interface Importing {
  readonly file: string
  readonly facts: ImportFacts
  readonly report: Report
  readonly giveId: GiveId
}

function buildCode(
  id: InstrumentId,
  sections: readonly Placed[],
  { file, facts, report, giveId }: Importing,
): ParsedInstrument {
  const [first] = sections
  const name = first === undefined ? "" : nameOfCode(first.act)
  const reading: Reading = { file, report, giveId, instrument: { id, shortName: name } }
  const acts = new Set(sections.map(({ act }) => act.title))
  const ofOthers = id.startsWith("us/usc/") ? sectionsOfOtherActs(sections) : new Set()
  const only = acts.size === 1 ? (first?.act.title ?? "") : null
  return {
    id,
    jurisdiction: jurisdictionOf(id),
    name: only === null ? name : `${name} (${only})`,
    shortName: name,
    weight: facts.weight ?? "statute",
    publisher: facts.publisher ?? "extracted by others from the publisher's pages, not official",
    officialUrl: first?.act.source_url ?? facts.officialUrl,
    currentThrough: facts.currentThrough,
    roots: sections.map((section) => {
      const strange = ofOthers.has(section)
      return buildSection(section, { withAct: only === null, strange }, facts, reading)
    }),
  }
}

function buildSection(
  { act, number, heading, text, line, segment }: Placed,
  { withAct, strange }: { readonly withAct: boolean; readonly strange: boolean },
  facts: ImportFacts,
  reading: Reading,
): ParsedProvision {
  const { report, file, instrument } = reading
  const isRepeated = /…$|\.\.\.$/u.test(heading) && text.startsWith(heading.replace(/\s*(?:…|\.\.\.)$/u, ""))
  if (isRepeated) report.note(file, line, "heading that is the beginning of the text (not kept twice)")
  const designator = /^\d+\/(.+)$/u.test(number) ? number : `§ ${number.replace(/^§+\s*/u, "")}`
  const name = { level: "section", designator, heading: isRepeated ? "" : heading, segment }
  const draft = openDraft(null, instrument.id, name, line, reading)
  if (withAct) draft.notes.push({ kind: "act", text: act.title })
  if (strange) {
    report.note(
      file,
      line,
      "section of another act in the appendix or notes (kept, and no law under this number)",
    )
    draft.notes.push({
      kind: "another-act",
      text: "Of another act, printed in the appendix or notes of the title.",
    })
  }
  if (isSetOutAsNote(text)) {
    draft.own.addLine(
      linesOf(text, line)
        .map(({ words }) => words)
        .join("\n"),
    )
  } else buildNumberedLines(draft, linesOf(text, line), schemeOf(instrument.id), reading)
  // The day of the last amendment, where the file knows one, is the first on which these words can be the law.
  const from = youngest([isoDate(act.effective_date), isoDate(act.last_amended)]) ?? facts.effectiveFrom
  const period = effectivePeriod(from, null, facts.currentThrough)
  return finishDraft(draft, { status: strange ? "omitted" : "in-force", period, weight: null }, reading)
}

/**
 * The sections of a title of the United States Code stand in order. One that is out of it, or in quotation marks
 * throughout, is of an act that the publisher prints in the appendix or the notes, under that act's own number.
 */
function sectionsOfOtherActs(sections: readonly Placed[]): ReadonlySet<Placed> {
  const strange = new Set<Placed>()
  let highest = ""
  for (const section of sections) {
    if (isSetOutAsNote(section.text) || inOrder.compare(section.number, highest) <= 0) strange.add(section)
    else highest = section.number
  }
  return strange
}

const inOrder = new Intl.Collator("en", { numeric: true, sensitivity: "base" })

/** Code and section of a provision: the document's citation up to its number, then the provision's own number. */
function placeOf(
  { act, number, line }: StatedSection,
  file: string,
): { instrument: InstrumentId; segment: string } {
  const written = `${act.identifier.replace(/\s*(?:§.*|ch\. .*|\d+\/.*)$/u, "")} ${number}`
  const reading = readCitation(written)
  if (reading.kind !== "one") {
    throw unreadableJson(file, `"${written}" is no citation of a code that Pincite knows`, line)
  }
  const id: ProvisionId = reading.citation.provision
  const cut = id.lastIndexOf("/")
  return { instrument: id.slice(0, cut) as InstrumentId, segment: id.slice(cut + 1) }
}

/** "Cal. Civ. Code § 1798.100 et seq." is the Cal. Civ. Code; an act of Illinois is named by itself. */
function nameOfCode({ identifier, title }: StatedAct): string {
  if (/\d\/$/u.test(identifier)) return `${identifier.replace(/\/$/u, "")}, ${title}`
  return identifier.replace(/,?\s*(?:§.*|ch\. .*)$/u, "")
}
