/**
 * Parsed law as tests look at it: its words in the order of the original, and its outline without words.
 */
import { createHash } from "node:crypto"
import type { ParsedInstrument, ParsedProvision } from "../parse/index.js"

/** The provision and all below it, parents before children. */
export function everyProvision(provision: ParsedProvision): readonly ParsedProvision[] {
  return [provision, ...provision.children.flatMap(everyProvision)]
}

/**
 * Heading, text, tables and children of a provision as they stand in the original: tables and children go
 * into the text at their offsets. `designators` puts the printed sign before each provision below the top.
 */
export function inOriginalOrder(provision: ParsedProvision, designators = false): string {
  const { heading, text, tables, children } = provision
  const inserted = [
    ...tables.map(({ at, caption, rows }) => ({
      at,
      words: [caption, ...rows.flat().map((cell) => cell.text)].join(" "),
    })),
    ...children.map((child) => ({
      at: child.at,
      words: `${designators ? child.designator : ""} ${inOriginalOrder(child, designators)}`,
    })),
  ].sort((a, b) => a.at - b.at)
  let from = 0
  const pieces = inserted.map(({ at, words }) => {
    const piece = `${text.slice(from, at)} ${words}`
    from = at
    return piece
  })
  return [heading, ...pieces, text.slice(from)].join(" ")
}

/** Words with nothing between them but single spaces. */
export function plainWords(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "")
}

/**
 * One line a provision: id, level, status, where it stands, lengths and digests. No law text, so that it can
 * be checked in and its differences read.
 */
export function outlineOf(instrument: ParsedInstrument): string {
  const lines = instrument.roots.flatMap(everyProvision).map((provision) => {
    const { id, level, status, at, heading, text, tables, notes, period } = provision
    const cells = tables.flatMap(({ rows }) => rows.flat()).length
    return [
      id.slice(instrument.id.length + 1),
      level,
      status,
      period.effectiveFrom ?? "no date",
      `at ${at}`,
      `heading ${heading.length}`,
      `text ${text.length} ${digest(text)}`,
      ...(tables.length === 0 ? [] : [`tables ${tables.length} cells ${cells}`]),
      ...(notes.length === 0 ? [] : [`notes ${notes.length} ${digest(JSON.stringify(notes))}`]),
    ].join(" | ")
  })
  return `${instrument.id} | current through ${instrument.currentThrough ?? "no date"}\n${lines.join("\n")}\n`
}

function digest(words: string): string {
  return createHash("sha256").update(words).digest("hex").slice(0, 8)
}
