/**
 * The sign of a list's item, which the page shows by the kind of its list and its place there.
 *
 *   <ol type="A"> <li id="…ol1b3A"> <li id="…ol1b3B">          (A), (B)
 *
 * The item's id ends in its sign too, and says so where a list is broken in two by a paragraph; but the ids are
 * a program's as well ("…ol1b6Aiiiii" for (iii)). Where both say the same, or the id's end is what the place
 * says, there is no doubt; where the id says another sign that its kind of list can have, the list was broken.
 */
import type { HtmlElement } from "../html/index.js"

export interface ListSign {
  readonly value: string
  readonly doubtful: boolean
}

export function signOfItem(type: string, place: number, item: HtmlElement, parentId: string): ListSign {
  const value = written(type, place)
  const id = item.attributes["id"] ?? ""
  const own =
    id.startsWith(parentId) && parentId !== ""
      ? id.slice(parentId.length)
      : (/ol\d(\w+)$/u.exec(id)?.[1] ?? "")
  if (own === "" || own.endsWith(value) || own.endsWith(String(place))) return { value, doubtful: false }
  const other = allowed[type]?.exec(own)?.[0]
  return other === undefined ? { value, doubtful: true } : { value: other, doubtful: other !== own }
}

const allowed: Readonly<Record<string, RegExp>> = {
  "1": /\d+$/u,
  a: /[a-z]$/u,
  A: /[A-Z]$/u,
  i: /[ivxl]+$/u,
  I: /[IVXL]+$/u,
}

function written(type: string, place: number): string {
  if (type === "a" || type === "A") {
    const letter = String.fromCharCode(97 + ((place - 1) % 26)).repeat(Math.floor((place - 1) / 26) + 1)
    return type === "a" ? letter : letter.toUpperCase()
  }
  if (type !== "i" && type !== "I") return String(place)
  return type === "i" ? roman(place) : roman(place).toUpperCase()
}

const romans = [
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const

function roman(number: number): string {
  let left = number
  let figures = ""
  for (const [value, figure] of romans) {
    while (left >= value) {
      figures += figure
      left -= value
    }
  }
  return figures
}
