/** A provision as the JSON that `show --json` and the API give: its own words, its place, the whole with its children. */
import type { Provision, ShownProvision } from "../../pincite.js"

export function provisionJson(shown: ShownProvision) {
  const { found, instrument, bluebook, path, children, fullText, versions } = shown
  if (found.kind === "not-held") throw new RangeError("what is not held cannot be shown")
  const { provision } = found
  return {
    ...inBrief(provision),
    bluebook,
    version: provision.version,
    instrument: { id: instrument.id, name: instrument.name },
    jurisdiction: provision.jurisdiction,
    weight: provision.weight,
    status: provision.status,
    inForce: found.kind,
    ...provision.period,
    path: path.map(inBrief),
    text: provision.text,
    children: children.map((child) => ({ ...inBrief(child), text: child.text })),
    fullText,
    notes: provision.notes,
    versions: versions.map(({ version, period, status }) => ({
      version,
      effectiveFrom: period.effectiveFrom,
      effectiveTo: period.effectiveTo,
      status,
    })),
    officialUrl: instrument.officialUrl,
    origin: shown.origin,
    digest: provision.digest,
    ref: provision.ref,
  }
}

export type ProvisionJson = ReturnType<typeof provisionJson>

function inBrief({ id, citation, level, designator, heading }: Provision) {
  return { provision: id, citation, level, designator, heading }
}
