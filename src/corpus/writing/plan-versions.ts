/**
 * Which version rows an import adds and removes for one provision.
 *
 * Versions differ in what they say. Another printing of the same words makes no version: it takes the place of
 * the one held, or leaves it, by the days of their editions (`version-line.ts`).
 */
import type { IsoDate } from "../../law/index.js"
import type { ParsedProvision } from "../../parse/index.js"
import { notRemoved, type VersionRow, type WordsRow } from "../database/tables.js"
import type { ProvisionWords } from "../digest.js"
import { type DatedEdition, endBeforeNextEdition, extendByEdition } from "../edition-line.js"
import { differenceBetween, lawDigest } from "../law-words.js"
import { type DatedWords, extendLine } from "../version-line.js"
import type { HeldVersion } from "./held.js"
import type { IncomingProvision } from "./incoming.js"
import type { Change } from "./tally.js"

export interface VersionPlan {
  /** The versions as they will be held, oldest first. */
  readonly line: readonly HeldVersion[]
  readonly words: WordsRow | null
  readonly added: readonly VersionRow[]
  readonly removed: readonly VersionRow[]
  /** What differs from what was held; a longer vouching alone does not count. */
  readonly change: Change | null
}

/** What the record has of provisions that are not held in the very words of the import. */
export interface HeldWords {
  /** Of the versions held, by the keys of their words. */
  readonly words: ReadonlyMap<number, ProvisionWords>
  /** Keys of words by `provision digest`; printings that were replaced are among them. */
  readonly printings: ReadonlyMap<string, number>
}

export interface KeyMaker {
  readonly next: (table: "instruments" | "provisions" | "places" | "words" | "versions") => number
  readonly snapshot: number
}

/** Whether the versions have to be held against the words of the import, and not only against its digest. */
export function needsWords(held: readonly HeldVersion[], { digest }: IncomingProvision): boolean {
  return held.some((version) => version.digest !== digest)
}

/** `edition` where the import is one; `dropped` where the newest edition does not have the provision. */
export function planVersions(
  held: readonly HeldVersion[],
  incoming: IncomingProvision,
  provision: number,
  make: KeyMaker,
  known: HeldWords,
  edition: DatedEdition | null = null,
  dropped = false,
): VersionPlan {
  const { digest, period, weight } = incoming
  const isEmpty = incoming.provision.text === ""
  const printing: HeldVersion = { digest, period, weight, isEmpty, ...asHeld(held, digest, provision, known) }
  const laws = lawsOf(held, incoming, known)
  // A dated edition names itself in the notes of its top provision, whose versions are the list of the editions held.
  const namesEdition = edition !== null && incoming.parent === null
  const inLine = (version: HeldVersion): WordsInLine => ({
    digest: namesEdition ? version.digest : laws(version),
    period: version.period,
    version,
  })
  const before = held.map(inLine)
  const brought = inLine(printing)
  const extended = edition === null ? extendLine(before, brought) : extendByEdition(before, brought, edition)
  const after = edition !== null && dropped ? endBeforeNextEdition(extended, edition.starts) : extended
  const fresh = after.some(({ version }) => version.words === null)
    ? wordsRow(incoming.provision, digest, provision, make)
    : null
  const said = changeOf(before, after, laws)
  const isNew = after.some(({ version }) => version.row === null)
  const change =
    isNew && said !== "words" && (said === null || said === "first-day" || namesEdition)
      ? (reprint() ?? said)
      : said
  return { ...planLine(held, after, fresh, provision, make), change }

  function reprint(): Change | null {
    const replaced = held.findLast((version) => laws(version) === laws(printing))
    const earlier = replaced === undefined ? undefined : known.words.get(replaced.words!)
    return earlier === undefined ? null : differenceBetween(earlier, incoming.provision)
  }
}

/** Of a provision that an edition does not have. */
export function planAbsence(
  held: readonly HeldVersion[],
  provision: number,
  make: KeyMaker,
  edition: DatedEdition,
  dropped: boolean,
): VersionPlan {
  const before = held.map((version) => ({ digest: version.digest, period: version.period, version }))
  const cut = extendByEdition(before, null, edition)
  const after = dropped ? endBeforeNextEdition(cut, edition.starts) : cut
  const change = changeOf(before, after, ({ digest }) => digest)
  return { ...planLine(held, after, null, provision, make), change }
}

/** A version under the digest by which it is told from others. */
interface WordsInLine extends DatedWords {
  readonly version: HeldVersion
}

type LawOf = (version: HeldVersion) => string

/** The digest of what each version says; that of its printing where there is but one, which is the import's. */
function lawsOf(held: readonly HeldVersion[], incoming: IncomingProvision, known: HeldWords): LawOf {
  if (!needsWords(held, incoming)) return ({ digest }) => digest
  const laws = new Map([[incoming.digest, lawDigest(incoming.provision)]])
  return ({ digest, words }) => {
    const law = laws.get(digest) ?? lawDigest(known.words.get(words!)!)
    laws.set(digest, law)
    return law
  }
}

function planLine(
  held: readonly HeldVersion[],
  planned: readonly WordsInLine[],
  words: WordsRow | null,
  provision: number,
  make: KeyMaker,
): Omit<VersionPlan, "change"> {
  const line = planned.map(({ version, period }) => ({ ...version, period }))
  const kept = new Set<VersionRow>()
  const added: VersionRow[] = []
  for (const [sequence, version] of line.entries()) {
    const row = rowAsHeld(held, version, sequence)
    if (row !== null) kept.add(row)
    else added.push(versionRow(version, sequence, provision, version.words ?? words!.key, make))
  }
  const removed = held.map(({ row }) => row!).filter((row) => !kept.has(row))
  return { line, words, added, removed }
}

function changeOf(
  before: readonly WordsInLine[],
  after: readonly WordsInLine[],
  laws: LawOf,
): "words" | "dates" | "first-day" | null {
  const inTurn = (line: readonly WordsInLine[]) =>
    line.map(({ version }) => laws(version)).filter((law, i, all) => law !== all[i - 1])
  const told = (line: readonly WordsInLine[], from: (version: WordsInLine) => IsoDate | null) =>
    JSON.stringify(
      line.map((each) => [each.digest, from(each), each.period.effectiveTo, each.version.weight]),
    )
  const firstDay = ({ period }: WordsInLine) => period.effectiveFrom
  if (JSON.stringify(inTurn(before)) !== JSON.stringify(inTurn(after))) return "words"
  if (told(before, firstDay) === told(after, firstDay)) return null
  // Where no first day is later than it was, the words are but known to have been law for longer.
  const isLonger = after.every((each, i) => {
    const [then, now] = [before[i]?.period.effectiveFrom ?? null, firstDay(each)]
    return then === null || (now !== null && now <= then)
  })
  return isLonger && told(before, () => null) === told(after, () => null) ? "first-day" : "dates"
}

/** Words that the record has already are not kept twice. */
function asHeld(
  held: readonly HeldVersion[],
  digest: string,
  provision: number,
  { printings }: HeldWords,
): Pick<HeldVersion, "words" | "row"> {
  const version = held.find((each) => each.digest === digest)
  if (version !== undefined) return { words: version.words, row: version.row }
  return { words: printings.get(`${provision} ${digest}`) ?? null, row: null }
}

/** The row that says the same at the same place. Words that were amended and amended back have a row for each time. */
function rowAsHeld(
  held: readonly HeldVersion[],
  { words, period, weight }: HeldVersion,
  sequence: number,
): VersionRow | null {
  const row = held.find((version) => version.row?.sequence === sequence)?.row ?? null
  const isSame =
    row !== null &&
    row.words === words &&
    row.weight === weight &&
    row.effective_from === period.effectiveFrom &&
    row.effective_to === period.effectiveTo &&
    row.current_through === period.currentThrough
  return isSame ? row : null
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
