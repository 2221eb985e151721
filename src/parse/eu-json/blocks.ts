/**
 * The text of an article as lines with signs, and what else an extraction leaves in it.
 *
 *   "1." and its words stand apart or together; "(a)" and "—" always stand apart from theirs.
 *   ‘Article 5a …’    words that another act gets: their signs are not of this article
 *   ▼M2, ▼B           marks of a consolidated text: from which amendment the words are
 *   SECTION 2, Security of personal data      at the end: headings of the division that follows
 */
import type { NumberedLine } from "../numbered-lines/index.js"

export interface ArticleBlocks {
  /** The first line, where it is the heading that the extraction missed. */
  readonly heading: string
  readonly lines: readonly NumberedLine[]
  readonly consolidationMarks: readonly string[]
  /** Headings of the division that begins after this article. */
  readonly nextDivision: readonly string[]
  /** Signs without words. */
  readonly empty: readonly string[]
  /** A quotation that no closing mark ends. */
  readonly openQuotation: boolean
}

export const lonelySign = /^(?:\(\s*[0-9]{0,3}[A-Za-z]{0,5}\s*\)|[0-9]{1,3}[a-z]?\.|[—–-])$/u
const consolidation = /^[▼►◄][A-Z]\d{0,3}(?:\s*[—–-]+)?$/u

/** `isLast`: nothing follows it, so it ends with its own words. */
export function blocksOf(text: string, line: number, titled: boolean, isLast: boolean): ArticleBlocks {
  const all = text
    .split(/\n{2,}/u)
    .map((block) => block.replace(/[\s\u00A0]+/gu, " ").trim())
    .filter((block) => block !== "")
  const consolidationMarks = all.filter((block) => consolidation.test(block))
  const blocks = all.filter((block) => !consolidation.test(block))
  const nextDivision = isLast ? [] : takeNextDivision(blocks)
  const [first = ""] = blocks
  const heading = !titled && isHeading(first) && blocks.length > 1 ? first : ""
  if (heading !== "") blocks.shift()
  return { heading, consolidationMarks, nextDivision, ...join(blocks, line) }
}

function isHeading(block: string): boolean {
  return (
    !lonelySign.test(block) &&
    !/[.;:,]$/u.test(block) &&
    !/^\d{1,3}[a-z]?\. /u.test(block) &&
    block.length < 240
  )
}

/** From the end: headings have no full stop, and none stands alone after a sign. Taken off `blocks`. */
function takeNextDivision(blocks: string[]): readonly string[] {
  const taken: string[] = []
  for (let last = blocks.at(-1); last !== undefined && blocks.length > 1; last = blocks.at(-1)) {
    const named = /^(?:TITLE|CHAPTER|SECTION)\s+[0-9IVXL]+$/iu.test(last)
    const words =
      !/[.;:,’”)\]]$/u.test(last) && !lonelySign.test(last) && !/^\d+\. /u.test(last) && last.length < 240
    const itsSign = lonelySign.test(blocks.at(-2) ?? "")
    if (!named && (!words || itsSign)) break
    taken.unshift(last)
    blocks.pop()
  }
  return taken
}

/** A sign that stands apart goes before its words. */
function join(
  blocks: readonly string[],
  line: number,
): Pick<ArticleBlocks, "lines" | "empty" | "openQuotation"> {
  const lines: NumberedLine[] = []
  const empty: string[] = []
  let quoted = false
  let sign = ""
  for (const block of blocks) {
    if (!quoted && lonelySign.test(block)) {
      if (sign !== "") {
        empty.push(sign)
        lines.push({ words: sign, line })
      }
      sign = block
      continue
    }
    const opens = !quoted && /^‘/u.test(block) && opened(block) > 0
    const closes = /’[.;,]?(?: and| or)?$/u.test(block)
    if (quoted || (opens && sign === "")) lines.push({ words: block, line, withLast: true })
    else if (/^[—–-]/u.test(sign)) lines.push({ words: `${sign} ${block}`, line, withLast: true })
    else lines.push({ words: `${sign} ${block}`.trim(), line })
    if (quoted || opens) quoted = !closes
    sign = ""
  }
  if (sign !== "") {
    empty.push(sign)
    lines.push({ words: sign, line })
  }
  return { lines, empty, openQuotation: quoted }
}

/** How many quotations a block opens and leaves open; an apostrophe stands between letters. */
function opened(block: string): number {
  return (block.match(/‘/gu) ?? []).length - (block.match(/’(?!\p{L})/gu) ?? []).length
}
