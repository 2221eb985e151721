import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { splitSentences } from "./split-sentences.js"

const split = (text: string) => splitSentences(text).map((span) => text.slice(span.start, span.end))

/** Invented law. "|" shows where a sentence ends. */
const rows = [
  { why: "two plain sentences", law: "A keeper shall light the lamp.| The lamp may be blue." },
  { why: "a question and a call", law: "Is it lit?| Light it!| Then rest." },
  { why: "an abbreviation before a number", law: "See subpt. B, § 1.4 and No. 12 of 84 Stat. 1128." },
  { why: "Pub. L. and U.S.C.", law: "Under Pub. L. 93-579 and 5 U.S.C. 552a lamps glow." },
  { why: "U.S.C. may also end a sentence", law: "It follows 5 U.S.C.| The keeper shall rest." },
  { why: "Inc. before a name", law: "Lampmakers Inc. Franklin Branch shall file." },
  { why: "Inc. at the end", law: "It binds Lampmakers, Inc.| The keeper is not bound." },
  { why: "D.C. Cir. and v.", law: "See Reed v. Lamp Bd. of Review, 1 F.3d 2 (D.C. Cir. 1990), for this." },
  { why: "et seq. within brackets", law: "The Act (15 U.S.C. § 6801 et seq.) (“Act”) applies." },
  { why: "et seq. at the end", law: "It rests on § 1 et seq.| A keeper may appeal." },
  { why: "a full stop outside closing marks", law: "It has the meaning of “lamp (oil)”.| The rest is void." },
  { why: "a full stop inside a quotation", law: "It is called the “Lamp Act.”| The Mayor may amend it." },
  { why: "a bracketed sentence of its own", law: "Lamps glow.| (Oil lamps are excluded.)| Wicks burn." },
  { why: "Mr. and initials", law: "Mr. J. Q. Reed keeps the lamp." },
  { why: "enumerators open a sentence, never end it", law: "(i) The lamp.| (ii) The wick." },
  { why: "a numbered head", law: "1. The lamp shall glow." },
  {
    why: "semicolons and colons end nothing",
    law: "Light it; then rest: the keeper may sleep; provided, that it glows.",
  },
  {
    why: "items on lines of their own",
    law: "The keeper must:|\n(a)\tlight the lamp;|\n(b)\ttrim the wick; and|\n(c)\trest.",
  },
  { why: "a wrapped line is no end", law: "The keeper of the\nDistrict lamp shall\nlight it." },
  { why: "a heading line", law: "Duties of Keepers|\nThe keeper must light it." },
  { why: "a blank line", law: "light it|\n\nThe keeper rests" },
  { why: "dots that lead the eye", law: "Name ...... Oil . . . . . 9 Wick" },
  { why: "a decimal and a date", law: "It costs $1.50 on Jan. 30, 2010.| It glows at 5 p.m. on Sundays." },
  { why: "a small roman numeral opens a sentence, as a letter does", law: "iii. The lamp shall glow." },
  { why: "a numbered head within a quoted form", law: "“15. Name of the keeper." },
  { why: "a heading's label and its words", law: "Subtitle IV. Lamps and Wicks." },
  { why: "the same label at the end", law: "This is the same as subtitle IV.| The lamp shall glow." },
  { why: "a subpart's letter is no initial", law: "It follows 1 CFR part 2, subpart B.| Lamps are exempt." },
  { why: "an initial is one", law: "It is the Robert F. Lampman Act." },
  { why: "No. after an abbreviation is a number", law: "In Reed v. Lamp Board, C.A. No. 74-2, it was lit." },
  { why: "No after it begins a sentence", law: "It follows 5 U.S.C.| No lamp is exempt." },
  { why: "See begins a sentence", law: "It rests on § 1 et seq.| See also § 9." },
  { why: "an abbreviation after a dash", law: "Appendix to Part 9—U.S. States and lamps." },
  { why: "a title joined to its code", law: "Under 5.U.S.C. 552 a keeper may see it." },
  { why: "Div., Cum. and ex rel.", law: "See Div. J, 3 Cum. Supp. 4, and Franklin ex rel. Reed v. Lamp." },
  { why: "the appendix of a title", law: "Under 5 U.S.C. app. 3 the keeper reports." },
  { why: "an address on the Web ends", law: "It stands at https://www.lamp.gov.| Keepers may read it." },
  { why: "a lower-case word goes on", law: "the lamp etc. is lit" },
]

describe("splitting law into sentences", () => {
  it.each(rows)("$why", ({ law }) => {
    expect(split(law.replaceAll("|", ""))).toEqual(law.split("|").map((sentence) => sentence.trim()))
  })

  it("covers every character that is not white space, in order, without overlap", () => {
    const words = fc.constantFrom(
      "The lamp",
      "shall",
      ".",
      ". ",
      "? ",
      "\n",
      "\n(a)\t",
      "(b) ",
      "“",
      "” ",
      "(",
      ") ",
      "No. ",
      "Inc. ",
      "; and",
      " ",
      "5",
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join("")
        let at = 0
        for (const span of splitSentences(text)) {
          expect(text.slice(at, span.start).trim()).toBe("")
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end))
          expect(span.end).toBeGreaterThan(span.start)
          at = span.end
        }
        expect(text.slice(at).trim()).toBe("")
      }),
      { numRuns: 2000 },
    )
  })
})
