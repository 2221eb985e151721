/**
 * What every door does with a published answer: shows it where it passed its checks, and otherwise tells the
 * same fault under the same code.
 */
import { PinciteError } from "../errors.js"
import type { Pincite, PublishedReading } from "../pincite.js"
import { publishedFields } from "./contract.js"
import { readFields } from "./read-fields.js"

export type PublishedAnswer = Extract<PublishedReading, { kind: "published" }>

/** `edition`: as written at the door; left out or empty: the newest. */
export async function publishedAt(
  pincite: Pincite,
  address: string,
  edition?: string | undefined,
): Promise<PublishedAnswer> {
  const fields = readFields(publishedFields, { address, edition: edition || null }, "the address")
  return shownOrRefused(await pincite.publishedAnswer(fields.address, fields.edition))
}

export function shownOrRefused(reading: PublishedReading): PublishedAnswer {
  switch (reading.kind) {
    case "published":
      return reading
    case "unknown-address":
      throw new PinciteError({
        code: "answer.unknown-address",
        message: `No answer was published at ${reading.address}.`,
        remedy: "Check the address and the edition; the list of published answers says what there is.",
        data: { address: reading.address },
      })
    case "refused":
      throw new PinciteError({
        code: "answer.refused",
        message: `What is stored at ${reading.address} did not pass its checks when it was read: ${whyRefused(reading)}.`,
        remedy:
          "Ask the question again. Who keeps this library can publish it anew with `pincite publish`, restore a backup of answers.sqlite, or import the law that the answer rests on.",
        data: {
          address: reading.address,
          edition: reading.edition.number,
          failures: reading.failures.length,
        },
      })
  }
}

function whyRefused({ failures }: Extract<PublishedReading, { kind: "refused" }>): string {
  const more = failures.length - 1
  return `${failures[0]?.detail ?? "it is not whole"}${more > 0 ? ` (and ${more} more)` : ""}`
}

/** The parameters of the list under the contract's names; `j` stands for `jurisdiction`, an empty one for none. */
export function listFieldsIn(query: Readonly<Record<string, string>>): Record<string, unknown> {
  const { j, jurisdiction = j, topic, page, ...others } = query
  return {
    ...others,
    topic: topic || null,
    jurisdiction: jurisdiction || null,
    ...(page ? { page } : {}),
  }
}
