/**
 * A library of invented law about lamps and oil, with answers to two questions over it, for tests of answers at
 * rest: published, read, altered on the disk, and outlived by amendments.
 */
import { openRecordFileToWrite } from "../corpus/index.js"
import {
  type AnswerTables,
  answersIn,
  type PublishedReading,
  publishAnswer,
  readPublished,
} from "../publish/index.js"
import type { VerifiedAnswer } from "../verify/index.js"
import { buildLibrary, type ProvisionSketch } from "./build.js"
import type { DraftSketch } from "./draft.js"
import { verifiedAnswer } from "./verified.js"

export const lampWords = "A keeper shall light the lamp."

export const lampQuestion: DraftSketch = {
  question: "Must a keeper light the lamp?",
  lead: [{ quotes: [{ id: "us-xf/code/12-1" }] }],
  verdict: "required",
  rule: "duty",
}

export const oilQuestion: DraftSketch = {
  ...lampQuestion,
  question: "Must oil be weighed for a customer?",
  lead: [{ quotes: [{ id: "us-xf/code/12-2" }] }],
}

const oil: ProvisionSketch = { heading: "Oil", text: "A seller shall weigh the oil." }

export type LampLaw = Awaited<ReturnType<typeof lampLaw>>

export async function lampLaw() {
  const edition = (lamps: ProvisionSketch | null) => ({
    "us-xf/code": {
      shortName: "Franklin Code",
      provisions: { ...(lamps === null ? {} : { "12-1": lamps }), "12-2": oil },
    },
  })
  const library = await buildLibrary(edition({ heading: "Lamps", text: lampWords }))
  const { dataDir } = library
  let day = 1
  const now = () => new Date(`2026-02-${String(day).padStart(2, "0")}T09:00:00Z`)
  const newest = () => library.reader.refresh()
  const answerTo = async (sketch: DraftSketch): Promise<VerifiedAnswer> =>
    verifiedAnswer(await newest(), sketch)
  const read = async (address: string, number: number | null = null): Promise<PublishedReading> =>
    readPublished(address, number, { dataDir, reader: await newest() })
  const openToWrite = () =>
    openRecordFileToWrite<AnswerTables>(answersIn(dataDir), { command: "tampering", now })

  return {
    dataDir,
    now,
    /** Of February 2026. */
    onDay(number: number) {
      day = number
    },
    newest,
    answerTo,
    publish: async (sketch: DraftSketch) => publishAnswer(await answerTo(sketch), { dataDir, now }),
    read,
    async published(address: string, number: number | null = null) {
      const reading = await read(address, number)
      if (reading.kind !== "published") throw new Error(JSON.stringify(reading))
      return reading
    },
    /** A later import, in which the section on lamps is this, or is not there. */
    async importLamps(lamps: ProvisionSketch | null) {
      await library.add(edition(lamps))
    },
    openToWrite,
    /** Changes the file of answers behind Pincite's back. */
    async tamper(change: (query: Awaited<ReturnType<typeof openToWrite>>["query"]) => Promise<unknown>) {
      const record = await openToWrite()
      try {
        await change(record.query)
      } finally {
        await record.close()
      }
    },
    close: library.close,
  }
}
