/**
 * Writes the package of a word processor's document for tests: what is given as body, numbering, styles and notes, with
 * the parts that every package has. The order of entries is that of word processors.
 */
import { strToU8, zipSync } from "fflate"

export interface DocxParts {
  /** What stands in `w:body`. */
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  /** Further entries, by name. */
  readonly more?: Readonly<Record<string, string>>
}

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function docxPackage(parts: DocxParts): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": partOf("document", `<w:body>${parts.body}</w:body>`),
    ...(parts.numbering === undefined ? {} : { "word/numbering.xml": partOf("numbering", parts.numbering) }),
    ...(parts.styles === undefined ? {} : { "word/styles.xml": partOf("styles", parts.styles) }),
    ...(parts.footnotes === undefined ? {} : { "word/footnotes.xml": partOf("footnotes", parts.footnotes) }),
    ...(parts.endnotes === undefined ? {} : { "word/endnotes.xml": partOf("endnotes", parts.endnotes) }),
    ...(parts.header === undefined ? {} : { "word/header1.xml": partOf("hdr", parts.header) }),
    ...parts.more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function partOf(name: string, words: string): string {
  return `${declaration}<w:${name} ${space}>${words}</w:${name}>`
}

/** A paragraph: its properties, then its words as one run, or runs as they are given. */
export function paragraph(words: string, properties = ""): string {
  const runs = words.startsWith("<") ? words : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** Of the list `numId`, at the level `level`. */
export function numbered(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
}
