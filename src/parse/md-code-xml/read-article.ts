/**
 * Reads one article of the Maryland Code: its sections in the titles and subtitles that their ids name.
 *
 * Sections of one subtitle do not always stand together (a section that is to replace others stands among
 * them), so a title or subtitle is found again by its number. The youngest day on which the publisher's
 * database says that anything was entered is the day the text is current through, unless whoever imports
 * names a later one.
 */
import { PinciteError } from "../../errors.js"
import {
  citationFor,
  type InstrumentId,
  type IsoDate,
  instrumentId,
  marylandArticles,
  type ProvisionId,
} from "../../law/index.js"
import type { ImportFacts, ParsedProvision, ParseResult, SourceDocument } from "../parsed.js"
import { createIdGiver, type GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import { createReport } from "../report.js"
import { settleStatus } from "../settle-status.js"
import { oldest, youngest } from "../written-dates.js"
import { childElements, readXml, type XmlElement } from "../xml/index.js"
import { writtenDay } from "./effects.js"
import { readSectionId, type SectionPlace } from "./section-id.js"
import { readSection } from "./sections.js"

interface Container {
  readonly id: ProvisionId
  readonly level: string
  readonly number: string
  readonly line: number
  readonly contents: (ParsedProvision | Container)[]
}

interface Article {
  readonly id: InstrumentId
  readonly shortName: string
  readonly name: string
}

export function readArticle(document: SourceDocument, facts: ImportFacts): ParseResult {
  const report = createReport()
  const giveId = createIdGiver(report)
  const file = document.main.name
  const titles: Container[] = []
  const open = new Map<string, Container>()
  let article: Article | null = null
  let entered: IsoDate | null = null

  const place = (section: XmlElement): void => {
    const where = readSectionId(section.attributes["id"] ?? "")
    if (where === null) throw unplaced(file, section.line)
    article ??= articleOf(where)
    entered = youngest([entered, youngestEntry(section)])
    const reading = { file, report, giveId, instrument: article, effectiveFrom: facts.effectiveFrom }
    const inside = containerFor(where, article.id, titles, open, giveId, { file, line: section.line })
    inside.push(readSection(section, reading))
  }

  readXml(document.main, report, {
    opens: (name) => name === "legisdoc" || name === "article",
    open: () => {},
    whole: (element) => {
      if (element.name === "section") place(element)
      else if (element.name !== "metadata")
        report.note(file, element.line, `<${element.name}> is no law that this format knows`)
    },
    words: (_text, line) => report.note(file, line, "words outside of sections (not kept)"),
    close: () => {},
    // The typesetter's line break is the only thing that parts the words around it.
    instruction: (target, body) => (target === "Pub" && body.startsWith("_newline") ? " " : ""),
  })

  const notUnderstood = report.list()
  if (article === null) return { instruments: [], notUnderstood, failed: [] }
  const { id, shortName, name } = article as Article
  const currentThrough = youngest([entered, facts.currentThrough])
  const roots = titles
    .map((title) => closeContainer(title, article!, file))
    .map((title) => settleStatus(title, currentThrough, currentThrough))
  return {
    instruments: [
      {
        id,
        jurisdiction: "us-md",
        name,
        shortName,
        weight: facts.weight ?? "statute",
        publisher: "General Assembly of Maryland",
        officialUrl: "https://mgaleg.maryland.gov/mgawebsite/Laws/Statutes",
        currentThrough,
        roots,
      },
    ],
    notUnderstood,
    failed: [],
  }
}

function articleOf({ article }: SectionPlace): Article {
  const known = marylandArticles.find(({ letters }) => letters === article)
  const id = instrumentId("us-md", [article])
  if (known === undefined) return { id, shortName: `Md. Code, ${article}`, name: `Maryland Code, ${article}` }
  return { id, shortName: `Md. Code, ${known.short}`, name: `Maryland Code, ${known.name}` }
}

/** Where a section goes: the contents of the innermost container that its id names. */
function containerFor(
  { containers }: SectionPlace,
  instrument: InstrumentId,
  titles: Container[],
  open: Map<string, Container>,
  giveId: GiveId,
  at: { readonly file: string; readonly line: number },
): (ParsedProvision | Container)[] {
  let inside: (ParsedProvision | Container)[] = titles
  let above: InstrumentId | ProvisionId = instrument
  for (const { level, number } of containers) {
    const key: string = `${above}/${level}-${number}`
    const known = open.get(key)
    const container: Container = known ?? {
      id: giveId(above, `${level}-${number}`, at),
      level,
      number,
      line: at.line,
      contents: [],
    }
    if (known === undefined) inside.push(container)
    open.set(key, container)
    inside = container.contents
    above = container.id
  }
  return inside
}

function closeContainer(container: Container, article: Article, file: string): ParsedProvision {
  const children = container.contents.map((each) =>
    "contents" in each ? closeContainer(each, article, file) : each,
  )
  const { id, level, number, line } = container
  return {
    id,
    level,
    designator: `${level.charAt(0).toUpperCase()}${level.slice(1)} ${number}`,
    citation: citationFor(article.id, article.shortName, pathWithin(article.id, id)).canonical,
    heading: "",
    text: "",
    at: 0,
    notes: [],
    tables: [],
    status: "in-force",
    period: {
      effectiveFrom: oldest(children.map(({ period }) => period.effectiveFrom)),
      effectiveTo: null,
      currentThrough: null,
    },
    weight: null,
    ref: null,
    file,
    line,
    children,
  }
}

function youngestEntry(element: XmlElement): IsoDate | null {
  const own = writtenDay(element.attributes["db-date"])
  return youngest([own, ...childElements(element).map(youngestEntry)])
}

function unplaced(file: string, line: number): PinciteError {
  return new PinciteError({
    code: "source.unreadable",
    message: `${file} has a section at line ${line} whose id does not say where in the Code it stands.`,
    remedy:
      "Bring the file again from its publisher; every section there has an id such as :gcl::1:1::1-101:.",
    data: { path: file, line },
  })
}
