/**
 * Brings every provision version that a draft rests on, in one reading of the library.
 *
 * A support stands when its version is the one in force at the answer's date (where none is asked: the
 * newest in force); for one that is not, the library says why.
 */
import type { Support } from "../answer/index.js"
import type { LibraryReader, Provision } from "../corpus/index.js"
import { type IsoDate, type ProvisionId, provisionOfVersion } from "../law/index.js"

export type HeldSupport =
  | { readonly kind: "held"; readonly provision: Provision }
  | { readonly kind: "refused"; readonly check: "citation" | "version"; readonly detail: string }

export async function heldSupports(
  supports: readonly Support[],
  reader: LibraryReader,
  asOf: IsoDate | null,
): Promise<ReadonlyMap<Support, HeldSupport>> {
  const ids = [...new Set(supports.map((support) => support.provision))]
  const inForce = new Map<ProvisionId, Provision>()
  for (const provision of await reader.read(ids, asOf)) inForce.set(provision.id, provision)
  const result = new Map<Support, HeldSupport>()
  for (const support of supports) {
    const provision = inForce.get(support.provision)
    if (provision?.version === support.version && provision.status === "in-force") {
      result.set(support, { kind: "held", provision })
    } else result.set(support, await whyNot(support, reader, asOf))
  }
  return result
}

async function whyNot(support: Support, reader: LibraryReader, asOf: IsoDate | null): Promise<HeldSupport> {
  const refused = (check: "citation" | "version", detail: string): HeldSupport => ({
    kind: "refused",
    check,
    detail,
  })
  if (provisionOfVersion(support.version) !== support.provision) {
    return refused("citation", `version ${support.version} is not one of ${support.provision}`)
  }
  const found = await reader.pointInTime(support.provision, asOf)
  const day = asOf === null ? "now" : `on ${asOf}`
  switch (found.kind) {
    case "not-held":
      return refused("citation", `${support.provision} is not held`)
    case "not-in-force":
      return refused("version", `${support.provision} is not in force ${day}: ${found.why}`)
    case "date-not-held":
      return refused("version", `nobody vouches for what ${support.provision} said ${day}`)
    case "held":
      return (await reader.version(support.version)) === null
        ? refused("version", `version ${support.version} is not held`)
        : refused(
            "version",
            `${support.version} is not the version in force ${day}; that is ${found.provision.version}`,
          )
  }
}
