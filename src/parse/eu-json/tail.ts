/**
 * What an extraction leaves at the end of the last article: the closing formula with its signatures, the
 * footnotes of the whole act, its annexes, and a script of the page that it was taken from.
 */
import { lonelySign } from "./blocks.js"

export interface Annex {
  /** `III`; empty where an act has one annex. */
  readonly number: string
  readonly designator: string
  readonly heading: string
  readonly text: string
}

export interface Tail {
  /** The article's own words. */
  readonly text: string
  readonly signatures: string
  readonly footnotes: readonly string[]
  readonly annexes: readonly Annex[]
  readonly imprint: readonly string[]
  readonly hasScript: boolean
}

const annexHead = /^ANNEX(?:\s+([IVXL]+))?$/u

export function takeTail(text: string): Tail {
  const blocks = text.split(/\n{2,}/u).map((block) => block.replaceAll("\u00A0", " ").trim())
  const isScript = (block: string) => /^\/{3,}|\$\(document\)/u.test(block)
  const isImprint = (block: string) => /^(?:ELI: http|ISSN \d)/u.test(block)
  const kept = blocks.filter((block) => block !== "" && !isScript(block) && !isImprint(block))
  const firstAnnex = kept.findIndex((block) => annexHead.test(block))
  const body = firstAnnex === -1 ? kept : kept.slice(0, firstAnnex)
  const done = body.findIndex((block) => /^Done at \p{Lu}/u.test(block))
  const closing = done === -1 ? [] : body.slice(done)
  const firstFootnote = closing.findIndex((block) => /^\(\d+\)/u.test(block))
  return {
    text: (done === -1 ? body : body.slice(0, done)).join("\n\n"),
    signatures: (firstFootnote === -1 ? closing : closing.slice(0, firstFootnote)).join("\n"),
    footnotes: firstFootnote === -1 ? [] : joinFootnotes(closing.slice(firstFootnote)),
    annexes: firstAnnex === -1 ? [] : annexesOf(kept.slice(firstAnnex)),
    imprint: blocks.filter(isImprint),
    hasScript: blocks.some(isScript),
  }
}

function joinFootnotes(blocks: readonly string[]): readonly string[] {
  const notes: string[] = []
  for (const block of blocks) {
    if (/^\(\d+\)/u.test(block) || notes.length === 0) notes.push(block)
    else notes.push(`${notes.pop() ?? ""} ${block}`)
  }
  return notes
}

function annexesOf(blocks: readonly string[]): readonly Annex[] {
  const starts = blocks.flatMap((block, index) => (annexHead.test(block) ? [index] : []))
  return starts.map((start, index) => {
    const [designator = "", ...rest] = blocks.slice(start, starts[index + 1] ?? blocks.length)
    const [first = ""] = rest
    const headed =
      first !== "" && !lonelySign.test(first) && !/[.;:]$/u.test(first) && !/^\d+\. /u.test(first)
    return {
      number: annexHead.exec(designator)?.[1] ?? "",
      designator,
      heading: headed ? first : "",
      text: (headed ? rest.slice(1) : rest).join("\n\n"),
    }
  })
}
