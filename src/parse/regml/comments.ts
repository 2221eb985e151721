/**
 * Builds the official interpretations (Supplement I): guidance beside the rules, never rules.
 *
 *   1002-14-Interp              the interpretations of § 1002.14        …/interp/14
 *   1002-14-b-3-Interp          of paragraph (b)(3)                     …/interp/14/b/3
 *   1002-14-b-3-Interp-1-i      comment 14(b)(3)-1.i                    …/interp/14/b/3/comment-1/i
 *   1002-B-Interp, 1002-Interp-h1     of appendix B; the introduction   …/interp/appendix-B, …/interp/introduction
 *
 * "comment-" keeps comment 14(b)-1 apart from what is said of paragraph (b)(1). Where the label's paragraph and
 * the place in the tree differ, the comment goes where its number goes on with the list (decision 0095).
 */
import { type ProvisionId, provisionId } from "../../law/index.js"
import { childElements, firstChild, type XmlElement } from "../xml/index.js"
import { lineOf, readContent } from "./content.js"
import { type Draft, openDraft, type Reading } from "./drafts.js"
import { bareMarker, follows, goesOn, lastStep, seatOf, withoutLastStep } from "./enumerators.js"
import { labelSegment } from "./paragraphs.js"

/** The supplement while it is read: where its ids begin, and the last comment under each heading. */
export interface Supplement {
  readonly root: Draft
  readonly lastComment: Map<string, string>
}

export function readInterpretations(
  element: XmlElement,
  part: Draft,
  known: Supplement | null,
  reading: Reading,
): Supplement {
  const title = firstChild(element, "title")
  const printed = title === null ? "" : lineOf(title, { ...reading, notes: part.notes })
  const label = element.attributes["label"] ?? ""
  const [, designator = "", heading = printed] =
    /^(Supplement \S+ to Part \d+)\s*[—–-]\s*(.*)$/iu.exec(printed) ?? []
  const naming = { label, line: element.line, weight: "guidance" as const }
  if (known === null) {
    const root = openDraft(
      part,
      { ...naming, level: "supplement", designator, heading, segment: "interp" },
      reading,
    )
    const supplement = { root, lastComment: new Map<string, string>() }
    readInner(element, root, supplement, reading)
    return supplement
  }
  // A second element goes on with the same supplement: its title is words there.
  known.root.own.addLine(printed)
  readInner(element, known.root, known, reading)
  return known
}

function readInner(element: XmlElement, parent: Draft, supplement: Supplement, reading: Reading): void {
  for (const child of childElements(element)) {
    switch (child.name) {
      case "interpSection":
      case "interpParagraph":
        readInterpretation(child, parent, supplement, reading)
        break
      case "title":
      case "content":
      case "reserved":
      case "tableOfContents":
        break
      default:
        reading.report.note(reading.file, child.line, `<${child.name}> (its words are kept)`)
        parent.own.addLine(lineOf(child, { ...reading, notes: parent.notes }))
    }
  }
}

function readInterpretation(
  element: XmlElement,
  tree: Draft,
  supplement: Supplement,
  reading: Reading,
): void {
  const content = firstChild(element, "content")
  const draft = openInterpretation(element, tree, supplement, reading)
  if (content !== null) {
    readContent(content, draft.own, { file: reading.file, report: reading.report, notes: draft.notes })
  }
  readInner(element, draft, supplement, reading)
}

function openInterpretation(
  element: XmlElement,
  tree: Draft,
  supplement: Supplement,
  reading: Reading,
): Draft {
  const { label = "" } = element.attributes
  const title = firstChild(element, "title")
  const heading = title === null ? "" : lineOf(title, { ...reading, notes: tree.notes })
  const { key, comment } = readLabel(label)
  const reserved = firstChild(element, "reserved") !== null
  const naming = { label, line: element.line, heading, designator: "", reserved }
  const marker = bareMarker(element.attributes["marker"])
  const isKey = comment.length === 0 || element.name === "interpSection"
  if (isKey && heading === "" && childElements(element).every(({ name }) => name !== "content")) {
    reading.byLabel.set(label, tree)
    return tree
  }
  if (isKey) return openKey(element, key, comment, naming, tree, supplement, reading)
  const isCount = comment.length === 1 && /^\d+$/u.test(lastStep(label))
  const number = marker === "" && isCount ? lastStep(label) : marker
  if (number !== "") return openComment(element, number, naming, tree, supplement, reading)
  if (isComment(tree)) {
    // A heading within a comment is one of its lines.
    tree.own.addLine(heading)
    return tree
  }
  const interprets = interpreted([...key, ...comment].join("-"), reading)
  const known = interprets === null ? {} : { interprets }
  return openDraft(
    tree,
    { ...naming, ...known, level: "interpretation", segment: termSegment(heading) },
    reading,
  )
}

/** A term or heading as an id has it: its first words, in the publisher's case. */
function termSegment(heading: string): string {
  return (heading.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).join("-")
}

type Named = Pick<Draft["naming"], "label" | "line" | "heading" | "designator" | "reserved">

/** A heading of the supplement: what section, paragraph, appendix or term is interpreted below it. */
function openKey(
  element: XmlElement,
  key: readonly string[],
  comment: readonly string[],
  naming: Named,
  tree: Draft,
  { root }: Supplement,
  reading: Reading,
): Draft {
  const own = [...key, ...comment.filter((step) => !/^h\d+$/u.test(step))]
  const path = own.some((step) => /^[hp]\d+$/u.test(step)) ? [] : pathOf(own)
  const interprets = interpreted(element.attributes["target"] ?? own.join("-"), reading)
  const level = "interpretation"
  const known = interprets === null ? {} : { interprets }
  if (path.length === 0) {
    return openDraft(tree, { ...naming, ...known, level, segment: termSegment(naming.heading) }, reading)
  }
  const [segment = ""] = path.slice(-1)
  const base = below(root.id, path.slice(0, -1))
  return openDraft(tree, { ...naming, ...known, level, segment, base }, reading)
}

function openComment(
  element: XmlElement,
  number: string,
  naming: Named,
  tree: Draft,
  { root, lastComment }: Supplement,
  reading: Reading,
): Draft {
  const { label } = naming
  const marked = bareMarker(element.attributes["marker"])
  const { key, comment } = readLabel(label)
  const above = withoutLastStep(label)
  const labelled = reading.byLabel.get(above) ?? null
  const last = lastStep(label)
  // Its paragraph has no heading of its own here: "13(b)" stands under "13" with comment 13(b)-1.
  const base = below(root.id, pathOf(key))
  const elsewhere =
    labelled === null &&
    comment.length === 1 &&
    last === number &&
    base !== tree.id &&
    reading.labels.has([reading.part, ...key].join("-")) &&
    (base.startsWith(`${tree.id}/`) || !goesOn(tree, number)) &&
    follows(lastComment.get(base) ?? null, number)
  const seat = elsewhere
    ? { parent: tree, value: number, agreed: false }
    : seatOf(number, last, tree, labelled)
  const isFirst = !isComment(seat.parent)
  const segment = isFirst ? `comment-${seat.value}` : seat.value
  const designator = marked === "" ? "" : (element.attributes["marker"] ?? "").trim()
  const start = elsewhere ? base : seat.parent.id
  if (isFirst) lastComment.set(start, seat.value)
  const interprets = elsewhere ? interpreted(key.join("-"), reading) : interpretedBy(seat.parent)
  const known = interprets === null ? {} : { interprets }
  const draft = openDraft(
    seat.parent,
    { ...naming, ...known, level: "comment", designator, segment, base: start },
    reading,
  )
  if (!seat.agreed) {
    const doubt = `comment ${designator || "without number"} labelled ${label}, read as ${draft.cited.citation}`
    reading.report.note(reading.file, element.line, doubt)
  }
  return draft
}

function isComment({ naming }: Draft): boolean {
  return naming.level === "comment"
}

/** Before "Interp" what is interpreted, after it the comment. */
function readLabel(label: string): { readonly key: readonly string[]; readonly comment: readonly string[] } {
  const [, ...steps] = label.split("-")
  const at = steps.indexOf("Interp")
  return at === -1 ? { key: steps, comment: [] } : { key: steps.slice(0, at), comment: steps.slice(at + 1) }
}

/** A section by its number within the part; anything else is an appendix. */
function pathOf(key: readonly string[]): readonly string[] {
  const [first = "", ...rest] = key
  if (first === "" || /^[hp]\d+$/u.test(first)) return []
  return [/^\d+$/u.test(first) ? first : `appendix-${first}`, ...rest.map(labelSegment)]
}

function below(base: ProvisionId, path: readonly string[]): ProvisionId {
  return path.length === 0 ? base : (`${base}/${path.join("/")}` as ProvisionId)
}

function interpretedBy({ naming }: Draft): string | null {
  return naming.interprets ?? null
}

/** The provision that a label names: known where the part has it, or else as its section would have it. */
function interpreted(label: string, { byLabel, labels, part, instrument }: Reading): string | null {
  const full = label.startsWith(`${part}-`) ? label : `${part}-${label}`
  const known = byLabel.get(full)
  if (known !== undefined) return known.id
  const [, section = "", ...rest] = full.split("-")
  return labels.has(full) && /^\d+$/u.test(section)
    ? provisionId(instrument.id, [`${part}.${section}`, ...rest])
    : null
}
