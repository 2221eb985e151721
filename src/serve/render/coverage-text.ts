/** What is held, as plain text: place by place, instrument by instrument, with dates. */
import type { Coverage } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { counted } from "./counted.js"
import { currency } from "./currency.js"
import { weightWords } from "./weight-words.js"
import { wrapText } from "./wrap-text.js"

export function coverageText(coverage: Coverage, { width, paint }: TextOptions = plainText): string {
  if (coverage.jurisdictions.length === 0)
    return "The library holds no law yet. Import some: pincite import PATH\n"
  const blocks = coverage.jurisdictions.map((place) =>
    [
      paint.title(`${place.name} (${place.jurisdiction})`),
      `${counted(place.provisions, "provision")} in ${counted(place.instruments.length, "instrument")}`,
      ...place.instruments.map((each) =>
        wrapText(
          `${each.name} (${weightWords[each.weight]}): ${counted(each.sections, "section")}, ${counted(each.provisions, "provision")}; ${currency({ effectiveFrom: null, effectiveTo: null, currentThrough: each.currentThrough }, each.importedOn)}${origin(each)}`,
          width,
          "- ",
        ),
      ),
    ].join("\n"),
  )
  return `${blocks.join("\n\n")}\n\n${paint.faint(`Snapshot ${coverage.snapshot}`)}\n`
}

/** Who publishes it and in which format it came. */
function origin({
  publisher,
  formats = [],
}: Coverage["jurisdictions"][number]["instruments"][number]): string {
  const format = formats.length === 0 ? "" : `as ${formats.join(", ")}`
  const from = publisher === null ? "" : `published by ${publisher}`
  const words = [from, format].filter((each) => each !== "").join(", ")
  return words === "" ? "" : `; ${words}`
}
