/** What an import did, as plain text: counts, what was not understood, what failed and what to do about it. */
import type { ImportReport } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { counted, thousands } from "./counted.js"
import { countedLevel } from "./counted-level.js"
import { wrapText } from "./wrap-text.js"

/** `--json` lists all of them. */
const mostListed = 10

export function importReportText(report: ImportReport, { width, paint }: TextOptions = plainText): string {
  const { files, provisions, levels, notUnderstood, coverage, failed, skipped, changed, seconds } = report
  const levelCounts = Object.entries(levels).map(([level, count]) => countedLevel(count, level))
  const changes = report.changes.filter(({ what }) => what in amended)
  const { added, changed: altered, unchanged, removed } = provisions
  const blocks = [
    changed
      ? paint.title(`Imported ${counted(files, "file")} in ${seconds.toFixed(1)} s.`)
      : paint.title(`Nothing changed: ${counted(files, "file")} held already (${seconds.toFixed(1)} s).`),
    wrapText(
      `Provisions: ${thousands(added)} added, ${thousands(altered)} changed, ${thousands(unchanged)} unchanged, ${thousands(removed)} removed.`,
      width,
    ),
    wrapText(reprintedLine(report.reprinted), width),
    list(
      `What changed (${counted(changes.length, "provision")})`,
      changes.map(({ provision, what }) => `${provision}: ${amended[what]}`),
    ),
    levelCounts.length === 0 ? "" : wrapText(`Read: ${levelCounts.join(", ")}.`, width),
    wrapText(coverageLine(coverage), width),
    wrapText(notCountedLine(coverage.notCounted), width),
    list(
      `Words in no provision (${thousands(coverage.words - coverage.placed)})`,
      coverage.unplaced.map(
        (each) => `${each.file}:${each.line}: "${each.words}" (${counted(each.count, "word")})`,
      ),
    ),
    list(
      `Not understood (${counted(notUnderstood.length, "kind")})`,
      notUnderstood.map(
        (each) => `${each.what}: ${counted(each.count, "time")}, first at ${each.file}:${each.line}`,
      ),
    ),
    list(
      `Failed (${counted(failed.length, "file")})`,
      failed.map((each) => `${each.file}: ${each.code}. ${each.remedy}`),
    ),
    skipped.length === 0 ? "" : paint.faint(`${counted(skipped.length, "file")} passed over: not law.`),
  ]
  return `${blocks.filter((block) => block !== "").join("\n")}\n`

  function list(heading: string, lines: readonly string[]): string {
    if (lines.length === 0) return ""
    const shown = lines.slice(0, mostListed).map((line) => wrapText(line, width, "- "))
    const more = lines.length - shown.length
    return [
      paint.heading(heading),
      ...shown,
      ...(more > 0 ? [`  and ${thousands(more)} more; --json lists all`] : []),
    ].join("\n")
  }
}

/** What amends the law, or where it stands; the rest is printing, or history. */
const amended: Readonly<Partial<Record<ImportReport["changes"][number]["what"], string>>> = {
  words: "other words",
  dates: "the same words with other dates or weight",
  removed: "no longer there",
}

function reprintedLine({ signs, notes }: ImportReport["reprinted"]): string {
  const printed = [
    ...(signs > 0 ? [`${thousands(signs)} in their dashes, quotation marks, spaces or encoding alone`] : []),
    ...(notes > 0 ? [`${thousands(notes)} in their notes or layout alone`] : []),
  ].join(", ")
  return printed === "" ? "" : `Of the unchanged, printed otherwise: ${printed}.`
}

function notCountedLine({ facts, repeats, derived }: ImportReport["coverage"]["notCounted"]): string {
  const classes = [
    ...(repeats > 0
      ? [`${thousands(repeats)} of contents lists, running heads and what is printed twice`]
      : []),
    ...(facts > 0 ? [`${thousands(facts)} of facts about the files`] : []),
  ].join(", ")
  const words = classes === "" ? [] : [`Words that are not counted: ${classes}.`]
  const made =
    derived === 0 ? [] : [`${counted(derived, "word")} made of markup or type, as the signs of lists.`]
  return [...words, ...made].join(" ")
}

/** Rounded down: 100 % is all. */
function coverageLine({ words, placed, twice, invented, share }: ImportReport["coverage"]): string {
  const percent = (Math.floor(share * 10_000) / 100).toFixed(2)
  const surplus = [
    ...(twice > 0 ? [`${counted(twice, "word")} held twice`] : []),
    ...(invented > 0 ? [`${counted(invented, "word")} of provisions not found in the files`] : []),
  ].join(", ")
  const held = `Coverage: ${percent} % of the words of the files are held (${thousands(placed)} of ${thousands(words)})`
  return surplus === "" ? `${held}.` : `${held}; ${surplus}.`
}
