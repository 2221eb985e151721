/**
 * Finds what an address under /law/ means: a provision, at one exact version, on a day, or the newest held.
 *
 *   us-dc/code/28-3852/a                  the newest version held
 *   us-dc/code/28-3852/a@2024-07-01       the version that took effect that day, else the one in force on it
 *   us-dc/code/28-3852/a@1f0c99aa         the version with that digest, where its publisher states no date
 *
 * A version is looked up by its own name first: whether someone vouches for a day is another question than
 * what the version of that name says, and a link to quoted words must lead to those words.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import type { Pincite, Provision, ShownProvision, ShowResult } from "../../pincite.js"

export interface ShownAt {
  readonly kind: "one"
  readonly shown: ShownProvision
  readonly provision: Provision
  readonly asOf: IsoDate | null
  /** Whether the children shown are those of this version's day; false: only its own words can be shown. */
  readonly whole: boolean
}

export async function findShown(
  pincite: Pincite,
  address: string,
): Promise<ShownAt | Exclude<ShowResult, { kind: "one" }>> {
  const cut = address.lastIndexOf("@")
  const id = cut === -1 ? address : address.slice(0, cut)
  const asOf = cut === -1 ? null : isoDate(address.slice(cut + 1))
  const newest = await pincite.show(id, null)
  if (newest.kind !== "one" || cut === -1) return withProvision(newest, null)

  const named = newest.shown.versions.find((each) => each.version === address)
  const inForce = newest.shown.found
  if (named !== undefined && "provision" in inForce && inForce.provision.version === named.version) {
    return withProvision(newest, null)
  }
  if (asOf === null) return named === undefined ? notHeld : onlyItsWords(newest.shown, named)
  const then = await pincite.show(id, asOf)
  if (named === undefined) return withProvision(then, asOf)
  if (then.kind === "one" && then.shown.found.kind === "held") {
    const { version } = then.shown.found.provision
    if (version === named.version) return withProvision(then, asOf)
  }
  return onlyItsWords(newest.shown, named)
}

const notHeld = { kind: "none", why: "not-held", nearest: [] } as const

function withProvision(
  result: ShowResult,
  asOf: IsoDate | null,
): ShownAt | Exclude<ShowResult, { kind: "one" }> {
  if (result.kind !== "one") return result
  const { shown } = result
  if (shown.found.kind === "not-held") return notHeld
  return { kind: "one", shown, provision: shown.found.provision, asOf, whole: true }
}

function onlyItsWords(shown: ShownProvision, provision: Provision): ShownAt {
  return { kind: "one", shown, provision, asOf: null, whole: false }
}
