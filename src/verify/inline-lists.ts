/**
 * Lists printed within one provision's text, an item on each line:
 *
 *   An owner must:\n(a)\tlight the lamp; and\n(b)\trest:\n(i)\tat noon; or\n(ii)\tat night.
 *
 * A fragment that begins with an enumerator after words that open a list begins an item; the enumerator
 * that follows in its series ((b) after (a), (ii) after (i)) tells at which level. Words without an
 * enumerator after an unfinished item go on with the sentence of the list; after a finished one they
 * belong to it on the same line and stand alone on a new one.
 */
import { opensList, readSentence, type Span } from "../text/index.js"
import {
  beginsSentence,
  endsSentence,
  type ListPlace,
  type OpenFragment,
  type OpenItem,
  type OpenList,
} from "./fragment.js"

interface OpenLevel {
  readonly list: OpenList
  readonly style: string
  label: string
}

export function readInlineLists(
  text: string,
  spans: readonly Span[],
  within: readonly ListPlace[],
  emit: (span: Span, within: readonly ListPlace[]) => OpenFragment,
): void {
  let levels: OpenLevel[] = []
  let previous: OpenFragment | null = null
  let previousSpan: Span | null = null
  const places = () => levels.map(({ list }) => ({ list, item: list.items.at(-1) as OpenItem }))
  const emitHere = (span: Span) => emit(span, [...within, ...places()])

  for (const span of spans) {
    const words = text.slice(span.start, span.end)
    const head = itemHead(words)
    const unfinished = previous !== null && !endsSentence(previous.text)
    if (head !== null) {
      const level = levelOf(levels, head)
      if (level >= 0) {
        levels = levels.slice(0, level + 1)
        const open = levels[level] as OpenLevel
        open.label = head.label
        open.list.items.push({ fragments: [] })
      } else if (previous !== null && opensItems(previous.text, words.slice(head.length))) {
        const list: OpenList = {
          leadIn: previous,
          items: [{ fragments: [] }],
          tail: null,
          within: previous.within,
        }
        previous.opens = list
        levels = [...levels, { list, style: head.style, label: head.label }]
      }
      previous = emitHere(span)
    } else if (levels.length > 0 && unfinished) {
      const { list } = levels[0] as OpenLevel
      levels = []
      previous = emitHere(span)
      list.tail = previous
      previous.closes = list
    } else {
      const newLine = previousSpan !== null && text.slice(previousSpan.end, span.start).includes("\n")
      if (newLine) levels = []
      previous = emitHere(span)
    }
    previousSpan = span
  }
}

/** A heading before whole sentences opens no list; words cut short before items do. */
function opensItems(words: string, item: string): boolean {
  if (opensList(words)) return true
  return !endsSentence(words) && (!beginsSentence(item) || readSentence(words).modality !== null)
}

interface ItemHead {
  readonly label: string
  /** How the enumerator is dressed: "(x)", "x)", "x.", "•". */
  readonly style: string
  /** Length of the enumerator with the white space behind it. */
  readonly length: number
}

export function itemHead(words: string): ItemHead | null {
  const match = /^(?:(\()?([\p{L}\d]{1,5}(?:-\d{1,2})?)([).])|([•●▪◦–—-]))(?:\s+|$)/u.exec(words)
  if (match === null) return null
  const bullet = match[4]
  const label = bullet ?? (match[2] as string)
  const style = bullet ?? `${match[1] ?? ""}x${match[3]}`
  // "Act. The" or "No. 5" at the head of a line is no enumerator.
  if (
    bullet === undefined &&
    match[1] === undefined &&
    match[3] === "." &&
    !/^(?:\d{1,3}|\p{L}|[ivx]{1,5})$/u.test(label)
  ) {
    return null
  }
  return { label, style, length: match[0].length }
}

/** The level at which an enumerator goes on with its series, innermost first; -1 where it begins a new one. */
function levelOf(levels: readonly OpenLevel[], head: ItemHead): number {
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const open = levels[level] as OpenLevel
    if (open.style === head.style && follows(open.label, head.label)) return level
  }
  return -1
}

const roman = [
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
  "xvi",
  "xvii",
  "xviii",
  "xix",
  "xx",
]

function follows(label: string, next: string): boolean {
  if (label === next && !/[\p{L}\d]/u.test(label)) return true
  if (/^\d+$/u.test(label)) return Number(next) > Number(label) && Number(next) <= Number(label) + 3
  const [low, lowNext] = [label.toLowerCase(), next.toLowerCase()]
  if ((low === label) !== (lowNext === next)) return false
  const [place, placeNext] = [roman.indexOf(low), roman.indexOf(lowNext)]
  if (place >= 0 && placeNext === place + 1) return true
  if (label.length === 1 && next.length === 1) return next.charCodeAt(0) === label.charCodeAt(0) + 1
  return label === "z" && next === "aa"
}
