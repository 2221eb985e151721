/**
 * Breaks running text into lines for a terminal. Words are never cut; a first line may be led by a marker
 * under which the rest hangs. Control characters are taken out: law text must not steer a terminal.
 */
export function wrapText(text: string, width: number, first = "", rest = " ".repeat(first.length)): string {
  const lines: string[] = []
  let line = first
  let room = first
  for (const word of plain(text).split(/\s+/u)) {
    if (word === "") continue
    const joined = line === room ? `${line}${word}` : `${line} ${word}`
    if (joined.length > width && line !== room) {
      lines.push(line)
      line = `${rest}${word}`
      room = rest
    } else {
      line = joined
    }
  }
  return [...lines, line].join("\n").trimEnd()
}

function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, "")
}
