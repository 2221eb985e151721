/**
 * The editors' instructions in an act: what is done to which section of which law.
 *
 *   <section codify:doc="D.C. Code">              the law, for all within
 *     <para codify:path="§28-3851|(a)">           the place, for all within
 *       <para codify:path="(1)">                  a place below it: § 28-3851(a)(1)
 *         <codify:find-replace count="5">         what is done there
 *         <codify:repeal path="(B)"/>             … or farther below
 *         <codify:insert num-value="28A-101" path="28A|1"/>      a new section, within a chapter
 *
 * The Code's own files may number levels in between that its citations leave out, so a place is followed down to
 * its section only; the full path stays in the note, as the markup has it.
 */
import { instrumentId, type ProvisionId, provisionId } from "../../law/index.js"
import type { XmlElement } from "../xml/index.js"

/** Where the instructions within an element apply. */
export interface Context {
  readonly doc: string | null
  readonly path: readonly string[]
}

export interface Instruction {
  /** As the markup names it: `replace`, `insert`, `repeal`, `find-replace`, … */
  readonly does: string
  readonly doc: string | null
  readonly path: readonly string[]
  /** The section that is changed or made; null where it is a chapter, or law that has no id here. */
  readonly section: ProvisionId | null
}

export const noContext: Context = { doc: null, path: [] }

export function contextWithin(above: Context, element: XmlElement): Context {
  const doc = element.attributes["codify:doc"] ?? above.doc
  const path = element.attributes["codify:path"]
  return { doc, path: path === undefined ? above.path : below(above.path, path) }
}

export function isInstruction(element: XmlElement): boolean {
  return element.name.startsWith("codify:")
}

export function readInstruction(element: XmlElement, context: Context): Instruction {
  const { doc: ownDoc, path: ownPath, "num-value": number } = element.attributes
  const doc = ownDoc ?? context.doc
  const path = ownPath === undefined ? context.path : below(context.path, ownPath)
  const isNewSection = number !== undefined && /^\d/u.test(number)
  const last = path.findLast((step) => step.startsWith("§"))
  const section = isNewSection ? number : (last?.slice(1) ?? null)
  return {
    does: element.name.slice("codify:".length),
    doc,
    path: isNewSection ? [...path, `§${number}`] : path,
    section: section === null ? null : sectionOf(doc, section),
  }
}

/** "D.C. Code § 28-3851(a)(1): find-replace" */
export function describe({ does, doc, path }: Instruction): string {
  const at = path.findIndex((step) => step.startsWith("§"))
  const containers = at === -1 ? path : path.slice(0, at)
  const section = at === -1 ? [] : path.slice(at)
  const place = section.length === 0 ? containers.join("|") : `§ ${section.join("").slice(1)}`
  return `${[doc ?? "", place].join(" ").trim()}: ${does}`
}

/** A path that begins with a section or with a container's number begins anew; one of enumerators goes on. */
function below(above: readonly string[], path: string): readonly string[] {
  const steps = path.split("|").filter((step) => step !== "")
  return /^(?:\(|text$|heading$|prefix$)/u.test(steps[0] ?? "") ? [...above, ...steps] : steps
}

function sectionOf(doc: string | null, number: string): ProvisionId | null {
  if (!/^[\w.:~-]+$/u.test(number)) return null
  const act = /^D\.C\. (Law|Act) (\d+-\d+)$/u.exec(doc ?? "")
  if (act !== null) return provisionId(instrumentId("us-dc", [act[1]!.toLowerCase(), act[2]!]), [number])
  return doc === "D.C. Code" ? provisionId(instrumentId("us-dc", ["code"]), [number]) : null
}
