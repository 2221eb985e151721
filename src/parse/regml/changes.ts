/**
 * A notice: instructions to change a regulation, as one edition becomes the next.
 *
 *   <change operation="added" label="1016-5-e"> … new words … </change>
 *
 * The words in it are law only as the next edition prints them, in their place and from its date, so a notice
 * gives no provision. What it changes is listed in the report, and the file is passed over as law with that reason.
 */
import { citationFor, instrumentId } from "../../law/index.js"
import type { Report } from "../report.js"
import { childElements, type XmlElement } from "../xml/index.js"
import type { Edition } from "./edition.js"

/** Gives the reason why the file is no law. */
export function listChanges(changeset: XmlElement, edition: Edition, file: string, report: Report): string {
  const { title, part, documentNumber, effectiveDate } = edition
  const changes = childElements(changeset).filter(({ name }) => name === "change")
  for (const change of changes) {
    const { operation = "changed", label = "", subpath } = change.attributes
    const which = subpath === undefined ? "" : ` (its ${subpath})`
    report.note(file, change.line, `notice: ${operation} ${citedBy(label, title, part)}${which}`)
  }
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`
  const from = effectiveDate === null ? "" : `, effective ${effectiveDate}`
  return (
    `a notice with ${count} to ${title} CFR part ${part} (FR Doc. ${documentNumber}${from}), no law by itself: ` +
    "the edition of the regulation with the same document number has the changed text in its place"
  )
}

/** A label as a citation: 1016-5-e, 1002-14-b-3-Interp-1-i; one of another shape as the publisher writes it. */
function citedBy(label: string, title: string, part: string): string {
  const [, ...steps] = label.split("-")
  const [section = "", ...rest] = steps
  if (!/^\d+$/u.test(section) || rest.some((step) => /^[hp]\d+$/u.test(step))) return label
  const instrument = instrumentId("us", ["cfr", title])
  const at = rest.indexOf("Interp")
  const [first, ...more] = at === -1 ? [] : rest.slice(at + 1)
  const path =
    at === -1
      ? [`${part}.${section}`, ...rest]
      : [
          `part-${part}`,
          "interp",
          section,
          ...rest.slice(0, at),
          ...(first === undefined ? [] : [`comment-${first}`]),
          ...more,
        ]
  return citationFor(instrument, "CFR", path).canonical
}
