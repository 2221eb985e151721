/**
 * Why a file in no format of law is no law, where its first characters show it. Told by content, never by name.
 *
 *   requirements with quotations, extracted by a model      silver data about law
 *   headings of guides, a schema                            documentation of a format
 *   rows of values                                          a table of data
 */
export function whyNoLaw(_name: string, head: string): string | null {
  const start = head.replace(/^\uFEFF/u, "").trimStart()
  if (
    /^\{/u.test(start) &&
    /"statute_name"\s*:/u.test(head) &&
    /"(?:definitions|requirements)"\s*:/u.test(head)
  ) {
    return "silver data about law: requirements and definitions that a model drew out of a statute, not the statute"
  }
  if (/^\{/u.test(start) && /"tests"\s*:\s*\[/u.test(head)) return "a set of tests of a program, not law"
  if (/^\[\s*\{/u.test(start) && /"Question(?:ID|Text)?"\s*:/u.test(head))
    return "a set of questions about law, not law"
  if (/<(?:xsd?:)?schema\b/u.test(head.slice(0, 4_000))) return "a schema: documentation of a format, not law"
  if (isTableOfData(start)) return "a table of data, not law"
  if (/^(?:\s*#{1,3} |[^\n]{1,200}\n={3,}\s*\n)/u.test(start))
    return "documentation: a text with headings and no numbered provisions"
  if (/\b(?:Apache|MIT|Creative Commons|CC0)\b[^\n]{0,80}\bLicen[cs]e\b/iu.test(head.slice(0, 600)))
    return "a licence of use, not law"
  return null
}

/** Several lines with the same number of commas or tabs, of which the first names the columns. */
function isTableOfData(start: string): boolean {
  const [first = "", second = ""] = start.split("\n")
  const columns = (line: string) => line.split(/[,\t]/u).length
  return (
    columns(first) >= 3 && /^[\p{L}\p{N}_ ,"\t/-]+$/u.test(first.trim()) && columns(second) >= columns(first)
  )
}
