/** What a search found, as plain text: citation and heading, the first words, why it was found. */
import type { SearchResponse } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { counted } from "./counted.js"
import { wrapText } from "./wrap-text.js"

const mostWords = 240

export function searchText(
  { hits, searched }: SearchResponse,
  { width, paint }: TextOptions = plainText,
): string {
  if (hits.length === 0) return `Nothing found in ${counted(searched, "provision")}.\n`
  const blocks = hits.map((hit, index) =>
    [
      paint.title(wrapText(`${hit.citation} ${hit.heading}`, width, `${index + 1}. `)),
      paint.faint(`   ${hit.provision}`),
      ...(hit.text === "" ? [] : [wrapText(firstWords(hit.text), width, "   ")]),
      ...(hit.reasons.length === 0 ? [] : [paint.faint(wrapText(inOneSentence(hit.reasons), width, "   "))]),
    ].join("\n"),
  )
  return `${blocks.join("\n\n")}\n`
}

/** Each reason is a sentence of its own where it stands alone. */
function inOneSentence(reasons: readonly string[]): string {
  const parts = reasons.map((each, i) =>
    (i === 0 ? each : each.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (first) => first.toLowerCase())).replace(
      /\.$/u,
      "",
    ),
  )
  return `${parts.join("; ")}.`
}

function firstWords(text: string): string {
  return text.length <= mostWords ? text : `${text.slice(0, mostWords).replace(/\s+\S*$/u, "")} …`
}
