/**
 * The lines of a section: paragraphs, and lists whose signs the page shows by their kind and place.
 */
import { elementsIn, type HtmlElement, pageWords } from "../html/index.js"
import type { NumberedLine, Reading } from "../numbered-lines/index.js"
import type { Surroundings } from "../surroundings.js"
import { historyIn } from "./history.js"
import { signOfItem } from "./list-signs.js"
import { plainWords } from "./plain-words.js"
import { withoutRepetition } from "./repeated-words.js"

export interface SectionLines {
  readonly lines: readonly NumberedLine[]
  /** As printed, one for each paragraph that is a history. */
  readonly history: readonly string[]
}

interface Gathering {
  readonly lines: NumberedLine[]
  readonly history: string[]
  readonly around: Surroundings
}

type Signs = NonNullable<NumberedLine["signs"]>

/** `blocks` are the paragraphs and lists between a section's heading and its notes. */
export function readSectionLines(
  blocks: readonly HtmlElement[],
  notes: Surroundings["notes"],
  reading: Reading,
): SectionLines {
  const gathering: Gathering = {
    lines: [],
    history: [],
    around: { file: reading.file, report: reading.report, notes },
  }
  for (const block of blocks) {
    if (block.name === "ol") readList(block, "", [], gathering)
    else readParagraph(block, undefined, gathering)
  }
  return gathering
}

function readParagraph(
  paragraph: HtmlElement,
  continues: NumberedLine | undefined,
  { lines, history, around }: Gathering,
): void {
  const words = plainWords(pageWords(paragraph, around))
  const ofHistory = historyIn(words)
  if (ofHistory !== null) history.push(ofHistory)
  else if (words !== "")
    lines.push({ words, line: paragraph.line, ...(continues === undefined ? {} : { continues }) })
}

/** `pending` are the signs of the items around it that have no words of their own. */
function readList(list: HtmlElement, parentId: string, pending: Signs, gathering: Gathering): void {
  const type = list.attributes["type"] ?? "1"
  const { around } = gathering
  const items = elementsIn(list).filter(({ name }) => name === "li")
  for (const [index, item] of items.entries()) {
    const { value, doubtful } = signOfItem(type, index + 1, item, parentId)
    if (doubtful)
      around.report.note(around.file, item.line, `sign of a list item in doubt, read as (${value})`)
    const sign = { mark: { form: "()", italic: false, value, last: value }, heading: "" } as const
    readItem(item, [...(index === 0 ? pending : []), sign], gathering)
  }
}

function readItem(item: HtmlElement, signs: Signs, gathering: Gathering): void {
  const { lines, around } = gathering
  const id = item.attributes["id"] ?? ""
  let own: NumberedLine | undefined
  let waiting = signs
  let inline: HtmlElement["children"][number][] = []
  const flush = (): void => {
    const printed = plainWords(pageWords({ ...item, children: inline }, around))
    inline = []
    if (printed === "") return
    const { words, repeated } = withoutRepetition(printed)
    if (repeated)
      around.report.note(around.file, item.line, "words printed twice, once with their signs (kept once)")
    if (waiting.length === 0)
      lines.push({ words, line: item.line, ...(own === undefined ? {} : { continues: own }) })
    else {
      own = { words, line: item.line, signs: waiting }
      lines.push(own)
      waiting = []
    }
  }
  for (const node of item.children) {
    if (typeof node === "string" || !/^(?:ol|p)$/u.test(node.name)) {
      inline.push(node)
      continue
    }
    flush()
    if (node.name === "p") {
      if (waiting.length > 0 && historyIn(pageWords(node, around)) === null) {
        inline.push(...node.children)
        flush()
      } else readParagraph(node, own, gathering)
    } else {
      readList(node, id, waiting, gathering)
      waiting = []
    }
  }
  flush()
  if (waiting.length > 0) lines.push({ words: "", line: item.line, signs: waiting })
}
