/**
 * One page of our documentation as the tests need it: its code blocks, headings and links.
 *
 * Our Markdown is plain: fences of three backticks at the margin, headings with #, links in brackets. A link or
 * heading inside a fence is an example and not read.
 */

export interface CodeBlock {
  readonly language: string
  /** The words after the language: `run`, `not-run`, `exit=3`. */
  readonly marks: readonly string[]
  readonly text: string
  readonly line: number
}

export interface Heading {
  readonly depth: number
  readonly text: string
  /** What a link to this heading ends with after the #. */
  readonly anchor: string
  /** Everything below it up to the next heading of the same or a higher level. */
  readonly section: string
}

export interface Page {
  readonly path: string
  readonly blocks: readonly CodeBlock[]
  readonly headings: readonly Heading[]
  readonly links: readonly string[]
}

export function readPage(path: string, text: string): Page {
  const blocks: CodeBlock[] = []
  const prose: string[] = []
  let open: { fence: CodeBlock; lines: string[] } | null = null
  for (const [index, line] of text.split("\n").entries()) {
    const [language = "", ...marks] = line.startsWith("```") ? line.slice(3).trim().split(/\s+/) : []
    if (open !== null && line === "```") {
      blocks.push({ ...open.fence, text: open.lines.join("\n") })
      open = null
    } else if (open !== null) {
      open.lines.push(line)
    } else if (line.startsWith("```")) {
      open = { fence: { language, marks, text: "", line: index + 1 }, lines: [] }
    }
    // A line of a fence stays as an empty one, so that sections keep their order.
    prose.push(open === null && !line.startsWith("```") ? line : "")
  }
  return { path, blocks, headings: readHeadings(prose), links: readLinks(prose.join("\n")) }
}

function readHeadings(lines: readonly string[]): readonly Heading[] {
  const found = lines.flatMap((line, index) => {
    const [, marks, text] = /^(#{1,6}) (.+)$/.exec(line) ?? []
    return marks === undefined || text === undefined ? [] : [{ depth: marks.length, text, index }]
  })
  return found.map(({ depth, text, index }, order) => {
    const next = found.slice(order + 1).find((heading) => heading.depth <= depth)
    return { depth, text, anchor: anchorOf(text), section: lines.slice(index + 1, next?.index).join("\n") }
  })
}

/** As GitHub makes it: lower case, spaces to hyphens, all but letters, digits, hyphens and underscores dropped. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-")
}

function readLinks(prose: string): readonly string[] {
  const visible = prose.replace(/<!--[\s\S]*?-->/g, "")
  const written = [
    ...visible.matchAll(/!?\[[^\]]*\]\(([^)\s]+)[^)]*\)/g),
    ...visible.matchAll(/^\[[^\]]+\]: (\S+)/gm),
  ]
  return written.map((match) => match[1] ?? "")
}
