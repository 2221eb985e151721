/**
 * Numbers sources and passages: `[d.p]` is source number, then passage number within it, both in order of
 * first use. One provision version and span has one label in an answer, however often it is quoted.
 */
import type { Instrument, Provision } from "../corpus/index.js"
import type { IsoDate, ProvisionId } from "../law/index.js"
import type { Label, Passage, Source, Statement, Support } from "./answer.js"
import { joinQuotes, type Quote, quotedText, type Unit } from "./unit.js"

interface OpenSource {
  readonly section: Provision
  readonly why: string
  readonly passages: Passage[]
}

export interface LabelBook {
  /** The law statement a unit makes, with a label for each of its quotes. */
  readonly lawStatement: (unit: Unit, section: Provision, why: string) => Statement
  readonly frameStatement: (text: string, labels?: readonly Label[]) => Statement
  readonly sources: (instruments: ReadonlyMap<string, Instrument>, retrieved: IsoDate) => readonly Source[]
}

export function openLabelBook(): LabelBook {
  const sources: OpenSource[] = []
  const numbers = new Map<ProvisionId, number>()

  const label = (quote: Quote, section: Provision, why: string): Label => {
    let number = numbers.get(section.id)
    if (number === undefined) {
      sources.push({ section, why, passages: [] })
      number = sources.length
      numbers.set(section.id, number)
    }
    const source = sources[number - 1] as OpenSource
    const known = source.passages.find(
      (p) => p.version === quote.provision.version && p.start === quote.start && p.end === quote.end,
    )
    if (known !== undefined) return known.label
    const made = `${number}.${source.passages.length + 1}`
    source.passages.push({
      label: made,
      citation: quote.provision.citation,
      provision: quote.provision.id,
      version: quote.provision.version,
      quote: quotedText(quote),
      start: quote.start,
      end: quote.end,
    })
    return made
  }

  return {
    lawStatement(unit, section, why) {
      const support: Support[] = unit.quotes.map((quote) => ({
        label: label(quote, section, why),
        provision: quote.provision.id,
        version: quote.provision.version,
        start: quote.start,
        end: quote.end,
        quote: quotedText(quote),
        enumerator: quote.enumerator,
      }))
      return {
        text: joinQuotes(unit.quotes),
        kind: "law",
        labels: [...new Set(support.map((s) => s.label))],
        support,
        checks: [],
        appliesTo: unit.actor,
        status: unit.status,
      }
    },
    frameStatement: (text, labels = []) => ({
      text,
      kind: "frame",
      labels,
      support: [],
      checks: [],
      appliesTo: null,
      status: null,
    }),
    sources: (instruments, retrieved) =>
      sources.map((source, index) => {
        const { section } = source
        const instrument = instruments.get(section.instrument)
        return {
          number: index + 1,
          citation: section.citation,
          title: section.heading,
          instrument: instrument?.name ?? section.instrument,
          jurisdiction: section.jurisdiction,
          weight: section.weight,
          effectiveFrom: section.period.effectiveFrom,
          effectiveTo: section.period.effectiveTo,
          currentThrough: section.period.currentThrough ?? instrument?.currentThrough ?? null,
          officialUrl: instrument?.officialUrl ?? null,
          retrievedAt: instrument?.importedOn ?? retrieved,
          digest: section.digest,
          why: source.why,
          passages: source.passages,
        }
      }),
  }
}
