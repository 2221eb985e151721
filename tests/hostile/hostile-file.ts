/**
 * Files made to harm whoever reads them, and how they are made: of our own words, each with what it tries, what a
 * naive program would do with it, and what ours must do.
 */
import type { ErrorCode } from "../../src/errors.js"

export interface HostileFile {
  /** What it tries, without the class: it becomes the name of the file. */
  readonly tries: string
  /** What a program does that takes the file as it comes. */
  readonly naive: string
  /** Read as law; found to hold none, with a line of the report; passed over as no law; or refused with this code. */
  readonly expect: "read" | "reported" | "skipped" | ErrorCode
  /** With the ending of its name. */
  readonly ending: string
  /** Made only when wanted, for some are large. `number`: the file's own, so that no two claim one section. */
  readonly make: (number: number) => Uint8Array
  /** Under another name than one made of its class and what it tries. */
  readonly name?: string | Uint8Array
  /** It takes seconds to make or to read. */
  readonly slow?: true
}

export interface HostileClass {
  readonly name: string
  readonly files: readonly HostileFile[]
}

type Said = Pick<HostileFile, "naive" | "expect"> & Partial<Pick<HostileFile, "slow" | "ending" | "name">>

export function file(
  tries: string,
  { ending = "xml", ...said }: Said,
  make: (number: number) => string | Uint8Array,
): HostileFile {
  return { tries, ending, ...said, make: (number) => bytesOf(make(number)) }
}

function bytesOf(made: string | Uint8Array): Uint8Array {
  return typeof made === "string" ? new TextEncoder().encode(made) : made
}

const namespace = 'xmlns="https://code.dccouncil.us/schemas/dc-library"'
const code = 'containing-doc="Hostile Code"'
export const xinclude = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** A section of a code in XML, with whatever is tried in it. `before` stands between the declaration and the section. */
export function section(number: number, inside: string, before = "", attributes = ""): string {
  return `${declaration}${before}<section ${namespace} ${code}${attributes}><num>9-${number}</num><heading>Lamps.</heading>${inside}</section>`
}

/** The index of a code in XML, with whatever it includes. */
export function container(number: number, inside: string): string {
  return `${declaration}<container ${namespace} ${xinclude} ${code}><prefix>Title</prefix><num>${number}</num><heading>Lamps</heading>${inside}</container>`
}

export function words(text: string): string {
  return `<text>${text}</text>`
}

/** A rulebook in JSON. */
export function passages(number: number, rows: readonly string[]): string {
  return `[${rows.join(",")}]`.replaceAll('"DocumentID":0', `"DocumentID":${90_000 + number}`)
}

export function passage(fields: string, id = "1"): string {
  return `{"ID":"${id}","DocumentID":0,"PassageID":"${id}",${fields}}`
}

/** A chapter of a state's code as a page of HTML. */
export function page(number: number, inside: string, head = ""): string {
  return `<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered)">${head}</head><body>
<p>Chapter ${number} — Lamps</p><p>2021 EDITION</p><p>LAMPS</p><p>TRADE</p><p>OIL LAMPS</p><p>${number}.010 Oil</p><p>OIL LAMPS</p>
<p><b>&nbsp; ${number}.010 Oil.</b> (1) A keeper shall trim the wick.</p>${inside}</body></html>`
}

/** A law in Markdown. */
export function markdown(number: number, inside: string, front = ""): string {
  return `---\njurisdiction: us-xh\ninstrument: hostile-${number}\n${front}---\n\n# Hostile Act\n\n## § 1-101. Lamps\n\n${inside}\n`
}

export function plain(number: number, inside: string): string {
  return `HOSTILE ACT ${number}\n\nSection 1. Lamps.\n\nA keeper shall trim the wick.\n\nSection 2. Wicks.\n\n${inside}\n`
}

export const kibi = 1024
export const mebi = 1024 * 1024
