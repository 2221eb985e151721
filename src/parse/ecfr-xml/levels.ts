/** The levels of the divisions, by the element that the publisher uses for each. */
const levels: Readonly<Record<string, string>> = {
  DIV1: "title",
  DIV2: "subtitle",
  DIV3: "chapter",
  DIV4: "subchapter",
  DIV5: "part",
  DIV6: "subpart",
  DIV7: "subject-group",
  DIV8: "section",
  DIV9: "appendix",
}

export function levelOf(element: string): string | null {
  return levels[element] ?? null
}

export function isContainer(element: string): boolean {
  return /^DIV[1-7]$/u.test(element)
}
