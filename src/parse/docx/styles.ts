/**
 * What a paragraph and its runs look like: the document's defaults, then the style with those it is based on, then what
 * the paragraph or run says itself.
 */
import { childElements, firstChild, type XmlElement } from "../xml/index.js"

/** Properties of runs. A length in half points, as the file has it. */
export interface RunLook {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly smallCaps?: boolean
  readonly superscript?: boolean
  readonly hidden?: boolean
  readonly halfPoints?: number
}

/** Properties of paragraphs, lengths in twentieths of a point. */
export interface ParagraphLook {
  readonly left?: number
  /** More than `left` for the first line; less where negative. */
  readonly first?: number
  readonly before?: number
  readonly align?: string
  readonly numId?: string
  readonly level?: number
}

export interface Style {
  readonly name: string
  readonly paragraph: ParagraphLook
  readonly run: RunLook
}

export interface Styles {
  /** A style with all that it inherits; the default paragraph style where none is named. */
  readonly paragraph: (id: string | null) => Style
  readonly run: (id: string) => RunLook
}

export function readStyles(root: XmlElement | null): Styles {
  const elements = root === null ? [] : childElements(root)
  const byId = new Map(
    elements.filter(({ name }) => name === "w:style").map((style) => [style.attributes["w:styleId"], style]),
  )
  const defaults = elements.find(({ name }) => name === "w:docDefaults")
  const within = (holder: string, name: string) => {
    const found = defaults === undefined ? null : firstChild(defaults, holder)
    return found === null ? null : firstChild(found, name)
  }
  const base: Style = {
    name: "",
    paragraph: paragraphLook(within("w:pPrDefault", "w:pPr")),
    run: runLook(within("w:rPrDefault", "w:rPr")),
  }
  const known = new Map<string, Style>()
  const resolve = (id: string, above: ReadonlySet<string>): Style => {
    const done = known.get(id)
    if (done !== undefined) return done
    const style = byId.get(id)
    if (style === undefined || above.has(id)) return base
    const parent = value(firstChild(style, "w:basedOn"))
    const from = parent === null ? base : resolve(parent, new Set([...above, id]))
    const found: Style = {
      name: value(firstChild(style, "w:name")) ?? id,
      paragraph: { ...from.paragraph, ...paragraphLook(firstChild(style, "w:pPr")) },
      run: { ...from.run, ...runLook(firstChild(style, "w:rPr")) },
    }
    known.set(id, found)
    return found
  }
  const isDefault = ({ attributes }: XmlElement) =>
    attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/u.test(attributes["w:default"] ?? "")
  const normal = [...byId.values()].find(isDefault)?.attributes["w:styleId"] ?? ""
  return {
    paragraph: (id) => resolve(id ?? normal, new Set()),
    // What a character style inherits from the defaults says nothing against the paragraph's own style.
    run: (id) => ownRun(id, byId, new Set()),
  }
}

function ownRun(
  id: string,
  byId: ReadonlyMap<string | undefined, XmlElement>,
  above: ReadonlySet<string>,
): RunLook {
  const style = byId.get(id)
  if (style === undefined || above.has(id)) return {}
  const parent = value(firstChild(style, "w:basedOn"))
  return {
    ...(parent === null ? {} : ownRun(parent, byId, new Set([...above, id]))),
    ...runLook(firstChild(style, "w:rPr")),
  }
}

export function paragraphLook(properties: XmlElement | null): ParagraphLook {
  if (properties === null) return {}
  const look: { -readonly [K in keyof ParagraphLook]: ParagraphLook[K] } = {}
  const indent = firstChild(properties, "w:ind")?.attributes ?? {}
  const left = twips(indent["w:start"] ?? indent["w:left"])
  if (left !== null) look.left = left
  const hanging = twips(indent["w:hanging"])
  const first = hanging === null ? twips(indent["w:firstLine"]) : -hanging
  if (first !== null) look.first = first
  const before = twips(firstChild(properties, "w:spacing")?.attributes["w:before"])
  if (before !== null) look.before = before
  const align = value(firstChild(properties, "w:jc"))
  if (align !== null) look.align = align
  const numbering = firstChild(properties, "w:numPr")
  if (numbering !== null) {
    const numId = value(firstChild(numbering, "w:numId"))
    const level = value(firstChild(numbering, "w:ilvl"))
    if (numId !== null) look.numId = numId
    if (level !== null) look.level = Number(level) || 0
  }
  return look
}

export function runLook(properties: XmlElement | null): RunLook {
  if (properties === null) return {}
  const look: { -readonly [K in keyof RunLook]: RunLook[K] } = {}
  for (const element of childElements(properties)) {
    const said = element.attributes["w:val"]
    const isOn = said === undefined || !/^(?:0|false|off|none)$/u.test(said)
    if (element.name === "w:b") look.bold = isOn
    else if (element.name === "w:i") look.italic = isOn
    else if (element.name === "w:u") look.underline = isOn
    else if (element.name === "w:strike" || element.name === "w:dstrike") look.strike = isOn
    else if (element.name === "w:smallCaps") look.smallCaps = isOn
    else if (element.name === "w:vanish") look.hidden = isOn
    else if (element.name === "w:vertAlign") look.superscript = said === "superscript"
    else if (element.name === "w:sz") look.halfPoints = Number(said) || 24
  }
  return look
}

export function value(element: XmlElement | null): string | null {
  return element?.attributes["w:val"] ?? null
}

/** "720"; Word for the web writes "36pt" too. */
function twips(written: string | undefined): number | null {
  const [, digits = "", unit = ""] = /^(-?[\d.]+)(pt|in|cm|mm)?$/u.exec(written ?? "") ?? []
  if (digits === "") return null
  return Math.round(Number(digits) * ({ pt: 20, in: 1440, cm: 566.93, mm: 56.693 }[unit] ?? 1))
}
