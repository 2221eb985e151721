/**
 * Reads a section into units that may be quoted (see `unit.ts`).
 *
 *   (a) A controller shall: (1) …; (2) …; and (3) ….      one unit, or one for each duty if the list is long
 *   (b) A consumer may … . The controller must … .        two units
 *
 * A lead-in is the last sentence before list items when it does not end as a sentence does, or says
 * "the following". It is never quoted without items and no item without it. Lists that state conditions,
 * exceptions or permissions are quoted whole: leaving out an item would change the rule.
 */
import type { Provision } from "../corpus/index.js"
import { readSentence, type SentenceReading, type Span, splitSentences } from "../text/index.js"
import { readRole, readStatus } from "./classify-unit.js"
import { type Piece, type ProvisionNode, pieces } from "./provision-tree.js"
import { joinQuotes, type Quote, quotedText, type Unit } from "./unit.js"

/** Above this many characters a list of duties or definitions is quoted item by item. */
const longList = 900
/** A unit above this length would bury the reader; it is left to the provision page. */
const longestUnit = 6000

export function readUnits(section: ProvisionNode, headings: readonly string[]): readonly Unit[] {
  const units: Unit[] = []
  readNode(section, [], { section, headings: [...headings], units })
  return units.filter((unit) => unit.text.length <= longestUnit)
}

interface Reading {
  readonly section: ProvisionNode
  readonly headings: readonly string[]
  readonly units: Unit[]
}

/** `leadIn`: quotes that govern this node's words, from the outermost lead-in down. */
function readNode(node: ProvisionNode, leadIn: readonly Quote[], into: Reading): void {
  const parts = pieces(node)
  let index = 0
  while (index < parts.length) {
    const piece = parts[index] as Piece
    if (piece.kind === "children") {
      for (const child of piece.children) readNode(child, leadIn, into)
      index += 1
      continue
    }
    const sentences = completeSentences(node.provision, piece)
    const next = parts[index + 1]
    const last = sentences.at(-1)
    const opens = next?.kind === "children" && last !== undefined && isLeadIn(node.provision, last)
    for (const sentence of opens ? sentences.slice(0, -1) : sentences) {
      addUnit([...leadIn, quote(node.provision, sentence, enumeratorOf(node, leadIn))], into)
    }
    if (!opens || last === undefined) {
      index += 1
      continue
    }
    const lead = quote(node.provision, last, enumeratorOf(node, leadIn))
    index += 2
    const tail = continuation(node, parts[index])
    if (tail !== null) index += 1
    readList([...leadIn, lead], (next as Extract<Piece, { kind: "children" }>).children, tail, into)
  }
}

function readList(
  leadIn: readonly Quote[],
  items: readonly ProvisionNode[],
  tail: Quote | null,
  into: Reading,
): void {
  const whole = [...leadIn, ...items.flatMap(wholeNode), ...(tail === null ? [] : [tail])]
  if (items.every((item) => definesTerm(item.provision)) || items.every(isSentence)) {
    for (const item of items) addUnit([...leadIn, ...wholeNode(item)], into)
    return
  }
  const lead = readSentence(leadIn.map(quotedText).join(" "))
  if (joinQuotes(whole).length > longList && tail === null && mayStandAlone(lead)) {
    for (const item of items) readNode(item, leadIn, into)
    return
  }
  addUnit(whole, into)
}

/** Items of a list of duties, bans or definitions each bind by themselves; conditions and exceptions do not. */
function mayStandAlone(lead: SentenceReading): boolean {
  const conditional = lead.conditions.length > 0 || lead.exceptions.length > 0 || lead.connective === "or"
  if (conditional) return false
  return lead.modality === "duty" || lead.modality === "ban" || lead.modality === null
}

/** An item that is a whole sentence with a rule of its own needs its lead-in, but not the other items. */
function isSentence(item: ProvisionNode): boolean {
  const { text } = item.provision
  return readSentence(text).modality !== null && /[.;]["”’)\]]*\s*(?:and|or)?\s*$|:\s*$/u.test(text)
}

function definesTerm(provision: Provision): boolean {
  return readSentence(provision.text).definedTerm !== null
}

/** Every word of a node and what is below it, in order. */
function wholeNode(node: ProvisionNode): Quote[] {
  let first = true
  const result: Quote[] = []
  const enumerator = (): string => {
    const written = first ? node.provision.designator : ""
    first = false
    return written
  }
  for (const piece of pieces(node)) {
    if (piece.kind === "children") {
      result.push(...piece.children.flatMap(wholeNode))
      continue
    }
    const span = trimmed(node.provision.text, piece.start, piece.end)
    if (span !== null) result.push(quote(node.provision, span, enumerator()))
  }
  return result
}

/** Words after the items that go on with their sentence ("shall be punished by …") belong to the unit. */
function continuation(node: ProvisionNode, piece: Piece | undefined): Quote | null {
  if (piece?.kind !== "text") return null
  const span = trimmed(node.provision.text, piece.start, piece.end)
  return span === null ? null : quote(node.provision, span, "")
}

/** The sentences of a piece of text; a lead-in and its inline items ("…:\n(a)\t…") are one. */
function completeSentences(provision: Provision, piece: Extract<Piece, { kind: "text" }>): Span[] {
  const text = provision.text.slice(piece.start, piece.end)
  const result: Span[] = []
  let openList = false
  for (const span of splitSentences(text)) {
    const words = text.slice(span.start, span.end)
    const isItem = /^\(?[\p{L}\d]{1,5}[).]\s/u.test(words)
    const goesOn = /^[\p{Ll}]/u.test(words)
    const previous = result.at(-1)
    if (previous !== undefined && openList && (isItem || goesOn)) {
      result[result.length - 1] = { start: previous.start, end: piece.start + span.end }
      openList = isItem
      continue
    }
    result.push({ start: piece.start + span.start, end: piece.start + span.end })
    openList = !endsSentence(words)
  }
  return result
}

function isLeadIn(provision: Provision, span: Span): boolean {
  const words = provision.text.slice(span.start, span.end)
  return !endsSentence(words) || readSentence(words).opensList
}

function endsSentence(words: string): boolean {
  return /[.!?;]["”’')\]]*\s*$/u.test(words)
}

/** A node's enumerator is printed when its words are quoted under a lead-in, where it is a list item. */
function enumeratorOf(node: ProvisionNode, leadIn: readonly Quote[]): string {
  return leadIn.length > 0 ? node.provision.designator : ""
}

function quote(provision: Provision, span: Span, enumerator: string): Quote {
  return { provision, start: span.start, end: span.end, enumerator }
}

function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end)
  if (words.trim() === "") return null
  const lead = words.length - words.trimStart().length
  const trail = words.length - words.trimEnd().length
  return { start: start + lead, end: end - trail }
}

function addUnit(quotes: readonly Quote[], into: Reading): void {
  const [first, last] = [quotes[0], quotes.at(-1)]
  if (first === undefined || last === undefined) return
  const text = joinQuotes(quotes)
  const reading = readSentence(text)
  const own = readSentence(quotedText(last))
  const defines = own.definedTerm ?? reading.definedTerm
  const actor = reading.actor === null ? null : text.slice(reading.actor.start, reading.actor.end)
  const role = readRole(text, reading, defines)
  into.units.push({
    key: `${first.provision.id}@${first.start}-${last.provision.id}@${last.end}`,
    section: into.section.provision.id,
    quotes,
    text,
    reading,
    role,
    status: readStatus(quotes, into.headings, role, reading),
    actor,
    defines,
  })
}
