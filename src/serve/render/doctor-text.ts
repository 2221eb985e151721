/** What `doctor` found, as plain text: one line a check, what to do at the end. */
import type { doctor } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { wrapText } from "./wrap-text.js"

type DoctorReport = Awaited<ReturnType<typeof doctor>>

export function doctorText({ ok, checks }: DoctorReport, { width, paint }: TextOptions = plainText): string {
  const lines = checks.map(({ name, outcome, detail }) => {
    const line = wrapText(`${outcome}: ${name}${detail === "" ? "" : `, ${detail}`}`, width, "", "  ")
    return outcome === "failed" ? paint.warning(line) : line
  })
  const verdict = ok
    ? "The library is sound."
    : "The library is not sound. If only the index failed, run `pincite reindex`; otherwise restore a copy, or import the files again."
  return `${[...lines, "", paint.title(wrapText(verdict, width))].join("\n")}\n`
}
