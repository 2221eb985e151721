/**
 * Drafts an answer by hand out of a built library, for tests of what judges answers.
 *
 *   const draft = draftAnswer(reader, { lead: [law("12-1/a", 0, 20)] })
 *
 * Labels, sources and passages are numbered as an honest author would; a test spoils what it means to spoil.
 */
import type { Answer, Draft, Source, Statement, Support } from "../answer/index.js"
import type { LibraryReader, Provision } from "../corpus/index.js"
import {
  frameSentence,
  type IsoDate,
  jurisdictionName,
  type ProvisionId,
  type StatementStatus,
  type Verdict,
} from "../law/index.js"
import { readSentence } from "../text/index.js"

/** Words quoted: the provision's id and the exact words, or all of its text. */
export interface QuoteSketch {
  readonly id: string
  readonly words?: string
  readonly enumerator?: string
}

export interface StatementSketch {
  readonly quotes: readonly QuoteSketch[]
  readonly status?: StatementStatus
}

export interface DraftSketch {
  readonly lead: readonly StatementSketch[]
  readonly requirements?: readonly StatementSketch[]
  readonly conclusion?: readonly Statement[]
  readonly verdict: Verdict
  readonly rule: string
  readonly fits?: "you" | "only-if" | "not-you" | "unknown"
  readonly askedFor?: string
  readonly asOf?: IsoDate | null
  readonly question?: string
}

export async function draftAnswer(reader: LibraryReader, sketch: DraftSketch): Promise<Draft> {
  const asOf = sketch.asOf ?? null
  const sources: { section: Provision; passages: Source["passages"][number][] }[] = []
  const label = async (provision: Provision, start: number, end: number): Promise<string> => {
    const path = [...(await reader.ancestors(provision.id, asOf)), provision]
    const section = path.find(({ level }) => level === "section") ?? provision
    let index = sources.findIndex((source) => source.section.id === section.id)
    if (index === -1) index = sources.push({ section, passages: [] }) - 1
    const { passages } = sources[index] as (typeof sources)[number]
    const known = passages.find((p) => p.version === provision.version && p.start === start && p.end === end)
    if (known !== undefined) return known.label
    const made = `${index + 1}.${passages.length + 1}`
    const { id, version, citation, text } = provision
    passages.push({
      label: made,
      citation,
      provision: id,
      version,
      quote: text.slice(start, end),
      start,
      end,
    })
    return made
  }
  const law = async ({ quotes, status = "rule" }: StatementSketch): Promise<Statement> => {
    const support: Support[] = []
    for (const { id, words, enumerator = "" } of quotes) {
      const found = await reader.pointInTime(id as ProvisionId, asOf)
      if (found.kind === "not-held") throw new RangeError(`${id} is not in the library built for this test`)
      const { provision } = found
      const quote = words ?? provision.text
      const start = provision.text.indexOf(quote)
      if (start === -1) throw new RangeError(`${id} does not say “${quote}”`)
      const end = start + quote.length
      support.push({
        label: await label(provision, start, end),
        provision: provision.id,
        version: provision.version,
        start,
        end,
        quote,
        enumerator,
      })
    }
    const text = support
      .map(({ enumerator, quote }) => (enumerator === "" ? quote : `${enumerator} ${quote}`))
      .join(" ")
    const { actor } = readSentence(text)
    const labels = [...new Set(support.map((each) => each.label))]
    return {
      text,
      kind: "law",
      labels,
      support,
      checks: [],
      appliesTo: actor === null ? null : text.slice(actor.start, actor.end),
      status,
    }
  }
  const lead: Statement[] = []
  for (const each of sketch.lead) lead.push(await law(each))
  const requirements: Statement[] = []
  for (const each of sketch.requirements ?? []) requirements.push(await law(each))
  const citationOf = (label: string | undefined) =>
    sources.flatMap(({ passages }) => passages).find((passage) => passage.label === label)?.citation ?? ""
  const jurisdictions = [...new Set(sources.map(({ section }) => section.jurisdiction))]
  const place = jurisdictions.map(jurisdictionName).join("; ")
  const answer: Answer = {
    kind: "answer",
    question: sketch.question ?? "An invented question?",
    questionParts: [{ text: "An invented question?", askedFor: sketch.askedFor ?? "duty", answered: true }],
    jurisdictions,
    asOf,
    author: "compose",
    verdict: sketch.verdict,
    verdictBecause: { labels: [...new Set(lead.flatMap(({ labels }) => labels))], rule: sketch.rule },
    title: "An invented answer",
    lead: [frame(frameSentence(`lead-${sketch.verdict}`, { place })), ...lead],
    premises: [],
    sections: [
      ...(requirements.length > 0
        ? [{ kind: "requirements" as const, heading: "Requirements", statements: requirements }]
        : []),
      ...(sketch.conclusion === undefined
        ? []
        : [{ kind: "conclusion" as const, heading: "Conclusion", statements: sketch.conclusion }]),
    ],
    sources: sources.map(({ section, passages }, index) => ({
      number: index + 1,
      citation: section.citation,
      title: section.heading,
      instrument: section.instrument,
      jurisdiction: section.jurisdiction,
      weight: section.weight,
      effectiveFrom: section.period.effectiveFrom,
      effectiveTo: section.period.effectiveTo,
      currentThrough: section.period.currentThrough,
      officialUrl: null,
      retrievedAt: "2026-01-15" as IsoDate,
      digest: section.digest,
      why: "It was put here by hand.",
      passages,
    })),
    applicability: lead
      .filter(({ appliesTo }) => appliesTo !== null)
      .map(({ appliesTo, support }) => ({
        provision: support[0]?.provision as ProvisionId,
        citation: citationOf(support[0]?.label),
        bearer: appliesTo as string,
        fits: sketch.fits ?? "you",
        because: "",
        definedAt: null,
      })),
    notForYou: [],
    gaps: [],
    searched: { jurisdictions, instruments: 1, provisions: 1, snapshot: reader.snapshot, nearest: [] },
    receipt: { snapshot: reader.snapshot, engine: "none", rules: "by hand", digest: "" },
  }
  return { answer }
}

export function frame(text: string, labels: readonly string[] = []): Statement {
  return { text, kind: "frame", labels, support: [], checks: [], appliesTo: null, status: null }
}
