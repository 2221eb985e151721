/**
 * The Electronic Code of Federal Regulations: any title or part as of any day since 2017, by the versioner API.
 *
 *   ecfr:16/314      ecfr:16/314@2024-07-01      ecfr:16
 *
 * `titles.json` says through which day a title is vouched for; that day is the edition where none is asked.
 * `versions` lists what changed: where nothing did since the edition held, its file is kept for the new day.
 */
import { z } from "zod"
import { PinciteError } from "../../errors.js"
import { type IsoDate, isoDate } from "../../law/index.js"
import type { Desk, Plan, Publisher } from "./publisher.js"

const api = "https://www.ecfr.gov/api/versioner/v1"

const titlesShape = z.object({
  titles: z.array(
    z.object({
      number: z.number(),
      name: z.string(),
      reserved: z.boolean(),
      up_to_date_as_of: z.iso.date().nullable(),
    }),
  ),
})
const structureShape = z.object({ size: z.number().nullish() })
const versionsShape = z.object({
  content_versions: z.array(
    z.object({
      date: z.iso.date(),
      issue_date: z.iso.date().nullish(),
      identifier: z.string(),
      name: z.string(),
      part: z.string().nullish(),
      type: z.string(),
      removed: z.boolean().nullish(),
    }),
  ),
})

export const ecfr: Publisher = {
  name: "ecfr",
  title: "Electronic Code of Federal Regulations",
  publisher: "Office of the Federal Register",
  examples: [
    ["ecfr:16/314", "16 CFR part 314 as it stands"],
    ["ecfr:16/314@2024-07-01", "the same as of a day"],
    ["ecfr:16", "a whole title"],
  ],
  formats: ["ecfr-xml"],
  licence: "public domain (work of the United States Government, 17 U.S.C. 105)",
  dates: "any day since 2017-01-01; current through the day the title is up to date as of",
  citations: ["16 CFR 314.4(a)"],
  hosts: ["www.ecfr.gov"],
  secondsBetween: 1,
  triedLive: null,
  plan: planTitle,
}

const written = /^(?<title>\d{1,2})(?:\/(?:part-)?(?<part>\d{1,4}[a-z]?))?(?:@(?<day>.+))?$/iu

async function planTitle(asked: string, desk: Desk): Promise<Plan | null> {
  const groups = written.exec(asked)?.groups
  const day = groups?.["day"] === undefined ? null : isoDate(groups["day"])
  if (groups === undefined || (groups["day"] !== undefined && day === null)) return null
  const title = Number(groups["title"])
  const part = groups["part"]?.toLowerCase() ?? null
  const through = await upToDate(title, desk)
  if (day !== null && day > through) throw tooEarly(title, day, through)
  const edition = day ?? through
  const what = part === null ? `title-${title}` : `title-${title}-part-${part}`
  const held = desk.held(what)
  const since = held !== null && held < edition ? (held as IsoDate) : null
  const versions = await versionsSince(title, part, since, desk)
  const changed = (versions?.content_versions ?? []).filter(({ date, issue_date: issued }) => {
    const on = issued ?? date
    return since !== null && on > since && on <= edition
  })
  const query = part === null ? "" : `?part=${part}`
  const structure =
    part === null ? await desk.json(`${api}/structure/${edition}/title-${title}.json`, structureShape) : null
  return {
    what,
    edition,
    files: [
      {
        name: `${what}.xml`,
        urls: [`${api}/full/${edition}/title-${title}.xml${query}`],
        accept: "application/xml",
        expects: "xml",
        bytes: structure?.size ?? null,
        isAsHeld: since !== null && versions !== null && changed.length === 0,
      },
    ],
    facts: {
      jurisdiction: "us",
      publisher: "Office of the Federal Register",
      officialUrl: `https://www.ecfr.gov/on/${edition}/title-${title}`,
      currentThrough: edition,
    },
    changes: [
      ...new Set(changed.map(({ name, removed }) => (removed === true ? `${name} (removed)` : name))),
    ],
    ...(versions === null ? {} : { beside: [{ name: "versions.json", text: JSON.stringify(versions) }] }),
  }
}

async function upToDate(title: number, desk: Desk): Promise<IsoDate> {
  const titles = await desk.json(`${api}/titles.json`, titlesShape)
  const found = titles?.titles.find(({ number }) => number === title)
  const day = found === undefined || found.reserved ? null : isoDate(found.up_to_date_as_of ?? "")
  if (day !== null) return day
  throw new PinciteError({
    code: "source.not-found",
    message: `The eCFR holds no title ${title}${found?.reserved === true ? ": it is reserved" : ""}.`,
    remedy: "Titles of the CFR are numbered 1 to 50; title 35 is reserved.",
    data: { title },
  })
}

/** Of a part all that is listed, which is little; of a title only what is new, which alone is of use. */
function versionsSince(title: number, part: string | null, since: IsoDate | null, desk: Desk) {
  if (part === null && since === null) return null
  const query = new URLSearchParams()
  if (part !== null) query.set("part", part)
  if (since !== null) query.set("issue_date[gte]", since)
  return desk.json(`${api}/versions/title-${title}.json?${query}`, versionsShape)
}

function tooEarly(title: number, day: IsoDate, through: IsoDate): PinciteError {
  return new PinciteError({
    code: "source.not-found",
    message: `The eCFR vouches for title ${title} through ${through}, not for ${day}.`,
    remedy: `Ask for ${through} or an earlier day, or leave the day out.`,
    data: { title, through },
  })
}
