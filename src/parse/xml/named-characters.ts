/**
 * The named characters we read without a document type: those of HTML that legal texts use.
 *
 * XML itself knows five names; publishers declare others in a DTD that we never fetch. A fixed table of our
 * own reads them safely. A name that is not here makes the file unreadable rather than losing a character.
 */
const latin = [
  ..."nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr".split(" "),
  ..."deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest".split(
    " ",
  ),
  ..."Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml".split(
    " ",
  ),
  ..."ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig".split(
    " ",
  ),
  ..."agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml".split(
    " ",
  ),
  ..."eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  ),
]

const others: Readonly<Record<string, number>> = {
  OElig: 0x152,
  oelig: 0x153,
  Scaron: 0x160,
  scaron: 0x161,
  Yuml: 0x178,
  fnof: 0x192,
  circ: 0x2c6,
  tilde: 0x2dc,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  dagger: 0x2020,
  Dagger: 0x2021,
  bull: 0x2022,
  hellip: 0x2026,
  permil: 0x2030,
  prime: 0x2032,
  Prime: 0x2033,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  euro: 0x20ac,
  trade: 0x2122,
  larr: 0x2190,
  rarr: 0x2192,
  minus: 0x2212,
  radic: 0x221a,
  infin: 0x221e,
  asymp: 0x2248,
  ne: 0x2260,
  le: 0x2264,
  ge: 0x2265,
  Delta: 0x394,
  Sigma: 0x3a3,
  Omega: 0x3a9,
  alpha: 0x3b1,
  beta: 0x3b2,
  gamma: 0x3b3,
  delta: 0x3b4,
  mu: 0x3bc,
  pi: 0x3c0,
  sigma: 0x3c3,
}

/** Name to character, without a prototype, so that "&constructor;" is no name. */
export const namedCharacters: Readonly<Record<string, string>> = Object.assign(
  Object.create(null) as Record<string, string>,
  { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" },
  // Latin-1 from U+00A0 on stands in the order of its code points.
  Object.fromEntries(latin.map((name, i) => [name, String.fromCodePoint(0xa0 + i)])),
  Object.fromEntries(Object.entries(others).map(([name, code]) => [name, String.fromCodePoint(code)])),
)
