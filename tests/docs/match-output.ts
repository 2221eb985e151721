/**
 * Compares what a command printed with what the page shows.
 *
 * `…` stands for what differs from run to run or would only fill the page: alone on a line for any number of
 * lines, within a line for any characters. Everything else must be there word for word, in order. Spaces at the
 * end of a line do not count.
 */
export function matchesOutput(shown: string, printed: string): boolean {
  const pattern = shown
    .trimEnd()
    .split("\n")
    .map((line) =>
      line.trim() === "…" ? "(?:[^\n]*\n)*?" : `${line.trimEnd().split("…").map(escaped).join("[^\n]*")}\n`,
    )
    .join("")
  const lines = printed
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd())
  return new RegExp(`^${pattern}$`).test(`${lines.join("\n")}\n`)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
