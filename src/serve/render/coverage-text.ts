/** What is held, as plain text: place by place, instrument by instrument, with dates and gaps; many of a kind as one. */
import type { Coverage, Instrument } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { counted, thousands } from "./counted.js"
import { groupInstruments, type InstrumentGroup, isGroup, sumOf } from "./coverage-groups.js"
import { daysInWords, gapsInWords, noDay } from "./coverage-words.js"
import { byReason, passedLine } from "./passed-files-words.js"
import { weightWords } from "./weight-words.js"
import { wrapText } from "./wrap-text.js"
import { writtenDate } from "./written-date.js"

/** `--json` lists all of them. */
const mostReasons = 12

export function coverageText(coverage: Coverage, options: TextOptions = plainText): string {
  const { paint, width } = options
  if (coverage.jurisdictions.length === 0)
    return "The library holds no law yet. Import some: pincite import PATH\n"
  const blocks = coverage.jurisdictions.map((place) =>
    [
      paint.title(`${place.name} (${place.jurisdiction})`),
      `${counted(place.provisions, "provision")} in ${counted(place.instruments.length, "instrument")}`,
      ...groupInstruments(place.instruments).map((each) =>
        isGroup(each) ? groupText(each, options) : instrumentText(each, options),
      ),
    ].join("\n"),
  )
  const reasons = byReason(coverage.passedFiles)
  const passed = reasons.slice(0, mostReasons).map((each) => wrapText(passedLine(each), width, "- "))
  const more = reasons.length - passed.length
  if (passed.length > 0) {
    const rest = more > 0 ? [`  and ${thousands(more)} more reasons; --json lists all`] : []
    blocks.push([paint.title("Files that hold none of this"), ...passed, ...rest].join("\n"))
  }
  return `${blocks.join("\n\n")}\n\n${paint.faint(`Snapshot ${coverage.snapshot}`)}\n`
}

function instrumentText(each: Instrument, { width, paint }: TextOptions): string {
  return [
    wrapText(`${each.name} (${weightWords[each.weight]})`, width, "- "),
    paint.faint(`  ${each.id}`),
    ...under(
      [
        `${counted(each.sections, "section")}, ${counted(each.provisions, "provision")}${origin([each])}`,
        `${currencyOf([each])}; imported on ${writtenDate(each.importedOn)}`,
        ...gapsInWords([each]),
      ],
      width,
    ),
  ].join("\n")
}

function groupText({ series, instruments }: InstrumentGroup, { width, paint }: TextOptions): string {
  const [first, last] = [instruments[0] as Instrument, instruments.at(-1) as Instrument]
  return [
    wrapText(`${thousands(instruments.length)} instruments (${weightWords[first.weight]})`, width, "- "),
    paint.faint(`  ${series}/…`),
    ...under(
      [
        `From ${first.name} to ${last.name}`,
        `${counted(sumOf(instruments, "sections"), "section")}, ${counted(sumOf(instruments, "provisions"), "provision")}${origin(instruments)}`,
        currencyOf(instruments),
        ...gapsInWords(instruments),
      ],
      width,
    ),
  ].join("\n")
}

function under(lines: readonly string[], width: number): readonly string[] {
  return lines.map((line) => wrapText(line, width, "  "))
}

function currencyOf(instruments: readonly Instrument[]): string {
  const days = daysInWords(instruments)
  return days === null ? noDay.replace(/^t/u, "T") : `Current through ${days}`
}

/** Who publishes it and in which format it came. */
function origin(instruments: readonly Instrument[]): string {
  const publishers = new Set(instruments.map(({ publisher }) => publisher).filter((each) => each !== null))
  const formats = new Set(instruments.flatMap((each) => each.formats ?? []))
  const [publisher = ""] = publishers
  // Of extracted text no publisher is named, but where it was taken from.
  const from =
    publishers.size !== 1 ? [] : [publisher.startsWith("extracted") ? publisher : `published by ${publisher}`]
  const words = [...from, ...(formats.size === 0 ? [] : [`as ${[...formats].join(", ")}`])].join(", ")
  return words === "" ? "" : `; ${words}`
}
