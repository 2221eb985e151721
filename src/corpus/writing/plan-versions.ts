/**
 * Which version rows an import adds and removes for one provision.
 */
import type { ParsedProvision } from "../../parse/index.js"
import { notRemoved, type VersionRow, type WordsRow } from "../database/tables.js"
import { extendLine } from "../version-line.js"
import type { HeldVersion } from "./held.js"
import type { IncomingProvision } from "./incoming.js"

export interface VersionPlan {
  readonly words: WordsRow | null
  readonly added: readonly VersionRow[]
  readonly removed: readonly VersionRow[]
  /** Whether words, first day, last day or weight differ from what was held; a longer vouching alone does not count. */
  readonly changed: boolean
  /** How many versions the provision has now. */
  readonly versions: number
}

export interface KeyMaker {
  readonly next: (table: "instruments" | "provisions" | "places" | "words" | "versions") => number
  readonly snapshot: number
}

export function planVersions(
  held: readonly HeldVersion[],
  incoming: IncomingProvision,
  provision: number,
  make: KeyMaker,
): VersionPlan {
  const { digest, period, weight } = incoming
  const isEmpty = incoming.provision.text === ""
  const row = rowWithWords(held, digest)
  const line = extendLine<HeldVersion>(held, { digest, period, weight, isEmpty, row })
  if (line.every((version, sequence) => isAsHeld(version, sequence)) && line.length === held.length) {
    return { words: null, added: [], removed: [], changed: false, versions: line.length }
  }
  const isNew = line.some(({ row }) => row === null)
  const words = isNew ? wordsRow(incoming.provision, digest, provision, make) : null
  const kept = new Set<VersionRow>()
  const added: VersionRow[] = []
  for (const [sequence, version] of line.entries()) {
    if (isAsHeld(version, sequence)) kept.add(version.row!)
    else added.push(versionRow(version, sequence, provision, version.row?.words ?? words!.key, make))
  }
  const removed = held.map(({ row }) => row!).filter((row) => !kept.has(row))
  return { words, added, removed, changed: said(line) !== said(held), versions: line.length }
}

/** Words that are held already are not held twice. */
function rowWithWords(held: readonly HeldVersion[], digest: string): VersionRow | null {
  return held.find((version) => version.digest === digest)?.row ?? null
}

function isAsHeld({ row, period, weight }: HeldVersion, sequence: number): boolean {
  return (
    row !== null &&
    row.sequence === sequence &&
    row.weight === weight &&
    row.effective_from === period.effectiveFrom &&
    row.effective_to === period.effectiveTo &&
    row.current_through === period.currentThrough
  )
}

function said(line: readonly HeldVersion[]): string {
  return line
    .map(({ digest, period, weight }) => [digest, period.effectiveFrom, period.effectiveTo, weight].join(" "))
    .join("\n")
}

function wordsRow(parsed: ParsedProvision, digest: string, provision: number, make: KeyMaker): WordsRow {
  return {
    key: make.next("words"),
    provision,
    digest,
    citation: parsed.citation,
    heading: parsed.heading,
    text: parsed.text,
    notes: JSON.stringify(parsed.notes),
    tables: JSON.stringify(parsed.tables),
    status: parsed.status,
    added_in: make.snapshot,
  }
}

function versionRow(
  { period, weight }: HeldVersion,
  sequence: number,
  provision: number,
  words: number,
  make: KeyMaker,
): VersionRow {
  return {
    key: make.next("versions"),
    provision,
    words,
    sequence,
    effective_from: period.effectiveFrom,
    effective_to: period.effectiveTo,
    current_through: period.currentThrough,
    weight,
    added_in: make.snapshot,
    removed_in: notRemoved,
  }
}
