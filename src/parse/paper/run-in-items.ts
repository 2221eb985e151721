/**
 * Parts a line where the first item of a list runs on in the words that open the list, and the next has a line of its own.
 *
 *   (a) The notice shall state: (1) the day;          (a) The notice shall state:
 *   (2) the name.                                →    (1) the day;
 *                                                     (2) the name.
 *
 * So do writers who save a line, and pages whose columns end there. Only after a colon or dash, and only where the second
 * item begins the next line with a sign: a list that runs on whole in its sentence is left in it.
 */
import type { Report } from "../report.js"
import type { OutlineLine } from "./outline-block.js"
import { cutWords } from "./placed-words.js"

const second: Readonly<Record<string, string>> = { "1": "2", a: "b", A: "B", i: "ii", I: "II" }
const first = /[:—–]\s+\((1|a|A|i|I)\)\s/gu

export function partRunInItems(
  lines: readonly OutlineLine[],
  { report, file }: { readonly report: Report; readonly file: string },
): readonly OutlineLine[] {
  return lines.flatMap((line, index): readonly OutlineLine[] => {
    if (line.isPlain === true) return [line]
    const next = lines.slice(index + 1).find(({ words }) => /^\(/u.test(words.text))
    const [, sign = ""] = /^\(([0-9A-Za-z]+)\)/u.exec(next?.words.text ?? "") ?? []
    const found = [...line.words.text.matchAll(first)].find(
      ([, value = ""]) => second[value] === sign && !line.words.text.includes(`(${sign})`),
    )
    if (found === undefined) return [line]
    const at = found.index + found[0].search(/\(/u)
    report.note(file, line.line, `item (${found[1]}) within the words that open its list`)
    const { table, notes, ...opening } = line
    const item: OutlineLine = {
      kind: "line",
      line: line.line,
      words: cutWords(line.words, at),
      indent: next?.indent ?? null,
      hanging: next?.hanging ?? null,
      ...(table === undefined ? {} : { table }),
      ...(notes === undefined ? {} : { notes }),
    }
    return [{ ...opening, words: cutWords(line.words, 0, at) }, item]
  })
}
