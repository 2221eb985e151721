/**
 * Brings the text of a DOCX out of its package: one XML file that holds the parts with words and those that say how
 * they are numbered and set, each whole and as it is written.
 *
 *   <docx>
 *   <entry name="word/document.xml"><w:document …>…</w:document></entry>
 *   <entry name="word/numbering.xml">…</entry> …
 *   </docx>
 *
 * Each paragraph of the document begins a line, so that line n is its n-th paragraph. Nothing else is changed, so that
 * the tracer reads the words that the package holds. Relationships to places outside of the package are not followed.
 */
import { PinciteError } from "../../errors.js"
import type { SourcePart } from "../parsed.js"
import { openPackage, type Package } from "./open-package.js"

/** Besides the document: what the reader of the document asks for, by the ends of their names. */
const besides = /^(?:numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/u

export async function unpackDocx(part: SourcePart): Promise<SourcePart> {
  const opened = openPackage(part)
  const main = mainPart(part, opened)
  const folder = main.slice(0, main.lastIndexOf("/") + 1)
  const others = opened.names
    .filter((name) => name.startsWith(folder) && besides.test(name.slice(folder.length)))
    .sort()
  const texts = [main, ...others].map((name) => {
    const words = xmlOf(part, name, opened.entry(name))
    return `<entry name="${name.replace(/[<>&"]/gu, "_")}">${name === main ? paragraphsOnLines(words) : words}</entry>`
  })
  return { name: part.name, bytes: new TextEncoder().encode(`<docx>${texts.join("\n")}\n</docx>\n`) }
}

/** As the package says; a template or a document with macros is a document too, a sheet or a presentation is none. */
function mainPart(part: SourcePart, opened: Package): string {
  const relations = opened.entry("_rels/.rels")
  const tags =
    relations === null ? [] : xmlOf(part, "_rels/.rels", relations).match(/<Relationship\b[^>]*>/gu)
  const said = (tags ?? []).find((tag) => /\bType="[^"]*\/officeDocument"/u.test(tag))
  const target = /\bTarget="\/?([^"]+)"/u.exec(said ?? "")?.[1] ?? "word/document.xml"
  const words = opened.entry(target)
  if (words !== null && /<w:document\b/u.test(xmlOf(part, target, words))) return target
  throw new PinciteError({
    code: "source.bad-package",
    message: `${part.name} is a package without the text of a word processor.`,
    remedy:
      "Save it from a word processor as a DOCX document (not as a sheet, a presentation or a strict copy).",
    data: { path: part.name },
  })
}

/** Without its declaration, for it now stands within another file. */
function xmlOf(part: SourcePart, name: string, bytes: Uint8Array | null): string {
  const [first = 0, second = 0] = bytes ?? []
  const charset =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8"
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes ?? new Uint8Array())
    return text.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*/u, "").replaceAll("\0", "")
  } catch (cause) {
    throw new PinciteError({
      code: "source.not-utf8",
      message: `${name} in ${part.name} is not written in UTF-8.`,
      remedy: "Save the document anew from a word processor.",
      data: { path: part.name },
      cause,
    })
  }
}

/** A line break in XML is a space to a word processor. */
function paragraphsOnLines(xml: string): string {
  let isFirst = true
  return xml.replace(/[\r\n]+/gu, " ").replace(/<w:p(?=[\s>/])/gu, (tag) => {
    const before = isFirst ? "" : "\n"
    isFirst = false
    return before + tag
  })
}
