/**
 * The paragraphs of one `SECTION-TEXT`, each where its `N` says.
 *
 * The `P` before the catch line is empty and says what the words after the catch line are. Two levels may begin
 * in one line, `<P N="(3)(a)">(3) (a)`: then (3) is a provision without words of its own. Lines without `N` go
 * with the provision before them: a form, or a list of where terms are defined. Where that provision does not
 * lead to them with a colon they may as well be of the level above; that is reported.
 */
import { bareEnumerator } from "../provision-ids.js"
import type { Surroundings } from "../surroundings.js"
import { firstChild, type XmlElement, type XmlNode } from "../xml/index.js"
import { type Draft, openDraft, type Reading } from "./drafts.js"
import { oneLine, wordsOf, wordsOfNodes } from "./words.js"

const levelNames = ["subsection", "paragraph", "subparagraph", "sub-subparagraph", "sub-sub-subparagraph"]

interface Block {
  /** As the markup has it: "(3)(a)"; "" for the section itself; null for a line without a number. */
  readonly number: string | null
  readonly words: string
  readonly line: number
}

export function readSection(element: XmlElement, parent: Draft | null, reading: Reading): Draft {
  const { file, report } = reading
  const notes: Draft["notes"] = []
  const around: Surroundings = { file, report, notes }
  const catchLine = firstChild(element, "CATCH-LINE")
  const { number, range, heading } = readCatchLine(catchLine, around)
  const designator = `§ ${number}${range}`
  const section = openDraft(parent, { level: "section", designator, segment: number }, element.line, reading)
  section.heading = heading
  const drafts = new Map<string, Draft>([["", section]])
  let last = section
  let isLedTo = true
  for (const block of mendNumbers(blocksOf(element, around), reading)) {
    if (block.number !== null) {
      last = place(block, block.number, drafts, reading)
      isLedTo = block.words.endsWith(":")
      continue
    }
    if (!isLedTo)
      report.note(
        file,
        block.line,
        "line without a number (kept with the one before; it may be of a level above)",
      )
    isLedTo = true
    last.own.addLine(block.words)
  }
  section.notes.push(...notes)
  return section
}

/**
 *   4-1-101. Short titles.      4-6-101 to 4-6-111. (Repealed)      4-8-602. Repeals. (Reserved)
 */
function readCatchLine(
  catchLine: XmlElement | null,
  around: Surroundings,
): { readonly number: string; readonly range: string; readonly heading: string } {
  const words = catchLine === null ? "" : oneLine(catchLine, around)
  const match = /^(\d[\d.]*-[\d.]+-[\d.]*\d)( (?:to|and) [\d.-]*\d)?\.? *(.*)$/su.exec(words)
  const [, number = "unnumbered", range = "", heading = words] = match ?? []
  return { number, range, heading }
}

function blocksOf(section: XmlElement, around: Surroundings): readonly Block[] {
  const blocks: Block[] = []
  const mark = firstChild(section, "P")?.attributes["N"] ?? ""
  let loose: XmlNode[] = []
  const flush = (line: number) => {
    const words = wordsOfNodes(loose, line, around)
    loose = []
    if (words !== "") blocks.push({ number: blocks.length === 0 ? mark : null, words, line })
  }
  for (const node of section.children) {
    if (typeof node === "string" || node.name === "M" || node.name === "N") {
      loose.push(node)
      continue
    }
    flush(node.line)
    if (node.name === "CATCH-LINE") continue
    const words = wordsOf(node, around)
    const last = blocks.at(-1)
    if (words === "") continue
    // The second column of a list: where the term in the first is defined.
    if (node.name === "BL-1" && last?.number === null)
      blocks[blocks.length - 1] = { ...last, words: `${last.words} ${words}` }
    else blocks.push({ number: node.attributes["N"] ?? null, words, line: node.line })
  }
  flush(section.line)
  return blocks
}

/**
 * A number that leaves out what is above it, "(22)" between "(b)(21)" and "(b)(22)(A)", or the first of a section
 * that is not given at all: the number of the paragraph after it names the one above, and nothing else can be it.
 */
function mendNumbers(blocks: readonly Block[], { report, file }: Reading): readonly Block[] {
  const given = new Set(blocks.map(({ number }) => number))
  return blocks.map((block, i) => {
    const above = aboveOf(blocks[i + 1]?.number ?? "")
    const own = levelsOf(above).at(-1)
    const { number, words, line } = block
    if (own === undefined || number === null || number === above || given.has(above)) return block
    if (!above.endsWith(number) || !words.startsWith(`${own} `)) return block
    report.note(
      file,
      line,
      `number in the markup that leaves out its place: ${number || "none"} read as ${above}`,
    )
    return { ...block, number: above }
  })
}

function aboveOf(number: string): string {
  return levelsOf(number).slice(0, -1).join("")
}

function levelsOf(number: string): readonly string[] {
  return number.match(/\([^()]+\)/gu) ?? []
}

/** Opens the provision that a number names, and those above it that begin in the same line. */
function place({ words, line }: Block, number: string, drafts: Map<string, Draft>, reading: Reading): Draft {
  const { file, report } = reading
  const path = levelsOf(number)
  const printed = printedPart(words, path)
  if (path.length > 0 && printed.levels === 0)
    report.note(file, line, "number in the markup that is not printed (the markup is followed)")
  let above = drafts.get("")!
  let depth = 0
  for (const [i, enumerator] of path.entries()) {
    const key = path.slice(0, i + 1).join("")
    const isLast = i === path.length - 1
    const isPrinted = i >= path.length - printed.levels
    const known = isLast ? undefined : drafts.get(key)
    if (known === undefined && !isLast && !isPrinted) {
      report.note(file, line, `level in the markup that is nowhere printed: ${key} of ${number} (left out)`)
      drafts.set(key, above)
      continue
    }
    const name = { level: levelNames[depth] ?? `level-${depth + 1}`, designator: enumerator }
    above = known ?? openDraft(above, { ...name, segment: bareEnumerator(enumerator) }, line, reading)
    drafts.set(key, above)
    depth += 1
  }
  above.own.addLine(words.slice(printed.length))
  return above
}

/** How much of the beginning of the words is the end of the path, "(3) (a) ", and how many levels of it. */
function printedPart(
  words: string,
  path: readonly string[],
): { readonly length: number; readonly levels: number } {
  for (let levels = path.length; levels > 0; levels -= 1) {
    let length = 0
    const fits = path.slice(-levels).every((enumerator) => {
      if (!words.startsWith(enumerator, length)) return false
      length += enumerator.length
      while (words[length] === " ") length += 1
      return true
    })
    if (fits) return { length, levels }
  }
  return { length: 0, levels: 0 }
}
