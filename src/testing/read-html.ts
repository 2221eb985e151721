/** What a reader gets of a page, for tests of the web door. */

/** Its words without its markup. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
}

export function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/href="([^"]+)"/g)].map((each) => (each[1] as string).replaceAll("&amp;", "&"))
}
