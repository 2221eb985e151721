/**
 * What stands around the text of a page: running heads and feet, numbers of pages, in the corners and the middle.
 */
import type { Layout } from "./layout.js"
import type { SetPage } from "./set-pages.js"

export interface Furnishing {
  readonly text: string
  readonly at: "left" | "centre" | "right"
  readonly above: boolean
}

export function furnitureOf(
  page: SetPage,
  index: number,
  count: number,
  layout: Layout,
  name: string,
): readonly Furnishing[] {
  const outer = index % 2 === 0 ? "right" : "left"
  const inner = outer === "right" ? "left" : "right"
  const [first = "", last = first] = [page.sections[0], page.sections.at(-1)]
  const heads: Readonly<Record<Layout["head"], readonly Furnishing[]>> = {
    none: [],
    same: [{ text: name, at: "centre", above: true }],
    facing: [{ text: index % 2 === 0 ? name : "Rules of the State of Franklin", at: inner, above: true }],
    sections: [{ text: first === last ? `§ ${first}` : `§§ ${first} to ${last}`, at: inner, above: true }],
  }
  const foot: readonly Furnishing[] =
    layout.foot === "same"
      ? [{ text: "Invented for Pincite; the law of no place", at: inner, above: false }]
      : []
  const number = `${index + 1}`
  const numbers: Readonly<Record<Layout["pageNumber"], readonly Furnishing[]>> = {
    none: [],
    "head-outer": [{ text: number, at: outer, above: true }],
    "foot-centre": [{ text: number, at: "centre", above: false }],
    "foot-outer": [{ text: number, at: outer, above: false }],
    dashes: [{ text: `— ${number} —`, at: "centre", above: false }],
    "of-all": [{ text: `Page ${number} of ${count}`, at: outer, above: false }],
  }
  const placed = new Set<string>()
  return [...numbers[layout.pageNumber], ...heads[layout.head], ...foot].filter(({ at, above }) => {
    const place = `${at} ${above}`
    const free = !placed.has(place)
    placed.add(place)
    return free
  })
}
