/**
 * The outermost element of an XML file, from its first characters: how formats tell their own files from
 * schemas and other XML. Null where the file is no XML or its first element does not begin within `head`.
 */
export interface RootElement {
  readonly name: string
  /** As written, with all attributes that stand within the head. */
  readonly tag: string
}

export function rootElement(head: string): RootElement | null {
  const prolog =
    /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*/u.exec(head)
  const start = /^<([A-Za-z_][\w:.-]*)[^>]*/u.exec(head.slice(prolog?.[0].length ?? 0))
  return start?.[1] === undefined ? null : { name: start[1], tag: start[0] }
}
