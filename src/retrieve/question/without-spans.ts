/**
 * A question without some of its words, and what they leave behind put right: spaces, commas, articles.
 */
import type { Span } from "../../text/index.js"

export function withoutSpans(text: string, spans: readonly Span[]): string {
  const fromEnd = [...spans].sort((a, b) => b.start - a.start)
  return tidyWords(
    fromEnd.reduce((kept, { start, end }) => `${kept.slice(0, start)} ${kept.slice(end)}`, text),
  )
}

export function tidyWords(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/ ([,;:?!.])/gu, "$1")
    .replace(/([,;:])(?: ?[,;:])+/gu, "$1")
    .replace(/[,;:](?=[?!.])/gu, "")
    .replace(/^[ ,;:.–—-]+|[ ,;:–—-]+$/gu, "")
    .replace(/\b([Aa])n(?= [b-df-hj-np-tv-z])/gu, "$1")
}
