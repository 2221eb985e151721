/**
 * Breaks running text into lines for a terminal. Words are never cut; a first line may be led by a marker
 * under which the rest hangs; a line break of the law's own stays one. Control characters are taken out: law
 * text must not steer a terminal.
 */
export function wrapText(text: string, width: number, first = "", rest = " ".repeat(first.length)): string {
  const paragraphs = plain(text)
    .split("\n")
    .map((each) => each.split(/\s+/u).filter((word) => word !== ""))
    .filter((words) => words.length > 0)
  if (paragraphs.length === 0) return first.trimEnd()
  return paragraphs
    .flatMap((words, index) => wrapWords(words, width, index === 0 ? first : rest, rest))
    .join("\n")
}

function wrapWords(words: readonly string[], width: number, first: string, rest: string): readonly string[] {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of words) {
    const joined = isEmpty ? `${line}${word}` : `${line} ${word}`
    if (joined.length > width && !isEmpty) {
      lines.push(line)
      line = `${rest}${word}`
    } else {
      line = joined
    }
    isEmpty = false
  }
  return [...lines, line]
}

function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, "")
}
