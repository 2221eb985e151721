/**
 * Which version rows an import adds and removes for one provision.
 */
import type { ParsedProvision } from "../../parse/index.js"
import { notRemoved, type VersionRow, type WordsRow } from "../database/tables.js"
import { type DatedEdition, endBeforeNextEdition, extendByEdition } from "../edition-line.js"
import { extendLine } from "../version-line.js"
import type { HeldVersion } from "./held.js"
import type { IncomingProvision } from "./incoming.js"

export interface VersionPlan {
  /** The versions as they will be held, oldest first. */
  readonly line: readonly HeldVersion[]
  readonly words: WordsRow | null
  readonly added: readonly VersionRow[]
  readonly removed: readonly VersionRow[]
  /** Whether words, first day, last day or weight differ from what was held; a longer vouching alone does not count. */
  readonly changed: boolean
}

export interface KeyMaker {
  readonly next: (table: "instruments" | "provisions" | "places" | "words" | "versions") => number
  readonly snapshot: number
}

/** `edition` where the import is one; `dropped` where the newest edition does not have the provision. */
export function planVersions(
  held: readonly HeldVersion[],
  incoming: IncomingProvision,
  provision: number,
  make: KeyMaker,
  edition: DatedEdition | null = null,
  dropped = false,
): VersionPlan {
  const { digest, period, weight } = incoming
  const isEmpty = incoming.provision.text === ""
  const version: HeldVersion = { digest, period, weight, isEmpty, row: rowWithWords(held, digest) }
  const extended = edition === null ? extendLine(held, version) : extendByEdition(held, version, edition)
  const line = edition !== null && dropped ? endBeforeNextEdition(extended, edition.starts) : extended
  const isNew = line.some(({ row }) => row === null)
  const words = isNew ? wordsRow(incoming.provision, digest, provision, make) : null
  return planLine(held, line, words, provision, make)
}

/** Of a provision that an edition does not have. */
export function planAbsence(
  held: readonly HeldVersion[],
  provision: number,
  make: KeyMaker,
  edition: DatedEdition,
  dropped: boolean,
): VersionPlan {
  const cut = extendByEdition(held, null, edition)
  const line = dropped ? endBeforeNextEdition(cut, edition.starts) : cut
  return planLine(held, line, null, provision, make)
}

function planLine(
  held: readonly HeldVersion[],
  line: readonly HeldVersion[],
  words: WordsRow | null,
  provision: number,
  make: KeyMaker,
): VersionPlan {
  const kept = new Set<VersionRow>()
  const added: VersionRow[] = []
  for (const [sequence, version] of line.entries()) {
    const row = rowAsHeld(held, version, sequence)
    if (row !== null) kept.add(row)
    else added.push(versionRow(version, sequence, provision, version.row?.words ?? words!.key, make))
  }
  const removed = held.map(({ row }) => row!).filter((row) => !kept.has(row))
  return { line, words, added, removed, changed: said(line) !== said(held) }
}

/** Words that are held already are not held twice. */
function rowWithWords(held: readonly HeldVersion[], digest: string): VersionRow | null {
  return held.find((version) => version.digest === digest)?.row ?? null
}

/** The row that says the same at the same place. Words that were amended and amended back have a row for each time. */
function rowAsHeld(
  held: readonly HeldVersion[],
  { row: words, period, weight }: HeldVersion,
  sequence: number,
): VersionRow | null {
  const row = held.find((version) => version.row?.sequence === sequence)?.row ?? null
  const isSame =
    row !== null &&
    row.words === words?.words &&
    row.weight === weight &&
    row.effective_from === period.effectiveFrom &&
    row.effective_to === period.effectiveTo &&
    row.current_through === period.currentThrough
  return isSame ? row : null
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
