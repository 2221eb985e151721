/** Reads which words of a provision a link asks to be highlighted: the right ones or none. */
import type { LinkedSpan } from "./links.js"

export type WordsAsked =
  | { readonly kind: "none" }
  | { readonly kind: "not-there" }
  | { readonly kind: "span"; readonly span: LinkedSpan }

export function findWords(from: string | undefined, to: string | undefined, text: string): WordsAsked {
  if (from === undefined && to === undefined) return { kind: "none" }
  const written = /^\d{1,9}$/u
  if (!written.test(from ?? "") || !written.test(to ?? "")) return { kind: "not-there" }
  const span = { start: Number(from), end: Number(to) }
  return span.start < span.end && span.end <= text.length ? { kind: "span", span } : { kind: "not-there" }
}
