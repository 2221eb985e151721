/** A provision as plain text: its place, its words with children in order, its dates and its notes. */
import type { ShownProvision } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { currency } from "./currency.js"
import { type OrderedProvision, provisionOrder } from "./provision-order.js"
import { provisionStatus } from "./provision-status.js"
import { wrapText } from "./wrap-text.js"
import { writtenDate } from "./written-date.js"

export function provisionText(
  shown: ShownProvision,
  asOf: string | null,
  options: TextOptions = plainText,
): string {
  const { found, instrument, bluebook, path, subtree, versions, origin } = shown
  if (found.kind === "not-held") return "Not held.\n"
  const { provision } = found
  const { width, paint } = options
  const status = provisionStatus(found, asOf)
  const place = [instrument.name, ...path.map((each) => `${each.designator} ${each.heading}`.trim())].join(
    " › ",
  )
  const retrieved = origin === null ? "" : ` (retrieved on ${writtenDate(origin.retrievedOn)})`
  const dates = currency(provision.period, instrument.importedOn)
  const blocks = [
    paint.title(wrapText(`${provision.citation} ${provision.heading}`, width)),
    paint.faint(wrapText(place, width)),
    ...(status === null ? [] : [paint.warning(wrapText(status, width))]),
    lines(provisionOrder(provision, subtree), 0, width).join("\n"),
    wrapText(`${dates.charAt(0).toUpperCase()}${dates.slice(1)}.`, width),
    ...provision.notes.map((note) => paint.faint(wrapText(note.text, width, `${note.kind}: `, "  "))),
    ...(versions.length < 2
      ? []
      : [["Versions:", ...versions.map((each) => `  ${each.version}`)].join("\n")]),
    ...(bluebook === provision.citation ? [] : [paint.faint(wrapText(`Bluebook: ${bluebook}`, width))]),
    ...(instrument.officialUrl === null ? [] : [`${instrument.officialUrl}${retrieved}`]),
  ]
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`
}

function lines({ provision, pieces }: OrderedProvision, depth: number, width: number): readonly string[] {
  const indent = "   ".repeat(depth)
  let marker = depth === 0 ? "" : `${[provision.designator, provision.heading].filter(Boolean).join(" ")} `
  const written: string[] = []
  for (const piece of pieces) {
    if (piece.kind !== "text" && marker !== "") written.push(`${indent}${marker}`.trimEnd())
    if (piece.kind === "child") written.push(...lines(piece.child, depth + 1, width))
    else if (piece.kind === "text") written.push(wrapText(`${marker}${piece.text}`, width, indent))
    else {
      if (piece.table.caption !== "") written.push(`${indent}${piece.table.caption}`)
      written.push(
        ...piece.table.rows.map((row) => `${indent}| ${row.map((cell) => cell.text).join(" | ")} |`),
      )
    }
    marker = ""
  }
  if (marker !== "") written.push(`${indent}${marker}`.trimEnd())
  return written
}
