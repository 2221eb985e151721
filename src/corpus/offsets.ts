/**
 * The offsets of a provision in those wordings of its parent where it does not stand at the offset of its
 * place: by the digest of the parent's words; null where the edition with those words did not have it.
 */
export type Offsets = Readonly<Record<string, number | null>>

export function readOffsets(json: string | null): Offsets | null {
  return json === null ? null : JSON.parse(json)
}

/** The offset in the given words of the parent; the end of words that did not have it. */
export function offsetInWords(
  at: number,
  offsets: Offsets | null,
  parent: { readonly digest: string; readonly text: string },
): number {
  if (offsets === null || !(parent.digest in offsets)) return at
  return offsets[parent.digest] ?? parent.text.length
}

export function isOutsideWords(offsets: Offsets | null, parentDigest: string): boolean {
  return offsets !== null && parentDigest in offsets && offsets[parentDigest] === null
}
