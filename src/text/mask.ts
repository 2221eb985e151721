/**
 * Blanks out what is not speech of the sentence itself, keeping every offset: citations, brackets, quotations.
 *
 * A number in "§ 28-3852" is no quantity and a "may" in “may” is no modal. What is blanked becomes spaces
 * of the same length, so that spans found in the masked text are spans of the original.
 */
const citations = [
  /§§?\s*[\p{L}\d][\p{L}\d.:-]*(?:\([\p{L}\d]{1,6}\))*(?:(?:,|,? and|,? or|,? through| to)\s+(?:§§?\s*)?\d[\d.:-]*\p{L}?(?:\([\p{L}\d]{1,6}\))*)*/gu,
  /\b\d+\s+(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.?)?|C\.?\s?F\.?\s?R\.?|CFR|USC|Stat\.?|DCR|DCMR|FR|Fed\. Reg\.|F\.[23]d|ILCS|V\.S\.A\.)\s*(?:part|parts|App\.)?\s*(?:§§?\s*)?[\d.]*\p{L}?(?:[-–]\d+)*(?:\([\p{L}\d]{1,6}\))*/gu,
  /\b(?:Pub(?:lic|\.)?\s?L(?:aw|\.)?|P\.L\.|D\.C\. (?:Law|Act)|Law|Act|Res\.|Order|No\.|Nos\.)\s*(?:No\.\s*)?\d+(?:-\d+)*/gu,
  /\b(?:sub)?(?:sections?|secs?\.|paragraphs?|paras?\.?|parts?|chapters?|titles?|rules?|articles?|clauses?|regulations?|schedules?|appendix|appendices|items?|forms?|divisions?|sub-?paragraphs?|annex(?:es)?|tables?|lots?|squares?|ward|grade|class|phase|tier|level)\s+[‎]?(?:\([\p{L}\d]{1,6}\)|[\p{L}]{0,4}\d[\p{L}\d.:-]*|[IVXLC]+\b)(?:\([\p{L}\d]{1,6}\))*(?:(?:,|,? and|,? or|,? through| to)\s+[‎]?(?:\([\p{L}\d]{1,6}\)|[\p{L}]{0,4}\d[\p{L}\d.:-]*)(?:\([\p{L}\d]{1,6}\))*)*/giu,
]
const enumerators = /(?:^|(?<=[\s;:,—]))\([\p{L}\d]{1,6}\)(?=\s|$)/gu

export function maskCitations(text: string): string {
  let masked = text
  for (const pattern of citations) masked = masked.replace(pattern, blank)
  return masked.replace(enumerators, blank)
}

/** Innermost brackets and quotations first, so that nested ones go too. */
export function maskAsides(text: string): string {
  let masked = text
  for (const pattern of [/\([^()]*\)/gu, /\([^()]*\)/gu, /\[[^[\]]*\]/gu, /“[^“”]*”/gu, /"[^"]*"/gu]) {
    masked = masked.replace(pattern, blank)
  }
  return masked
}

function blank(found: string): string {
  return " ".repeat(found.length)
}
