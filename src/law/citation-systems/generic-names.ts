/**
 * A path that has no numbered section, as words that read back: the names from the top down, each with its number,
 * and what is counted below the last.
 *
 *   regulation, art-6, 2, g               regulation, art. 6(2)(g)
 *   decision, introduction-2, item-5      decision, introduction 2, item 5
 *   crossheading-final-provisions         crossheading-final-provisions
 *   art-1~2                               art. 1[2]
 */
const numbered = /^([A-Za-z_]{2,30})-([0-9A-Z][0-9A-Za-z.]{0,11})$/u
const twin = "(?:\\[[0-9]{1,2}\\])?"
const name = "(?:[A-Za-z][A-Za-z_]{1,29}\\.? [0-9A-Z][0-9A-Za-z.]{0,11}|[A-Za-z][0-9A-Za-z_.-]{1,120})"
const enumerator = `\\([0-9A-Za-z][0-9A-Za-z.-]{0,11}\\)${twin}`
const step = `${name}${twin}(?:${enumerator}){0,10}`

/** Regex source, in which a space is a plain one. */
export const namesSource = `${step}(?:, ${step}){0,8}`

export function writeNames(path: readonly string[]): string {
  return path
    .map((segment, index) => {
      const [value = "", nth] = segment.split(/~(?=\d+$)/u)
      const mark = nth === undefined ? "" : `[${nth}]`
      const [, word, number] = numbered.exec(value) ?? []
      if (word !== undefined)
        return `${index === 0 ? "" : ", "}${word === "art" ? "art." : word} ${number}${mark}`
      const isEnumerator = index > 0 && /^[0-9A-Za-z][0-9A-Za-z.-]{0,11}$/u.test(value)
      return isEnumerator ? `(${value})${mark}` : `${index === 0 ? "" : ", "}${value}${mark}`
    })
    .join("")
}

export function readNames(written: string): readonly string[] {
  return written.split(/, {0,3}(?![^(]*\))/u).flatMap((each) => {
    const from = each.search(/\(/u)
    const [head, tail] = from === -1 ? [each, ""] : [each.slice(0, from), each.slice(from)]
    const [, words = "", nth] = /^(.*?)(?:\[(\d+)\])?$/u.exec(head.trim()) ?? []
    const name = words.replace(/^([A-Za-z_]+)\.? {1,3}(?=\S)/u, "$1-")
    const below = [...tail.matchAll(/\(([^()]+)\)(?:\[(\d+)\])?/gu)]
    return [[name, nth] as const, ...below.map(([, value = "", mark]) => [value, mark] as const)].map(
      ([value, mark]) => (mark === undefined ? value : `${value}~${mark}`),
    )
  })
}
