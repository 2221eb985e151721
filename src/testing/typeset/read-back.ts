/**
 * Sets the rules of Franklin in a layout, reads the pages back as `import` does, and scores the words.
 */
import { readPdfBytes } from "../read-pdf.js"
import { franklinRules } from "./franklin-rules.js"
import { layoutOf } from "./layout.js"
import { scoreWords, type WordScore } from "./score-words.js"
import { typeset } from "./typeset.js"

const rules = franklinRules()

export async function readBack(seed: number): Promise<WordScore> {
  const bytes = await typeset(rules.roots, "Franklin Administrative Code", layoutOf(seed))
  const { instruments, failed } = await readPdfBytes(`layout-${seed}.pdf`, bytes, rules.facts)
  if (failed.length > 0) throw new Error(`layout ${seed}: ${failed.map(({ code }) => code).join(", ")}`)
  return scoreWords(
    rules.roots,
    instruments.flatMap(({ roots }) => roots),
  )
}

/** Where words are not in place, for the message of a test that fails. */
export function describeScore(seed: number, { share, sections }: WordScore): string {
  const wrong = sections.filter(({ missing, surplus }) => missing.length + surplus.length > 0)
  const lines = wrong.map(
    ({ section, inPlace, of, missing, surplus }) =>
      `  ${section}: ${inPlace} of ${of}; missing ${missing.slice(0, 8).join(", ")}; too many ${surplus.slice(0, 8).join(", ")}`,
  )
  return [`layout ${seed}: ${(share * 100).toFixed(2)} % of words in place`, ...lines].join("\n")
}
