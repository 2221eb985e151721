/**
 * Reads the blocks of a Markdown text: front matter, headings, paragraphs, list items, tables and footnotes.
 * Emphasis and links lose their marks and keep their words, named characters are read, an image is apart from the
 * words around it; a fence of code and a tag of HTML are reported.
 */
import type { Report } from "../report.js"
import { containerHead, sectionHead, splitHeading, type TextBlock } from "../text-law/index.js"
import { namedCharacters } from "../xml/index.js"

export interface ReadMarkdown {
  readonly title: string
  readonly blocks: readonly TextBlock[]
  readonly front: ReadonlyMap<string, string>
}

export function readMarkdown(text: string, file: string, report: Report): ReadMarkdown {
  const lines = text.replaceAll("\r", "").split("\n")
  const { front, from } = readFront(lines)
  const blocks: TextBlock[] = []
  let title = ""
  let before: { words: string; line: number; indent: number } | null = null
  let rows: string[][] = []
  const end = () => {
    if (before !== null) blocks.push({ kind: "line", of: before })
    if (rows.length > 0) blocks.push({ kind: "table", table: tableOf(rows) })
    before = null
    rows = []
  }
  lines.slice(from).forEach((raw, index) => {
    const line = from + index + 1
    const indent = raw.replaceAll("\t", "    ").search(/\S/u)
    const images = [...raw.matchAll(image)]
    const words = plain(raw.replace(image, " "))
    if (images.length > 0) end()
    for (const [, alternative, name] of images)
      blocks.push({ kind: "image", said: { alternative, name }, line })
    if (words === "") {
      end()
      return
    }
    const [, hashes = "", head = ""] = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(raw.trim()) ?? []
    const [, footnote = ""] = /^\[\^[^\]]+\]:\s*(.*)$/u.exec(raw.trim()) ?? []
    if (hashes !== "") {
      end()
      const own = plain(head)
      const section = sectionHead(own)
      if (section !== null) {
        const split = splitHeading(section.heading)
        blocks.push({ kind: "section", line, ...section, heading: split.heading })
        if (split.text !== "") blocks.push({ kind: "line", of: { words: split.text, line, indent: null } })
      } else if (title === "" && hashes.length === 1 && containerHead(own) === null) title = own
      else blocks.push({ kind: "container", line, ...containerOf(own), rank: hashes.length })
    } else if (footnote !== "") {
      end()
      blocks.push({ kind: "footnote", text: plain(footnote) })
    } else if (/^\s*\|.*\|\s*$/u.test(raw)) {
      if (before !== null) end()
      if (!/^[\s|:-]+$/u.test(raw))
        rows.push(
          raw
            .trim()
            .slice(1, -1)
            .split(/(?<!\\)\|/u)
            .map(plain),
        )
    } else {
      if (/^\s*(?:```|~~~)/u.test(raw)) report.note(file, line, "fence of code (its words are kept as text)")
      if (/<\/?[a-z][^<>]*>/iu.test(raw))
        report.note(file, line, "tag of HTML within Markdown (kept as it stands)")
      const item = words.replace(/^[-*+]\s+(?=\(|\d)/u, "")
      if (before !== null && !/^(?:[-*+]\s|\(\s*\w{1,5}\s*\)|(?:\d{1,3}|[A-Za-z])\.\s)/u.test(words))
        before.words += ` ${item}`
      else {
        end()
        before = { words: item, line, indent }
      }
    }
  })
  end()
  return { title, blocks, front }
}

function readFront(lines: readonly string[]): {
  readonly front: ReadonlyMap<string, string>
  readonly from: number
} {
  const last = lines[0]?.trim() === "---" ? lines.indexOf("---", 1) : -1
  const front = new Map<string, string>()
  for (const line of lines.slice(1, Math.max(last, 0))) {
    const [, key = "", value = ""] = /^([A-Za-z]+):\s*["']?(.*?)["']?\s*$/u.exec(line) ?? []
    if (key !== "") front.set(key, value)
  }
  return { front, from: last + 1 }
}

function containerOf(words: string): { level: string; designator: string; segment: string; heading: string } {
  const known = containerHead(words)
  if (known !== null) {
    const { level, designator, segment, heading } = known
    return { level, designator, segment, heading }
  }
  const segment = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).join("-")
  return { level: "heading", designator: "", segment, heading: words }
}

const image = /!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu

function tableOf(rows: readonly (readonly string[])[]) {
  return {
    caption: "",
    rows: rows.map((cells, index) => cells.map((text) => ({ text, header: index === 0, span: 1 }))),
  }
}

/** Emphasis, links, escapes and the mark of a footnote, taken from around their words. */
function plain(written: string): string {
  return written
    .replace(/(?<=\S)\[\^[^[\]]+\]/gu, "")
    .replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, "$1")
    .replace(/(?<![\p{L}\p{N}*_])(\*\*|__|\*|_)(?=\S)(.{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+.!|-])/gu, "$1")
    .replace(/&([a-z]+\d*);/giu, (written, name: string) => namedCharacters[name] ?? written)
    .replace(/\s+/gu, " ")
    .trim()
}
