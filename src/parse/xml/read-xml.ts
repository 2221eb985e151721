/**
 * Reads an XML file as a stream, in one pass, with line numbers.
 *
 * The visitor says which elements it opens and closes itself (a code, a title, a chapter); every other
 * element is handed over whole when it ends (a section, a heading), so that memory holds one section of
 * XML at a time, however long the file is.
 *
 * What is refused, because the file comes from anyone: a document type with an internal subset or an
 * entity declaration (a bare or external one is passed over and never fetched), and nesting deeper than
 * 256. Named characters come from one table of ours.
 */
import { SaxesParser } from "saxes"
import { PinciteError } from "../../errors.js"
import { decodeInPieces } from "../decode-text.js"
import type { SourcePart } from "../parsed.js"
import type { Report } from "../report.js"
import { namedCharacters } from "./named-characters.js"
import type { XmlElement, XmlNode } from "./xml-element.js"

export interface XmlVisitor {
  /** True for the elements that this visitor opens and closes itself. */
  readonly opens: (name: string) => boolean
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void
  /** An element within an open one, complete with all it contains. */
  readonly whole: (element: XmlElement) => void
  /** Words that stand directly in an open element, between the whole ones. */
  readonly words: (text: string, line: number) => void
  readonly close: (name: string) => void
  /** The words that a processing instruction stands for (a line break of the typesetter); without it, none. */
  readonly instruction?: (target: string, body: string) => string
}

const deepest = 256

type Growing = XmlElement & { readonly children: XmlNode[] }

export function readXml(part: SourcePart, report: Report, visitor: XmlVisitor): void {
  const parser = new SaxesParser()
  parser.ENTITIES = namedCharacters as Record<string, string>
  // Elements being gathered, outermost first; empty while only opened elements are around us.
  const gathering: Growing[] = []
  let depth = 0

  parser.on("error", (error) => {
    throw unreadable(part, parser.line, error)
  })
  parser.on("doctype", (doctype) => refuseDeclarations(part, parser.line, doctype))
  parser.on("opentag", (tag) => {
    depth += 1
    if (depth > deepest) throw tooDeep(part, parser.line)
    const attributes = tag.attributes as Record<string, string>
    if (gathering.length === 0 && visitor.opens(tag.name)) {
      visitor.open(tag.name, attributes, parser.line)
      return
    }
    const element: Growing = { name: tag.name, attributes, children: [], line: parser.line }
    gathering.at(-1)?.children.push(element)
    gathering.push(element)
  })
  parser.on("closetag", (tag) => {
    depth -= 1
    const done = gathering.pop()
    if (done === undefined) visitor.close(tag.name)
    else if (gathering.length === 0) visitor.whole(done)
  })
  const text = (words: string): void => {
    const element = gathering.at(-1)
    if (element !== undefined) element.children.push(words)
    else if (depth > 0 && words.trim() !== "") visitor.words(words, parser.line)
  }
  parser.on("text", text)
  parser.on("cdata", text)
  parser.on("processinginstruction", ({ target, body }) => {
    const words = visitor.instruction?.(target, body) ?? ""
    if (words !== "") text(words)
  })
  for (const piece of decodeInPieces(part, report)) parser.write(piece)
  parser.close()
}

function refuseDeclarations(part: SourcePart, line: number, doctype: string): void {
  const outsideQuotes = doctype.replace(/"[^"]*"|'[^']*'/gu, "")
  if (!/\[|<!/u.test(outsideQuotes)) return
  throw new PinciteError({
    code: "source.forbidden-doctype",
    message: `${part.name} declares its own entities or markup at line ${line}, which Pincite does not read.`,
    remedy: "Remove the part of the DOCTYPE in square brackets, or bring the file in another format.",
    data: { path: part.name, line },
  })
}

function tooDeep(part: SourcePart, line: number): PinciteError {
  return new PinciteError({
    code: "source.too-deep",
    message: `${part.name} nests its elements more than ${deepest} deep at line ${line}.`,
    remedy: `No official law is nested so deep: look at line ${line}, or bring the file again from its publisher.`,
    data: { path: part.name, line },
  })
}

function unreadable(part: SourcePart, line: number, cause: Error): PinciteError {
  const problem = cause.message.replace(/^\d+:\d+: /u, "").replace(/\.$/u, "")
  return new PinciteError({
    code: "source.unreadable",
    message: `${part.name} cannot be read at line ${line}: ${problem}.`,
    remedy: `Bring the file again from its publisher: at line ${line} it is damaged or ends early (${problem}).`,
    data: { path: part.name, line },
    cause,
  })
}
