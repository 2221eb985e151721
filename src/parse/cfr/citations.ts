/**
 * How provisions of this format are cited. What has a place in the code's own system is cited by it; below
 * that the CFR says "definition of" and "paragraph of appendix", and a reader finds both by their words:
 *
 *   2 CFR 200.303(a)     2 CFR 200.1 (“Capital assets”)(1)     2 CFR part 200, appendix II(A)
 *
 * A subject group has no number: it is cited as what it stands in.
 */
import { citationFor, type InstrumentId, type ProvisionId } from "../../law/index.js"
import { pathWithin } from "../provision-path.js"

export interface Cited {
  readonly citation: string
  /** Whether the citation is the code's own for the path of the id. */
  readonly ownSystem: boolean
}

export function citeProvision(
  instrument: { readonly id: InstrumentId; readonly shortName: string },
  id: ProvisionId,
  name: { readonly level: string; readonly words: string },
  parent: Cited | null,
): Cited {
  const above = parent?.citation ?? ""
  const segment = id.slice(id.lastIndexOf("/") + 1)
  if (name.level === "subject-group") return { citation: above, ownSystem: true }
  if (name.level === "definition" || name.level === "heading") {
    return { citation: `${above} (“${name.words}”)${twin(segment)}`, ownSystem: false }
  }
  if (segment === "appendix") return { citation: `${above}, appendix`, ownSystem: false }
  const underAppendix =
    name.level === "paragraph" && pathWithin(instrument.id, id)[0]?.startsWith("part-") === true
  if (parent?.ownSystem === false || underAppendix) {
    return { citation: `${above}(${segment.replace(/~\d+$/u, "")})${twin(segment)}`, ownSystem: false }
  }
  const path = pathWithin(instrument.id, id).filter((each) => !each.startsWith("subject-group-"))
  return { citation: citationFor(instrument.id, instrument.shortName, path).canonical, ownSystem: true }
}

function twin(segment: string): string {
  const number = /~(\d+)$/u.exec(segment)?.[1]
  return number === undefined ? "" : `[${number}]`
}
