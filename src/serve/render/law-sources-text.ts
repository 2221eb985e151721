/** The sources of official law, as plain text: what to write for each, and what is known of it. */
import type { LawSource } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { wrapText } from "./wrap-text.js"

export function lawSourcesText(
  sources: readonly LawSource[],
  { width, paint }: TextOptions = plainText,
): string {
  const blocks = sources.map((source) => {
    const widest = Math.max(...source.examples.map(({ write }) => write.length))
    return [
      paint.title(`${source.name}: ${source.title} (${source.publisher})`),
      ...source.examples.map(({ write, brings }) => `  ${paint.label(write.padEnd(widest))}  ${brings}`),
      ...[
        `Formats: ${source.formats.join(", ")}`,
        `Dates: ${source.dates}`,
        `Licence: ${source.licence}`,
        `Cited: ${source.citations.join("; ")}`,
        `State: ${stateOf(source)}`,
      ].map((line) => wrapText(line, width, "- ")),
    ].join("\n")
  })
  return `${blocks.join("\n\n")}\n`
}

function stateOf({ triedLive }: LawSource): string {
  return triedLive === null
    ? "not tried live; tested against saved shapes"
    : `tried live on ${triedLive}, and tested against saved shapes`
}
