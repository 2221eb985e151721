/**
 * Shows one provision: by citation as people write it or by id, at a date, with its place in the law.
 *
 * A citation may be read several ways ("§ 28-3852" names a section in more than one code); readings that
 * are held are offered, and only one held reading is shown at once.
 */
import type { Instrument, LibraryReader, PointInTime, Provision, ProvisionOrigin } from "../corpus/index.js"
import { asProvisionId, bluebookOf, type IsoDate, type ProvisionId, readCitation } from "../law/index.js"
import { type BoxesByField, boxesByField, type RunsByField, runsByField } from "../parse/index.js"

export interface ShownProvision {
  readonly found: PointInTime
  readonly instrument: Instrument
  /** The Bluebook's form of its citation; the publisher's form where the code has no citation system here. */
  readonly bluebook: string
  /** From the top provision down to the parent. */
  readonly path: readonly Provision[]
  /** The provision and all below it, depth first; `subtree[0]` is the provision itself. */
  readonly subtree: readonly Provision[]
  readonly children: readonly Provision[]
  /** The whole of it with its children in order, enumerators printed. */
  readonly fullText: string
  readonly versions: readonly Provision[]
  /** Where its words stand in the file they came from; null where it was imported before this was kept. */
  readonly origin: ShownOrigin | null
  readonly previous: Provision | null
  readonly next: Provision | null
}

export interface ShownOrigin {
  readonly file: string
  /** SHA-256, hex, of the file. */
  readonly fileDigest: string
  /** The day the file came from its publisher, or was imported where nobody noted that. */
  readonly retrievedOn: IsoDate
  readonly line: number
  /** First byte of its own words and the byte after the last. */
  readonly bytes: readonly [start: number, end: number]
  readonly runs: RunsByField
  /** Where its words stand on the pages; null where the file has none. */
  readonly boxes: BoxesByField | null
}

/** Several readings of what was asked for, or none, are values. */
export type ShowResult =
  | { readonly kind: "one"; readonly shown: ShownProvision }
  | {
      readonly kind: "several"
      readonly candidates: readonly { readonly id: ProvisionId; readonly citation: string }[]
    }
  | {
      readonly kind: "none"
      readonly why: "no-citation" | "unknown-system" | "not-held"
      /** The nearest provision above it that is held. */
      readonly nearest: readonly Provision[]
    }

export async function showProvision(
  written: string,
  asOf: IsoDate | null,
  reader: LibraryReader,
): Promise<ShowResult> {
  const id = asProvisionId(written.trim())
  if (id !== null) return showOne(id, asOf, reader)
  // An act is cited by its name, which only the library knows.
  const reading = readCitation(written, await reader.instruments())
  if (reading.kind === "none") return { kind: "none", why: reading.why, nearest: [] }
  const candidates = reading.kind === "one" ? [reading.citation] : reading.candidates
  const held: { id: ProvisionId; citation: string }[] = []
  for (const citation of candidates) {
    const found = await reader.pointInTime(citation.provision, asOf)
    if (found.kind !== "not-held") held.push({ id: citation.provision, citation: found.provision.citation })
  }
  const only = held[0]
  if (only === undefined) return notHeld(candidates[0]?.provision, asOf, reader)
  return held.length === 1 ? showOne(only.id, asOf, reader) : { kind: "several", candidates: held }
}

async function showOne(id: ProvisionId, asOf: IsoDate | null, reader: LibraryReader): Promise<ShowResult> {
  const found = await reader.pointInTime(id, asOf)
  if (found.kind === "not-held") return notHeld(id, asOf, reader)
  const { provision } = found
  const [instrument, path, subtree, versions, origins] = await Promise.all([
    reader.instrument(provision.instrument),
    reader.ancestors(id, asOf),
    reader.subtree(id, asOf),
    reader.versions(id),
    reader.origins([provision]),
  ])
  if (instrument === null) return notHeld(id, asOf, reader)
  const whole = subtree.length > 0 ? subtree : [provision]
  const siblings =
    provision.parent === null
      ? await reader.roots(provision.instrument, asOf)
      : await reader.children(provision.parent, asOf)
  const place = siblings.findIndex((sibling) => sibling.id === id)
  return {
    kind: "one",
    shown: {
      found,
      instrument,
      bluebook: bluebookOf(id, provision.citation, [instrument]),
      path,
      subtree: whole,
      children: whole.filter((p) => p.parent === id),
      fullText: fullText(whole),
      versions,
      origin: shownOrigin(provision, origins.get(id)),
      previous: place > 0 ? (siblings[place - 1] ?? null) : null,
      next: place >= 0 ? (siblings[place + 1] ?? null) : null,
    },
  }
}

function shownOrigin(provision: Provision, origin: ProvisionOrigin | undefined): ShownOrigin | null {
  if (origin === undefined) return null
  const { file, fileDigest, retrievedOn, line, bytes, runs, boxes } = origin
  return {
    file,
    fileDigest,
    retrievedOn,
    line,
    bytes,
    runs: runsByField(runs, provision),
    boxes: boxes === undefined ? null : boxesByField(boxes, provision),
  }
}

/** "§ 28-3852(z)" is not held, but § 28-3852 may be. */
async function notHeld(
  id: ProvisionId | undefined,
  asOf: IsoDate | null,
  reader: LibraryReader,
): Promise<ShowResult> {
  const segments = id?.split("/") ?? []
  for (let kept = segments.length - 1; kept >= 3; kept -= 1) {
    const above = asProvisionId(segments.slice(0, kept).join("/"))
    const found = above === null ? null : await reader.pointInTime(above, asOf)
    if (found !== null && found.kind !== "not-held") {
      return { kind: "none", why: "not-held", nearest: [found.provision] }
    }
  }
  return { kind: "none", why: "not-held", nearest: [] }
}

/** Restores the order of the law: text up to each child, the child with its enumerator, and so on. */
function fullText(subtree: readonly Provision[]): string {
  const children = new Map<ProvisionId, Provision[]>()
  for (const provision of subtree.slice(1)) {
    if (provision.parent === null) continue
    children.set(provision.parent, [...(children.get(provision.parent) ?? []), provision])
  }
  const write = (provision: Provision): string => {
    const lines: string[] = []
    let from = 0
    for (const child of children.get(provision.id) ?? []) {
      lines.push(provision.text.slice(from, child.at))
      from = Math.max(from, child.at)
      lines.push([child.designator, child.heading, write(child)].filter((part) => part !== "").join(" "))
    }
    lines.push(provision.text.slice(from))
    return lines
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join("\n")
  }
  const root = subtree[0]
  return root === undefined ? "" : write(root)
}
