/**
 * How each code counts below a section and what it calls the levels, by the signs in their order.
 *
 * A code that is not here counts as most do, (a), (1), (A), (i), and calls them as the United States Code does.
 */
import type { InstrumentId } from "../../law/index.js"
import { namedSigns, type SignScheme } from "../numbered-lines/index.js"

type Levels = readonly (readonly [sign: string, level: string])[]

const usual: Levels = [
  ["(a)", "subsection"],
  ["(1)", "paragraph"],
  ["(A)", "subparagraph"],
  ["(i)", "clause"],
  ["(I)", "subclause"],
]

const byCode: readonly (readonly [prefix: string, levels: Levels])[] = [
  [
    "us-ca/",
    [
      ["(a)", "subdivision"],
      ["(1)", "paragraph"],
      ["(A)", "subparagraph"],
      ["(i)", "clause"],
      ["(I)", "subclause"],
    ],
  ],
  [
    "us-co/",
    [
      ["(1)", "subsection"],
      ["(a)", "paragraph"],
      ["(I)", "subparagraph"],
      ["(A)", "sub-subparagraph"],
    ],
  ],
  [
    "us-az/",
    [
      ["A.", "subsection"],
      ["1.", "paragraph"],
      ["(a)", "subdivision"],
      ["(i)", "item"],
    ],
  ],
  [
    "us-ok/",
    [
      ["A.", "subsection"],
      ["1.", "paragraph"],
      ["a.", "subparagraph"],
      ["(1)", "division"],
    ],
  ],
  [
    "us-me/",
    [
      ["1.", "subsection"],
      ["A.", "paragraph"],
      ["(1)", "subparagraph"],
      ["(a)", "division"],
    ],
  ],
  [
    "us-nh/",
    [
      ["I.", "paragraph"],
      ["(a)", "subparagraph"],
      ["(1)", "subparagraph"],
      ["(A)", "subparagraph"],
    ],
  ],
  [
    "us-wi/",
    [
      ["(1)", "subsection"],
      ["(a)", "paragraph"],
      ["1.", "subdivision"],
      ["a.", "subdivision paragraph"],
    ],
  ],
  [
    "us-ms/",
    [
      ["(1)", "subsection"],
      ["(a)", "paragraph"],
      ["(i)", "subparagraph"],
      ["1.", "item"],
    ],
  ],
  [
    "us-ne/",
    [
      ["(1)", "subsection"],
      ["(a)", "subdivision"],
      ["(i)", "subdivision"],
      ["(A)", "subdivision"],
    ],
  ],
  [
    "us-sd/",
    [
      ["(1)", "subdivision"],
      ["(a)", "subdivision"],
    ],
  ],
  [
    "us-wy/",
    [
      ["(a)", "subsection"],
      ["(i)", "paragraph"],
      ["(A)", "subparagraph"],
      ["(I)", "subdivision"],
    ],
  ],
]

export function schemeOf(instrument: InstrumentId): SignScheme {
  const levels = byCode.find(([prefix]) => instrument.startsWith(prefix))?.[1] ?? usual
  return namedSigns(Object.fromEntries(levels))
}
