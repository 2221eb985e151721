/**
 * Brings British spellings to the American ones, so that a question in either finds law in either.
 *
 *   licence → license      organisation → organization      labour → labor      cancelled → canceled
 *   cheque → check         centre → center                  defence → defense   programme → program
 *
 * Questions and law both pass through here, so a word that is changed wrongly still meets itself.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^licenc/u, "licens"],
  [/^practis/u, "practic"],
  [/^(def|off|pret)ence/u, "$1ense"],
  [/^cheque/u, "check"],
  [/^(cent|met|theat|fib|lit)re(s?)$/u, "$1er$2"],
  [/^programme(s?)$/u, "program$1"],
  [/^(acknowledg|judg)ement/u, "$1ment"],
  [/^(fulfil|enrol|instal|instil)(s|ments?|)$/u, "$1l$2"],
  [/^(cancel|counsel|fuel|label|model|signal|total|travel)l(ed|ing|ers?)$/u, "$1$2"],
  [/^(arm|behavi|cand|col|endeav|fav|harb|hon|hum|lab|neighb|od|rig|rum|vap|vig)our/u, "$1or"],
  [/^(analog|catalog|dialog)ue(s?)$/u, "$1$2"],
  [/^(anal|catal|dial|paral)ys(e|ed|es|ers?|ing)$/u, "$1yz$2"],
  // Only after these letters is "-ise" British; "advise", "exercise", "franchise" and "promise" are so spelt everywhere.
  [/^(.{2,}(?:al|an|ar|as|at|er|id|im|in|it|ol|on|or|yn|mm))is(e|ed|es|ers?|ing|ations?)$/u, "$1iz$2"],
]

export function americanSpelling(word: string): string {
  const match = patterns.find(([pattern]) => pattern.test(word))
  return match === undefined ? word : word.replace(match[0], match[1])
}
