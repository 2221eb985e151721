/**
 * Signs that a paragraph prints again although the list goes on:
 *
 *   (a)(1) VSAT networks …   (a)(2) Large networks …      the second stands beside the first, in the same (a)
 *
 * The sign printed again opens nothing; it is printed before the one that follows it.
 */
import { type Mark, readingsOf } from "../marks/index.js"
import type { Beginning, LeadingMark } from "./leading-marks.js"

export function joinRestatedSigns(beginnings: readonly Beginning[]): readonly Beginning[] {
  return beginnings.map((beginning, index) => {
    const [first, second, ...others] = beginning.marks
    if (first === undefined || second === undefined || first.heading !== "") return beginning
    const earlier = beginnings
      .slice(0, index)
      .findLastIndex(({ marks }) => isSame(marks[0]?.mark, first.mark))
    const before = beginnings[earlier]?.marks[1]?.mark
    if (before === undefined || !follows(before, second.mark)) return beginning
    // Where the list went on in between, the sign begins another.
    const between = beginnings.slice(earlier + 1, index)
    if (between.some(({ marks }) => isSame(marks[0]?.mark, second.mark))) return beginning
    const restated: LeadingMark = { ...second, restated: first.mark }
    return { ...beginning, marks: [restated, ...others] }
  })
}

function isSame(a: Mark | undefined, b: Mark): boolean {
  return (
    a !== undefined && a.form === b.form && a.italic === b.italic && a.value === b.value && a.last === b.last
  )
}

function follows(before: Mark, next: Mark): boolean {
  return readingsOf(before).some(({ style, last }) =>
    readingsOf(next).some((reading) => reading.style === style && reading.first === last + 1),
  )
}
