/**
 * The annual edition of the Code of Federal Regulations, by GovInfo's bulk data: a file a volume.
 *
 *   cfr:47      cfr:47@2024      cfr:47/vol-3@2024
 *
 * The edition is the year; where none is asked, the newest that has the title, for a year fills up by quarters.
 */
import { z } from "zod"
import { notThere } from "../net/web-faults.js"
import type { Desk, Plan, Publisher } from "./publisher.js"

const site = "https://www.govinfo.gov/bulkdata"
const listing = z.object({ files: z.array(z.object({ name: z.string(), size: z.number().nullish() })) })

export const cfr: Publisher = {
  name: "cfr",
  title: "Code of Federal Regulations, annual edition",
  publisher: "United States Government Publishing Office, on GovInfo",
  examples: [
    ["cfr:47", "a whole title, newest edition"],
    ["cfr:47@2024", "the same of a year"],
    ["cfr:47/vol-3@2024", "one volume"],
  ],
  formats: ["gpo-cfr-xml"],
  licence: "public domain (work of the United States Government, 17 U.S.C. 105)",
  dates:
    "the edition's day: titles 1 to 16 on 1 January, 17 to 27 on 1 April, 28 to 41 on 1 July, 42 to 50 on 1 October",
  citations: ["47 CFR 64.1200(a)(1)"],
  hosts: ["www.govinfo.gov"],
  secondsBetween: 1,
  triedLive: null,
  plan: planTitle,
}

const written = /^(?<title>\d{1,2})(?:\/vol(?:ume)?-?(?<volume>\d{1,2}))?(?:@(?<year>\d{4}))?$/iu

async function planTitle(asked: string, desk: Desk): Promise<Plan | null> {
  const groups = written.exec(asked)?.groups
  if (groups === undefined) return null
  const title = Number(groups["title"])
  const volume = groups["volume"] === undefined ? null : Number(groups["volume"])
  const { year, files } = await volumesOf(title, groups["year"] ?? null, desk)
  const wanted = files.filter((file) => volume === null || file.volume === volume)
  if (wanted.length === 0)
    throw notThere(`${site}/CFR/${year}/title-${title}`, `volume ${volume} of title ${title}`)
  return {
    what: volume === null ? `title-${title}` : `title-${title}-volume-${volume}`,
    // A title's volumes come out one by one: more of them are another edition.
    edition: volume === null ? `${year}-${wanted.length}-volumes` : year,
    files: wanted.map(({ name, bytes }) => ({
      name,
      urls: [`${site}/CFR/${year}/title-${title}/${name}`],
      accept: "application/xml",
      expects: "xml" as const,
      bytes,
    })),
    facts: { jurisdiction: "us" },
    changes: [],
  }
}

async function volumesOf(title: number, year: string | null, desk: Desk) {
  const newest = Number(desk.today.slice(0, 4))
  const years = year === null ? [newest, newest - 1, newest - 2].map(String) : [year]
  for (const each of years) {
    const found = await desk.json(`${site}/json/CFR/${each}/title-${title}`, listing)
    const volumes = (found?.files ?? []).flatMap(({ name, size }) => {
      const [, number] = new RegExp(`^CFR-${each}-title${title}-vol(\\d{1,2})\\.xml$`, "u").exec(name) ?? []
      return number === undefined ? [] : [{ name, volume: Number(number), bytes: size ?? null }]
    })
    if (volumes.length > 0) {
      return { year: each, files: volumes.sort((one, other) => one.volume - other.volume) }
    }
  }
  throw notThere(
    `${site}/json/CFR/${years[0]}/title-${title}`,
    `title ${title} of the CFR for ${years.join(", ")}`,
  )
}
