/**
 * Tells running heads and feet from the text: by their place at the edge of the page and by their coming again.
 *
 *   comes again      the same words, whatever their numbers, at the same height of another page
 *   counts pages     a number alone, or beside words, that is one more on the next page
 *   stands apart     at the edge, farther from the text than its lines are from one another, on most pages
 *
 * No phrase is known here. What is only on one page is taken for a head or foot where it stands far apart and at
 * both margins at once, as no line of text does.
 */
import { isRaised } from "./footnotes.js"
import { median, type PlacedPage, type Row, textOf } from "./word.js"

export interface WithoutFurniture {
  readonly pages: readonly PlacedPage[]
  /** Each once, in the order of the document. */
  readonly furniture: readonly string[]
}

interface Edge {
  readonly page: number
  readonly row: Row
  /** 0 is the outermost row. */
  readonly depth: number
  readonly side: "head" | "foot"
  readonly key: string
  readonly text: string
}

const deepest = 4
/** Heads stand at the same height of every page, give or take this many tenths of a point. */
const sameHeight = 35
/** A head may change with each chapter: it comes again on the pages before and after. */
const nearby = 8

export function takeFurniture(
  pages: readonly PlacedPage[],
  numbered: readonly (readonly number[])[],
): WithoutFurniture {
  const byPage = pages.map((page, index) => edgesOf(page, index))
  const edges = byPage.flat()
  const leading = leadingOf(pages)
  const taken = new Set<Row>()
  const nearPages = (page: number) => byPage.slice(Math.max(0, page - nearby), page + nearby + 1)
  const again = new Set(edges.filter((edge) => comesAgain(edge, nearPages(edge.page), pages, leading)))
  const others = edges.filter((edge) => !again.has(edge))
  for (const side of ["head", "foot"] as const) {
    for (let page = 0; page < pages.length; page += 1) {
      const own = byPage[page]!.filter((edge) => edge.side === side)
      // A head ends where the first row is text, but words over the head that came again are part of it.
      let last = -1
      for (const edge of own) if (again.has(edge)) last = edge.depth
      if (last === -1 && own[0] !== undefined && standsApart(own, pages[page]!, others, leading)) last = 0
      for (const edge of own) if (edge.depth <= last) taken.add(edge.row)
    }
  }
  for (const [index, page] of pages.entries())
    for (const row of unnumberedFoot(page, numbered[index]!, taken)) taken.add(row)
  const furniture = new Set<string>()
  for (const page of pages) {
    const own = page.rows.filter((row) => taken.has(row))
    for (const text of own.map(textOf)) furniture.add(text)
  }
  return {
    pages: pages.map((page) => ({ ...page, rows: page.rows.filter((row) => !taken.has(row)) })),
    furniture: [...furniture],
  }
}

function edgesOf(page: PlacedPage, index: number): readonly Edge[] {
  const edge = (row: Row, depth: number, side: Edge["side"]): Edge => {
    const text = textOf(row)
    return { page: index, row, depth, side, key: withoutNumbers(text), text }
  }
  const half = Math.floor(page.rows.length / 2)
  const count = Math.min(deepest, Math.max(half, page.rows.length === 1 ? 1 : 0))
  const feet = page.rows.slice(page.rows.length - count).reverse()
  const note = feet.findIndex(beginsNote)
  return [
    ...page.rows.slice(0, count).map((row, depth) => edge(row, depth, "head")),
    ...feet.slice(0, note === -1 ? count : note).map((row, depth) => edge(row, depth, "foot")),
  ]
}

/** A raised sign begins a footnote; what is above it is no foot. */
function beginsNote(row: Row): boolean {
  return row.words.some((word, i) => {
    const begins = i === 0 || word.left - row.words[i - 1]!.right > row.size * 1.2
    return begins && isRaised(word.pieces[0]!, row)
  })
}

/** What stays the same from page to page; heads of nothing but numbers ("§§ 10.1 to 10.4") are of one kind. */
function withoutNumbers(text: string): string {
  const key = text
    .replace(/\b[ivxlc]+\b/gu, "#")
    .replace(/\d+(?:[.:\-–]\d+)*[a-z]?/gu, "#")
    .toLowerCase()
  // Left and right pages change sides.
  return /\p{L}{3}/u.test(key) ? key.split(" ").sort().join(" ") : "#"
}

/** Text may chance to begin two pages alike; a head does so on many pages, and stands apart from the text. */
function comesAgain(
  edge: Edge,
  edges: readonly (readonly Edge[])[],
  pages: readonly PlacedPage[],
  leading: number,
): boolean {
  const others = edges
    .flat()
    .filter(
      (other) => other.side === edge.side && other.page !== edge.page && isAtHeightOf(edge, other, pages),
    )
  const span = edges.length - 1
  const near = (other: Edge) => Math.abs(other.page - edge.page) <= 2
  const same = others.filter(({ key }) => key === edge.key)
  const alike = others.filter((other) => near(other) && isMostlyAlike(edge.text, other.text))
  const count = new Set([...same, ...alike].map(({ page }) => page)).size
  // Left and right pages may have heads of their own.
  const isOften =
    count >= Math.max(1, span * 0.3) ||
    (same.length >= Math.max(1, ((span + 1) / 2 - 1) * 0.6) &&
      same.every((each) => (each.page - edge.page) % 2 === 0))
  const gap = gapInside(edge, pages)
  const isAlways =
    same.length >= Math.max(2, span * 0.5) ||
    (same.length >= Math.max(2, ((span + 1) / 2 - 1) * 0.8) &&
      same.every((each) => (each.page - edge.page) % 2 === 0))
  if (/\p{L}{3}/u.test(edge.key) && isAlways) return true
  if (/\p{L}{3}/u.test(edge.key)) return isOften && gap > leading * 1.15
  return isOften && (gap > leading * 1.4 || same.some((other) => countsOn(edge, other)))
}

/** From a row to the next towards the middle of the page. */
function gapInside({ row, side, page }: Edge, pages: readonly PlacedPage[]): number {
  const { rows } = pages[page]!
  const at = rows.indexOf(row)
  const next = rows[side === "head" ? at + 1 : at - 1]
  return next === undefined ? Number.POSITIVE_INFINITY : Math.abs(next.base - row.base)
}

function isAtHeightOf(edge: Edge, other: Edge, pages: readonly PlacedPage[]): boolean {
  if (edge.side === "head") return Math.abs(edge.row.base - other.row.base) <= sameHeight
  const fromFoot = ({ page, row }: Edge) => pages[page]!.height - row.base
  return Math.abs(fromFoot(edge) - fromFoot(other)) <= sameHeight
}

/** Page 7 after page 6: a number grows by as much as the pages are apart. */
function countsOn(edge: Edge, other: Edge): boolean {
  const numbers = (text: string) => (text.match(/\d+/gu) ?? []).map(Number)
  const own = numbers(edge.text)
  return numbers(other.text).some((number) => own.includes(number + edge.page - other.page))
}

/** Left and right pages change sides, and heads name the section they stand over: most words are the same. */
function isMostlyAlike(text: string, other: string): boolean {
  const words = (of: string) => of.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  const own = words(text)
  if (own.length < 2) return false
  const among = new Set(words(other))
  const shared = own.filter((word) => among.has(word)).length
  return shared >= own.length * 0.7 && among.size <= own.length * 1.5
}

/** Set apart from the text on this page, and something so set apart at this height on most pages (or at both margins). */
function standsApart(
  own: readonly Edge[],
  page: PlacedPage,
  edges: readonly Edge[],
  leading: number,
): boolean {
  const [outer] = own
  const next = outer!.side === "head" ? page.rows[1] : page.rows.at(-2)
  if (next === undefined) return false
  const gap = Math.abs(next.base - outer!.row.base)
  const fromEdge = outer!.side === "head" ? outer!.row.base : page.height - outer!.row.base
  const { words } = outer!.row
  const widest = words.slice(1).reduce((most, word, i) => Math.max(most, word.left - words[i]!.right), 0)
  const isWide = widest > page.width * 0.15
  if (fromEdge > page.height * 0.12) return false
  const ownNumber = words.some(({ text }) => text === String(page.number))
  if (ownNumber && (isWide || words.length === 1) && gap > leading * 1.25) return true
  if (gap < leading * 1.7) return false
  const isNumber = /^[\W_]*(?:page\s*)?\d{1,4}[\W_]*$/iu.test(outer!.text)
  if (isNumber) return true
  if (gap > leading * 2.4 && isWide) return true
  const alike = edges.filter(
    (edge) =>
      edge.side === outer!.side &&
      edge.depth === 0 &&
      edge.page !== outer!.page &&
      Math.abs(edge.row.base - outer!.row.base) <= sameHeight &&
      edge.row.size === outer!.row.size,
  )
  const count = new Set(edges.map((edge) => edge.page)).size
  // Of other kinds of pages (the first) no row is taken because those have heads.
  return count >= 4 && alike.length >= count * 0.6 && gap > leading * 1.9
}

function leadingOf(pages: readonly PlacedPage[]): number {
  const steps = pages.flatMap(({ rows }) => rows.slice(1).map((row, i) => row.base - rows[i]!.base))
  // Beside one another, columns may stand on base lines of their own; then rows are nearer than lines.
  const size = median(pages.flatMap(({ rows }) => rows.map((row) => row.size)))
  return Math.max(median(steps.filter((step) => step > 40)), size * 1.1)
}

/** Where lines are numbered, rows at the foot that are not, set apart or in another type, explain and are no text. */
function unnumberedFoot(
  page: PlacedPage,
  numbered: readonly number[],
  taken: ReadonlySet<Row>,
): readonly Row[] {
  if (numbered.length < 5) return []
  const last = Math.max(...numbered)
  const below = page.rows.filter((row) => row.base > last + row.size * 0.5 && !taken.has(row))
  const lastNumbered = page.rows.findLast((row) => Math.abs(row.base - last) < row.size * 0.5)
  const [first] = below
  if (first === undefined || lastNumbered === undefined) return []
  const isOtherType =
    first.words[0]!.pieces[0]!.font !== lastNumbered.words[0]!.pieces[0]!.font ||
    Math.abs(first.size - lastNumbered.size) > 5
  if (below.some(beginsNote)) return []
  const steps = page.rows.slice(1).map((row, i) => row.base - page.rows[i]!.base)
  const isApart = first.base - lastNumbered.base > median(steps) * 1.25
  return isOtherType && isApart ? below : []
}
