/**
 * The District of Columbia Municipal Regulations, as the Office of Documents issues them for word processors.
 *
 *   3601    INITIAL PRIVACY NOTICE …          a section; its chapter is what stands before the last two figures, 36
 *   3601.1  A licensee shall …                a subsection
 *   (a)  (1)  (A)  (i)                        paragraph, subparagraph, sub-subparagraph, sub-sub-subparagraph
 *   SOURCE: Final Rulemaking published at …   where the section comes from; its last day is the first of this text
 *
 * The title is not in the words of a lone section: it is what the importer says, what a running head says
 * ("26-A DCMR 3600"), or how the publisher names the file ("26-A3601 …"), if its section is the one in the file.
 */
import { PinciteError } from "../../../../errors.js"
import { effectivePeriod, type InstrumentId, instrumentId } from "../../../../law/index.js"
import type { Reading, SignScheme, Standing } from "../../../numbered-lines/index.js"
import type { ImportFacts, ParsedInstrument, ParsedProvision } from "../../../parsed.js"
import { createIdGiver } from "../../../provision-ids.js"
import type { Report } from "../../../report.js"
import { buildOutline } from "../../build-outline.js"
import type { OutlineReader } from "../../outline-reader.js"
import type { Paper } from "../../paper.js"
import { wordsOf } from "../../placed-words.js"
import { dcBlocks, sectionHeadOf } from "./blocks.js"
import { lastRulemaking } from "./rulemaking.js"

export const dcRegulations: OutlineReader = {
  name: "dc-regulations",
  jurisdiction: "us-dc",
  fits: (paper, facts) => {
    const heads = paper.paragraphs.filter((paragraph) => sectionHeadOf(paragraph) !== null)
    if (heads.length === 0) return 0
    return facts.jurisdiction === "us-dc" || namesTheDistrict(paper) ? 0.9 : 0
  },
  read: (paper, facts, report) => [readRegulations(paper, facts, report)],
}

function namesTheDistrict({ paragraphs, furniture }: Paper): boolean {
  const named = /\bDCMR\b|\bD\.?C\.? Register\b|\b\d+ DCR \d+/u
  return [...furniture, ...paragraphs.map(({ text }) => text)].some((words) => named.test(words))
}

function readRegulations(paper: Paper, facts: ImportFacts, report: Report): ParsedInstrument {
  const title = titleOf(paper, facts)
  if (title === null) throw untitled(paper.file)
  const id = facts.instrument === null ? instrumentId("us-dc", ["dcmr", title]) : ofFacts(facts.instrument)
  const instrument = { id, shortName: `${title} DCMR` }
  const reading: Reading = { file: paper.file, report, giveId: createIdGiver(report), instrument }
  const period = effectivePeriod(facts.effectiveFrom, null, facts.currentThrough)
  const standing: Standing = { status: "in-force", period, weight: null }
  const roots = buildOutline(dcBlocks(paper, report), { schemeOf: () => signs }, standing, reading)
  return {
    ...instrument,
    jurisdiction: "us-dc",
    name: facts.name ?? `District of Columbia Municipal Regulations, Title ${title}`,
    weight: facts.weight ?? "regulation",
    publisher: facts.publisher ?? "District of Columbia Office of Documents and Administrative Issuances",
    officialUrl: facts.officialUrl ?? "https://www.dcregs.dc.gov/",
    currentThrough: facts.currentThrough,
    roots: roots.map((root) => inForceFrom(root, facts)),
  }
}

function untitled(file: string): PinciteError {
  return new PinciteError({
    code: "source.unknown-title",
    message: `${file} holds D.C. regulations and does not say of which title.`,
    remedy:
      'Put {"instrument": "dcmr/26-A"} in a pincite.json beside the file, or keep the name the publisher gave it (26-A3601 …).',
    data: { path: file },
  })
}

function ofFacts(instrument: string): InstrumentId {
  return instrumentId("us-dc", instrument.split("/"))
}

const levels: Readonly<Record<string, string>> = {
  "(a)": "paragraph",
  "(1)": "subparagraph",
  "(A)": "sub-subparagraph",
  "(i)": "sub-sub-subparagraph",
}

const signs: SignScheme = {
  order: Object.keys(levels),
  fullStops: false,
  levelOf: (style) => levels[style] ?? "paragraph",
}

function titleOf(paper: Paper, facts: ImportFacts): string | null {
  const said = /^dcmr\/([^/]+)$/u.exec(facts.instrument ?? "")?.[1]
  if (said !== undefined) return said
  const words = [...paper.furniture, ...paper.paragraphs.slice(0, 3).map((each) => wordsOf(each).text)]
  for (const line of words) {
    const found = /\b(\d{1,2}(?:-[A-Z])?) DCMR\b/u.exec(line)?.[1]
    if (found !== undefined) return found
  }
  const head = paper.paragraphs.map(sectionHeadOf).find((each) => each !== null)
  const name = paper.file.slice(paper.file.lastIndexOf("/") + 1)
  const [, title, number] = /^(\d{1,2}(?:-[A-Z])?)-?(\d{3,5})\b/u.exec(name) ?? []
  return title !== undefined && number === head?.number ? title : null
}

/** A section is in force from its last final rulemaking. What stands in a container has no day but its sections'. */
function inForceFrom(provision: ParsedProvision, facts: ImportFacts): ParsedProvision {
  if (provision.level !== "section") {
    return { ...provision, children: provision.children.map((child) => inForceFrom(child, facts)) }
  }
  const day = facts.effectiveFrom ?? lastRulemaking(provision.notes)
  return withPeriod(provision, effectivePeriod(day, null, facts.currentThrough))
}

function withPeriod(provision: ParsedProvision, period: ParsedProvision["period"]): ParsedProvision {
  return { ...provision, period, children: provision.children.map((child) => withPeriod(child, period)) }
}
