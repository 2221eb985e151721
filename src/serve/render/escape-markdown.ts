/** Law text as Markdown shows it unchanged: signs that Markdown would read are escaped, lines are joined. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_{}[\]<>|~]/gu, "\\$&")
    .replace(/^(\s*)([#+-])(?=\s)/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s)/u, "$1\\$2")
    .replace(/&(?=#?\w+;)/gu, "&amp;")
}
