/**
 * Whether law calls itself by a name, in its own words:
 *
 *   This title may be cited as the Maryland Consumer Protection Act.      § 13-501
 *   The regulation in this part, known as Regulation P, …                 12 CFR 1016.1
 *   Fair Debt Collection Practices Act (Regulation F)                     the heading of 12 CFR part 1006
 *
 * Law that only mentions another ("the Act commonly known as …") is not called so, and a name that goes on
 * ("Uniform Commercial Code – Leases") is another one.
 */
import type { Provision } from "../../corpus/index.js"
import { sectionOf } from "../../index/index.js"
import type { Found } from "../retrieval.js"

/** The provision that says so; null where none of a find does. */
export function namesItself(name: string, found: Found): Provision | null {
  const said = [...found.ancestors, found.provision].find((each) => saysItsName(name, each))
  return said ?? containersOf(found).find(({ heading }) => isHeaded(name, heading)) ?? null
}

/** What stands above the section of a find, from the top down. */
export function containersOf({ provision, ancestors }: Found): readonly Provision[] {
  const all = [...ancestors, provision]
  const section = sectionOf(all)
  return section === null ? ancestors : all.slice(0, all.indexOf(section))
}

export function saysItsName(name: string, { text }: Provision): boolean {
  const source = `(?:\\bthis\\b|\\btitles? [\\w ,-]{1,40} of this)[^.;]{0,160}?\\b(?:cited|known|referred to) as (?:the )?["“‘']?${asWritten(name)}(?:,? of \\d{4})?(?:,?["”’']|[.,;)]|$)`
  return new RegExp(source, "iu").test(text)
}

function isHeaded(name: string, heading: string): boolean {
  if (new RegExp(`\\(${asWritten(name)}\\)`, "iu").test(heading)) return true
  // A heading such as "Rules" names nothing; "Uniform Commercial Code" does.
  return (
    name.split(" ").length > 2 &&
    new RegExp(`^${asWritten(name)}(?: \\([^()]*\\))?\\.?$`, "iu").test(heading.trim())
  )
}

function asWritten(name: string): string {
  const bare = name.replace(/,? of \d{4}$/u, "")
  return bare.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+")
}
