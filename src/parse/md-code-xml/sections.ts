/**
 * A section of the Maryland Code with all below it: every word once, each level as the markup names it.
 *
 * An element without an enumerator is no provision: what is in it belongs to what it stands in. An enumerator
 * of another kind than Maryland uses on its level, "(A)" on a subparagraph of the Commercial Code, is reported;
 * the markup is followed.
 */
import { citationFor, type InstrumentId, type IsoDate, type ProvisionStatus } from "../../law/index.js"
import { createOwnText, type OwnText } from "../own-text.js"
import type { ParsedNote, ParsedProvision } from "../parsed.js"
import { bareEnumerator, type GiveId } from "../provision-ids.js"
import { pathWithin } from "../provision-path.js"
import type { Report } from "../report.js"
import { statusOfText } from "../status-words.js"
import type { Surroundings } from "../surroundings.js"
import { childElements, firstChild, plainWords, type XmlElement } from "../xml/index.js"
import { type Effect, effectOf, isEffectLine } from "./effects.js"
import { tableOf, wordsOf } from "./words.js"

export interface Reading {
  readonly file: string
  readonly report: Report
  readonly giveId: GiveId
  readonly instrument: { readonly id: InstrumentId; readonly shortName: string }
  /** First day of what states none itself, from whoever imports. */
  readonly effectiveFrom: IsoDate | null
}

/** What each level is numbered with. */
const enumeratorKinds: Readonly<Record<string, RegExp>> = {
  subsection: /^\(([a-z]{1,2})(?:-\d+)?\)$/u,
  paragraph: /^\(\d+(?:-?[a-z])?\)$/u,
  subparagraph: /^\([ivxl]+\)$/u,
  "sub-subparagraph": /^\d+\.$/u,
  "sub-sub-subparagraph": /^[A-Z]+\.$/u,
}

type Table = Parameters<OwnText["addTable"]>[0]

interface Gathered {
  readonly own: OwnText
  readonly notes: ParsedNote[]
  readonly children: ParsedProvision[]
}

export function readSection(section: XmlElement, reading: Reading): ParsedProvision {
  const contingency = section.attributes["on-what"]
  const effect = effectOf(section.attributes, effectLines(section))
  const notes: ParsedNote[] = contingency === undefined ? [] : [{ kind: "contingency", text: contingency }]
  const number = enumeratorOf(section)
  const designator = `§ ${bareEnumerator(number)}`
  const dated = { ...effect, effectiveFrom: effect.effectiveFrom ?? reading.effectiveFrom }
  const naming = { level: "section", designator, segment: number.replaceAll("–", "-") }
  return readProvision(section, naming, { id: reading.instrument.id, at: 0 }, dated, notes, reading)
}

interface Naming {
  readonly level: string
  readonly designator: string
  readonly segment: string
}

function readProvision(
  element: XmlElement,
  name: Naming,
  above: { readonly id: Parameters<GiveId>[0]; readonly at: number },
  effect: Effect,
  notes: ParsedNote[],
  reading: Reading,
): ParsedProvision {
  const { file, instrument } = reading
  const id = reading.giveId(above.id, bareEnumerator(name.segment), { file, line: element.line })
  const own = createOwnText()
  const gathered: Gathered = { own, notes, children: [] }
  const status = statusWithin(element, effect.status)
  gather(element, gathered, id, { ...effect, status }, reading)
  return {
    id,
    level: name.level,
    designator: name.designator,
    citation: citationFor(instrument.id, instrument.shortName, pathWithin(instrument.id, id)).canonical,
    heading: "",
    text: own.text(),
    at: above.at,
    notes,
    tables: own.tables(),
    status,
    period: { effectiveFrom: effect.effectiveFrom, effectiveTo: effect.effectiveTo, currentThrough: null },
    weight: null,
    ref: null,
    file,
    line: element.line,
    children: gathered.children,
  }
}

/** "[Repealed]" where the words of a provision would stand. */
function statusWithin(element: XmlElement, above: ProvisionStatus): ProvisionStatus {
  const words = childElements(element).filter(({ name }) => name !== "enum" && name !== "caption")
  const only = words.length === 1 && words[0]?.name === "text" ? words[0] : null
  return above === "in-force" && only !== null ? (statusOfText(plainWords(only)) ?? above) : above
}

function gather(
  element: XmlElement,
  into: Gathered,
  id: ParsedProvision["id"],
  effect: Effect,
  reading: Reading,
): void {
  const { file, report } = reading
  const around: Surroundings = { file, report, notes: into.notes }
  for (const child of element.children) {
    if (typeof child === "string") {
      if (child.trim() === "") continue
      report.note(file, element.line, `words directly in <${element.name}> (kept as its text)`)
      into.own.addLine(child.replace(/\s+/gu, " ").trim())
      continue
    }
    switch (child.name) {
      case "enum":
        break
      case "caption":
        into.notes.push({ kind: "effect", text: wordsOf(child, around) })
        break
      case "text":
      case "subheading1":
        for (const line of wordsOf(child, around).split("\n")) {
          if (isEffectLine(line)) into.notes.push({ kind: "effect", text: line })
          else into.own.addLine(line)
        }
        break
      case "table":
        addTable(tableOf(child, around), child.line, into, reading)
        break
      default:
        if (child.name in enumeratorKinds) readLevel(child, into, id, effect, reading)
        else {
          report.note(file, child.line, `<${child.name}> in <${element.name}> (its words are kept as a note)`)
          into.notes.push({ kind: child.name, text: wordsOf(child, around) })
        }
    }
  }
}

/**
 * A table between numbered provisions has no words of its own to stand at, so it goes with the provision before it;
 * otherwise it would be shown before that.
 */
function addTable(table: Table, line: number, { own, children }: Gathered, { file, report }: Reading): void {
  const last = children.at(-1)
  if (last === undefined || last.at < own.length()) {
    own.addTable(table)
    return
  }
  report.note(file, line, "table after a numbered provision (kept with it; it may be of a level above)")
  children[children.length - 1] = withTableAtEnd(last, table)
}

function withTableAtEnd(provision: ParsedProvision, table: Table): ParsedProvision {
  const { text, tables, children } = provision
  const last = children.at(-1)
  if (last === undefined || last.at < text.length)
    return { ...provision, tables: [...tables, { at: text.length, ...table }] }
  return { ...provision, children: children.with(-1, withTableAtEnd(last, table)) }
}

function readLevel(
  element: XmlElement,
  into: Gathered,
  id: ParsedProvision["id"],
  effect: Effect,
  reading: Reading,
): void {
  const printed = enumeratorOf(element)
  if (printed === "") {
    gather(element, into, id, effect, reading)
    return
  }
  if (!enumeratorKinds[element.name]!.test(printed)) {
    const kind = printed
      .replace(/\d+/gu, "1")
      .replace(/[ivxl]{2,}|[a-z]+/gu, "a")
      .replace(/[A-Z]+/gu, "A")
    reading.report.note(
      reading.file,
      element.line,
      `${element.name} numbered like ${kind}, which is another level's kind (the markup is followed)`,
    )
  }
  const naming = { level: element.name, designator: printed, segment: printed }
  const above = { id, at: into.own.length() }
  into.children.push(readProvision(element, naming, above, effect, [], reading))
}

function enumeratorOf(element: XmlElement): string {
  const number = firstChild(element, "enum")
  return number === null ? "" : plainWords(number)
}

function effectLines(section: XmlElement): readonly string[] {
  return childElements(section)
    .filter(({ name }) => name === "caption" || name === "text")
    .map(plainWords)
    .filter((words, i) => i === 0 || isEffectLine(words))
}
