/**
 * What a paragraph's sign can be: its style and its place in that style's order.
 *
 *   (i)  the first of (i), (ii), …  or the ninth of (a), (b), …      (aa)  the 27th of (a), (b), …
 *   (<I>1</I>)  the first of the italic figures                       2.  Section B.  the second of 1., 2., … and of Section A., …
 */
export interface Mark {
  /** Brackets around it, or a full stop after it, with or without a word before. */
  readonly form: "()" | "." | "Section ." | "Article ."
  readonly italic: boolean
  readonly value: string
  /** The last of a range "(d)-(e) [Reserved]"; else the value itself. */
  readonly last: string
}

export interface Reading {
  /** "(a)", "(1)", "(i)", "(A)", "(I)", with "~" where it is in italics; "1.", "a." and so on. */
  readonly style: string
  readonly first: number
  readonly last: number
}

export function readingsOf(mark: Mark): readonly Reading[] {
  const ends = valuesOf(mark.last)
  return valuesOf(mark.value).flatMap(({ series, place }) => {
    const last = ends.find((end) => end.series === series)
    return last === undefined ? [] : [{ style: styleOf(mark, series), first: place, last: last.place }]
  })
}

/** Whether the characters can be a sign at all: "(an)" and "(the)" are words. */
export function isMarkValue(value: string): boolean {
  return valuesOf(value).length > 0
}

export function printedMark({ form, value, last }: Mark): string {
  if (form !== "()") return form.replace(".", `${value}.`)
  return last === value ? `(${value})` : `(${value})-(${last})`
}

/** As it stands in an id and a citation. */
export function segmentOfMark({ form, value, last }: Mark): string {
  const word = form === "Section ." || form === "Article ." ? `${form.slice(0, -2).toLowerCase()}-` : ""
  return last === value ? word + value : `${word}${value}-${last}`
}

interface Value {
  readonly series: "a" | "i" | "A" | "I" | "1"
  readonly place: number
}

function valuesOf(value: string): readonly Value[] {
  const figures = /^([1-9]\d{0,2})([a-z]?)$/u.exec(value)
  if (figures !== null) return [{ series: "1", place: Number(figures[1]) + insertedPlace(figures[2] ?? "") }]
  const lower = value.toLowerCase()
  const cased =
    value === lower ? (["a", "i"] as const) : value === value.toUpperCase() ? (["A", "I"] as const) : null
  if (cased === null) return []
  const letter = letterPlace(lower)
  const roman = romanPlace(lower)
  return [
    // Oregon and others print (L) between (k) and (m), where a small l would look like a figure.
    ...(value === "L" ? [{ series: "a" as const, place: 12 }] : []),
    ...(letter === null ? [] : [{ series: cased[0], place: letter }]),
    ...(roman === null ? [] : [{ series: cased[1], place: roman }]),
  ]
}

/** "1a" was put between "1" and "2" by a later act. */
function insertedPlace(letter: string): number {
  return letter === "" ? 0 : (letter.charCodeAt(0) - 96) / 100
}

/** a … z, then aa … zz, aaa … zzz. */
function letterPlace(letters: string): number | null {
  if (!/^([a-z])\1{0,2}$/u.test(letters)) return null
  return letters.charCodeAt(0) - 96 + 26 * (letters.length - 1)
}

function romanPlace(letters: string): number | null {
  const match = /^(x{0,3}|x?l|lx{0,3})(ix|iv|v?i{0,3})$/u.exec(letters)
  if (match === null || letters === "") return null
  const tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"].indexOf(match[1] ?? "")
  const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].indexOf(match[2] ?? "")
  return tens * 10 + ones
}

function styleOf(mark: Mark, series: Value["series"]): string {
  const sign = mark.form === "()" ? `(${series})` : mark.form.replace(".", `${series}.`)
  return mark.italic ? `~${sign}` : sign
}
