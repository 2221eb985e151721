/**
 * Reads the answer at an address. What lies on the disk is a record; the only way from it to an answer is
 * `reverify`, which holds every word of it against the stored versions of the law: those held now, and where a
 * publisher has since put other words in the place of a version, those of the snapshot that its receipt names.
 *
 * What stands in columns beside the record (the question, its places, the title, the digest) must be what
 * the record says: else the record was put under another's address, or its entry in the list was altered.
 * An edition that is refused is not replaced by an older one: that is for the reader to ask for.
 */
import { type LibraryReader, type OpenLibrary, openRecordFile, type RecordFile } from "../corpus/index.js"
import { type Failure, reverify, type Verification, type VerifiedAnswer } from "../verify/index.js"
import { identityOf, readAddress } from "./address.js"
import { type AnswerTables, answersIn } from "./answer-tables.js"
import { type Edition, reviewsOf, unreviewed } from "./edition.js"
import { type LawChange, lawChanged } from "./law-changed.js"

export type PublishedReading =
  | {
      readonly kind: "published"
      readonly address: string
      readonly answer: VerifiedAnswer
      readonly edition: Edition
      /** All editions at the address, newest first. */
      readonly editions: readonly Edition[]
      /** What the answer quotes that says something else in the law held now. */
      readonly lawChanged: readonly LawChange[]
    }
  | {
      readonly kind: "refused"
      readonly address: string
      readonly edition: Edition
      readonly failures: readonly Failure[]
    }
  | { readonly kind: "unknown-address"; readonly address: string }

export interface ReadingPlace {
  readonly dataDir: string
  /** The law that the record is held against. */
  readonly reader: OpenLibrary
}

/** `edition`: its number; null: the newest. */
export async function readPublished(
  address: string,
  edition: number | null,
  { dataDir, reader }: ReadingPlace,
): Promise<PublishedReading> {
  const record = await openRecordFile<AnswerTables>(answersIn(dataDir))
  if (record === null) return { kind: "unknown-address", address }
  try {
    return await readFrom(record, address, edition, reader)
  } finally {
    await record.close()
  }
}

export async function readFrom(
  { query }: Pick<RecordFile<AnswerTables>, "query">,
  address: string,
  edition: number | null,
  reader: OpenLibrary,
): Promise<PublishedReading> {
  const entry = await query
    .selectFrom("answers")
    .selectAll()
    .where("address", "=", address)
    .executeTakeFirst()
  if (entry === undefined) return { kind: "unknown-address", address }
  const places = await query.selectFrom("places").selectAll().where("answer", "=", entry.key).execute()
  const rows = await query
    .selectFrom("editions")
    .select(["key", "number", "digest", "published_at"])
    .where("answer", "=", entry.key)
    .orderBy("number", "desc")
    .execute()
  const reviews = await reviewsOf(
    rows.map(({ key }) => key),
    query,
  )
  const editions = rows.map((row): Edition => {
    const { key, number, digest, published_at: publishedAt } = row
    return { number, digest, publishedAt, review: reviews.get(key) ?? unreviewed }
  })
  const place = rows.findIndex(({ number }) => edition === null || number === edition)
  const chosen = editions[place]
  if (chosen === undefined) return { kind: "unknown-address", address }
  const at = await query
    .selectFrom("editions")
    .selectAll()
    .where("key", "=", rows[place]?.key ?? 0)
    .executeTakeFirstOrThrow()

  const { verification, heldThen } = await verifyRecord(parsed(at.record), reader)
  if (verification.kind === "refused") {
    return { kind: "refused", address, edition: chosen, failures: verification.failures }
  }
  const { answer } = verification
  const stands =
    identityOf(answer) === entry.identity &&
    entry.identity.startsWith(readAddress(address)?.hex ?? "-") &&
    answer.asOf === entry.as_of &&
    sameSet(
      answer.jurisdictions,
      places.map(({ jurisdiction }) => jurisdiction),
    ) &&
    answer.receipt.digest === at.digest &&
    answer.question === at.question &&
    answer.title === at.title
  if (!stands) return { kind: "refused", address, edition: chosen, failures: [standsElsewhere] }
  return {
    kind: "published",
    address,
    answer,
    edition: chosen,
    editions,
    lawChanged: await lawChanged(answer, heldThen, reader),
  }
}

async function verifyRecord(
  record: unknown,
  reader: OpenLibrary,
): Promise<{ readonly verification: Verification; readonly heldThen: LibraryReader }> {
  const verification = await reverify(record, reader)
  const earlier = verification.kind === "refused" ? await reader.at(snapshotOf(record)) : null
  if (earlier === null) return { verification, heldThen: reader }
  const then = await reverify(record, earlier)
  return then.kind === "verified"
    ? { verification: then, heldThen: earlier }
    : { verification, heldThen: reader }
}

/** As its receipt says; 0, at which nothing is published, where it says nothing. */
function snapshotOf(record: unknown): number {
  const { snapshot } =
    (record as { readonly receipt?: { readonly snapshot?: unknown } } | null)?.receipt ?? {}
  return typeof snapshot === "number" ? snapshot : 0
}

/** Null has not the shape of an answer: what is no JSON is refused as that. */
function parsed(record: string): unknown {
  try {
    return JSON.parse(record)
  } catch {
    return null
  }
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return [...new Set(some)].sort().join(" ") === [...new Set(others)].sort().join(" ")
}

const standsElsewhere: Failure = {
  where: { section: "answer", statement: -1 },
  statement: null,
  check: "uncited",
  detail: "it is not the answer that its address and its entry in the list name",
  missing: null,
}
