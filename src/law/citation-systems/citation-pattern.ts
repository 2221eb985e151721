/**
 * Compiles the pattern of a citation as our sources write it: a space stands for one to three, an optional
 * space for up to three (people type them, and typesetters add them). Every repetition is bounded, so that
 * no text can make reading slow.
 */
export function citationPattern(source: string, flags: "gu" | "uy" = "gu"): RegExp {
  return new RegExp(
    source.replaceAll(" ?", "\u0000").replaceAll(" ", " {1,3}").replaceAll("\u0000", " {0,3}"),
    flags,
  )
}

/** Words in whichever case. The words may hold escapes and groups, but no letters in brackets. */
export function anyCase(words: string): string {
  return words.replace(/\\.|\p{L}/gu, (each) =>
    each.length > 1 ? each : `[${each.toUpperCase()}${each.toLowerCase()}]`,
  )
}
