/**
 * How a sentence opens or continues a list: whether it opens one, and the connective before the last item.
 */
export function opensList(text: string): boolean {
  const end = text.trimEnd()
  return (
    /[:—–](?:\s*(?:and|or))?[”"’')\]]*$|\s-$/u.test(end) ||
    /\b(?:the following|as follows)[.,;]?$/iu.test(end)
  )
}

/** "; and" at the end, "or (2)" before an inline item, "any of the following"; else the last comma series. */
export function listConnective(text: string): "and" | "or" | null {
  const atEnd = /[;,]\s+(and|or|and\/or)\s*$/iu.exec(text)
  if (atEnd !== null) return connective(atEnd[1] as string)
  const inline = [...text.matchAll(/[;,]\s+(and|or|and\/or)\s+\([\p{L}\d]{1,6}\)\s/giu)].at(-1)
  if (inline !== undefined) return connective(inline[1] as string)
  if (
    /\b(?:any (?:one )?(?:or more )?of the following|one or more of the following|one of the following|either of the following|at least one of)\b/iu.test(
      text,
    )
  )
    return "or"
  if (/\b(?:all of the following|each of the following|both of the following)\b/iu.test(text)) return "and"
  const series = [...text.matchAll(/,\s+(and|or)\s+\p{L}/giu)].at(-1)
  if (series !== undefined) return connective(series[1] as string)
  return null
}

function connective(word: string): "and" | "or" {
  return word.toLowerCase() === "and" ? "and" : "or"
}
