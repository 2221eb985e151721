/**
 * The paragraphs of a section that a note names by their signs.
 *
 *   (b)(1)(i) introductory text, and (d)(2)     two paragraphs
 *   (d)(15)(iv) and (18)                        (d)(15)(iv) and (d)(18): a sign alone goes on from the one before
 *   (f)(2) through (f)(4)                       all from the first to the last
 *
 * A paragraph that the section does not have is passed over.
 */
import type { ParsedProvision } from "../parsed.js"

export function namedParagraphs(words: string, section: ParsedProvision): readonly ParsedProvision[] {
  const found: ParsedProvision[] = []
  let last: readonly string[] = []
  let from = 0
  for (const match of words.matchAll(/\([A-Za-z0-9]{1,5}\)(?:\s?\([A-Za-z0-9]{1,5}\))*/gu)) {
    const signs = [...match[0].matchAll(/\(([A-Za-z0-9]+)\)/gu)].map(([, sign = ""]) => sign)
    const path = pathsOf(signs, last).find((each) => at(section, each) !== null)
    const paragraph = path === undefined ? null : at(section, path)
    if (path === undefined || paragraph === null) continue
    const through = /^\s*(?:through|to|[-–])\s*$/u.test(words.slice(from, match.index))
    found.push(...(through ? between(section, last, path) : []), paragraph)
    last = path
    from = match.index + match[0].length
  }
  return found
}

/** The readings of signs that may go on from those before, likelier first. */
function pathsOf(signs: readonly string[], last: readonly string[]): readonly (readonly string[])[] {
  const goingOn = last
    .map((sign, depth) => ({ sign, depth }))
    .filter(({ sign, depth }) => depth > 0 && styleOf(sign) === styleOf(signs[0] ?? ""))
    .map(({ depth }) => [...last.slice(0, depth), ...signs])
  return [...goingOn.reverse(), signs]
}

function styleOf(sign: string): string {
  if (/^\d+$/u.test(sign)) return "1"
  return sign === sign.toUpperCase() ? "A" : "a"
}

function at(section: ParsedProvision, path: readonly string[]): ParsedProvision | null {
  const id = [section.id, ...path].join("/")
  let here: ParsedProvision | undefined = section
  while (here !== undefined && here.id !== id) {
    here = here.children.find((child) => child.id === id || id.startsWith(`${child.id}/`))
  }
  return here ?? null
}

function between(
  section: ParsedProvision,
  first: readonly string[],
  last: readonly string[],
): readonly ParsedProvision[] {
  const siblings = at(section, first.slice(0, -1))?.children ?? []
  const start = siblings.findIndex(({ id }) => id === at(section, first)?.id)
  const end = siblings.findIndex(({ id }) => id === at(section, last)?.id)
  return start === -1 ? [] : siblings.slice(start + 1, Math.max(start + 1, end))
}
