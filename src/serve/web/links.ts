/**
 * The addresses of the web door, written in one place. A link to words names the version and the span, so
 * that it leads to the same words however the law changes later: /law/us-dc/code/1-101/a@2024-07-01?from=0&to=40#words
 */
export interface LinkedSpan {
  readonly start: number
  readonly end: number
}

/** `id`: a jurisdiction, instrument, provision or version id. */
export function lawLink(id: string, span?: LinkedSpan): string {
  const path = id
    .split("/")
    .map((segment) => encodeURIComponent(segment).replaceAll("%40", "@"))
    .join("/")
  return span === undefined ? `/law/${path}` : `/law/${path}?from=${span.start}&to=${span.end}#words`
}

export function askLink(
  question: string,
  jurisdictions: readonly string[] = [],
  asOf: string | null = null,
): string {
  const fields = new URLSearchParams({ q: question })
  for (const code of jurisdictions) fields.append("j", code)
  if (asOf !== null) fields.set("asOf", asOf)
  return `/ask?${fields.toString()}`
}

/** `address`: `<topic>/<slug>-<hex>`, which needs no percent signs. */
export function answerLink(address: string, edition: number | null = null): string {
  return edition === null ? `/answers/${address}` : `/answers/${address}?edition=${edition}`
}

export function answersLink(
  chosen: { readonly topic?: string | null; readonly j?: string | null; readonly page?: number } = {},
): string {
  const fields = new URLSearchParams()
  if (chosen.topic) fields.set("topic", chosen.topic)
  if (chosen.j) fields.set("j", chosen.j)
  if (chosen.page !== undefined && chosen.page > 1) fields.set("page", String(chosen.page))
  return fields.size === 0 ? "/answers" : `/answers?${fields.toString()}`
}
