/**
 * How a section of the Revised Statutes of Missouri and what stands below it is written, in the statutes and in bills.
 *
 *   143.011.4(2)(a)b     407.020(4)     407.1500
 *
 * A subsection follows the section's number after a full stop, and a subparagraph its paragraph without brackets. So
 * the id of a subdivision that stands in the section itself keeps its brackets: …/407.020/(4).
 */
const twin = "(?:\\[[0-9]{1,2}\\])?"
const inBrackets = `(?:\\([0-9A-Za-z]{1,5}(?:-[0-9A-Za-z]{1,5})?\\)${twin})`
const bare = `[a-z]{1,2}${twin}(?![0-9A-Za-z])`
const tail = `(${twin}(?:\\.[0-9]{1,3}${twin}(?![0-9A-Za-z]))?(?:${inBrackets}{1,6}(?:${bare}${inBrackets}{0,3})?)?)`
/** Regex source of a section's number, and of what goes on from it. */
export const missouriSection = `([0-9]{1,3}[A-Za-z]?\\.[0-9]{3,4})${tail}(?![0-9A-Za-z(]|[.-][0-9])`

/** The steps of a tail such as ".4(2)(a)b[2]"; one in brackets right after the section keeps them. */
export function readMissouriPath(number: string, written: string): readonly string[] {
  const [own = ""] = /^(?:\[\d+\])?/u.exec(written) ?? []
  const steps = [...written.slice(own.length).matchAll(/(\.)?(\()?([0-9A-Za-z-]+)\)?(?:\[(\d+)\])?/gu)]
  const path = steps.map(([, stop, bracket, value = "", nth], index) => {
    const isSubdivision = index === 0 && stop === undefined && bracket !== undefined && /^\d/u.test(value)
    return withTwin(isSubdivision ? `(${value})` : value, nth)
  })
  return [withTwin(number, /\d+/u.exec(own)?.[0]), ...path]
}

function withTwin(value: string, nth: string | undefined): string {
  return nth === undefined ? value : `${value}~${nth}`
}

/** The fourth step below a section with subsections, the third of one without, has no brackets. */
export function writeMissouriPath([number = "", ...steps]: readonly string[]): string {
  const hasSubsections = /^\d/u.test(steps[0] ?? "")
  const unbracketed = hasSubsections ? 3 : /^\(/u.test(steps[0] ?? "") ? 2 : -1
  const tail = steps.map((step, index) => {
    const [value = "", nth] = step.split("~")
    const mark = nth === undefined ? "" : `[${nth}]`
    if (index === 0 && hasSubsections) return `.${value}${mark}`
    const bareLetter = index === unbracketed && /^[a-z]{1,2}$/u.test(value)
    return bareLetter || value.startsWith("(") ? `${value}${mark}` : `(${value})${mark}`
  })
  const [section = "", nth] = number.split("~")
  return `${section}${nth === undefined ? "" : `[${nth}]`}${tail.join("")}`
}
