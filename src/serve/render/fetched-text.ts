/** What was fetched from publishers, as plain text: which edition, how much of it was new, what changed. */
import type { FetchReport } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { counted, thousands } from "./counted.js"
import { wrapText } from "./wrap-text.js"

/** `--json` lists all of them. */
const mostListed = 10

export function fetchedText(
  fetched: FetchReport["fetched"],
  { width, paint }: TextOptions = plainText,
): string {
  return fetched.map((each) => `${oneText(each)}\n`).join("")

  function oneText(each: FetchReport["fetched"][number]): string {
    const { source, what, edition, files, filesFetched, bytesFetched, changes } = each
    const came =
      filesFetched === 0
        ? `${counted(files, "file")} here already`
        : `${thousands(filesFetched)} of ${counted(files, "file")}, ${thousands(Math.ceil(bytesFetched / 1024))} KiB`
    const shown = changes.slice(0, mostListed).map((line) => wrapText(line, width, "- "))
    const more = changes.length - shown.length
    return [
      wrapText(`Fetched ${what} from ${source}, edition ${edition}: ${came}.`, width),
      ...(changes.length === 0
        ? []
        : [paint.heading("Changed since the edition before, says its publisher")]),
      ...shown,
      ...(more > 0 ? [`  and ${thousands(more)} more; --json lists all`] : []),
    ].join("\n")
  }
}
