/**
 * The United States Code in USLM, by the release points of the Office of the Law Revision Counsel: an archive a title.
 *
 *   usc:15      usc:5a      usc:15@119-73
 *
 * A release point is named after the last public law it takes in ("119-73"; "119-73not60" where one before it is
 * left out). The download page names the newest and the day of that law, through which the text is vouched for.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import { unlikeItself } from "../net/web-faults.js"
import type { Desk, Plan, Publisher } from "./publisher.js"

const site = "https://uscode.house.gov/download"
const page = `${site}/download.shtml`

export const usc: Publisher = {
  name: "usc",
  title: "United States Code",
  publisher: "Office of the Law Revision Counsel, U.S. House of Representatives",
  examples: [
    ["usc:15", "a title, newest release point"],
    ["usc:5a", "the appendix of title 5"],
    ["usc:15@119-73", "a title as of Public Law 119-73"],
  ],
  formats: ["uslm"],
  licence: "public domain (work of the United States Government, 17 U.S.C. 105)",
  dates: "release points since 113-21 (2013); current through the day of the public law it is named after",
  citations: ["15 U.S.C. § 1681c-1(a)"],
  hosts: ["uscode.house.gov"],
  secondsBetween: 1,
  triedLive: null,
  plan: planTitle,
}

const written = /^(?<title>\d{1,2})(?<appendix>a?)(?:@(?<release>\d{2,3}-\d{1,3}(?:not\d{1,3})*))?$/iu

async function planTitle(asked: string, desk: Desk): Promise<Plan | null> {
  const groups = written.exec(asked)?.groups
  if (groups === undefined) return null
  const title = `${groups["title"]!.padStart(2, "0")}${groups["appendix"]!.toUpperCase()}`
  const newest = groups["release"] === undefined ? await newestRelease(desk) : null
  const release = groups["release"] ?? newest!.release
  const [congress, law] = release.split("-")
  const file = `usc${title}.xml`
  return {
    what: `title-${title}`,
    edition: release,
    files: [
      {
        name: `xml_usc${title}.zip`,
        urls: [`${site}/releasepoints/us/pl/${congress}/${law}/xml_usc${title}@${release}.zip`],
        expects: "zip",
        bytes: null,
        keep: (entry) => (entry.toLowerCase() === file.toLowerCase() ? file : null),
      },
    ],
    facts: {
      jurisdiction: "us",
      officialUrl: `https://uscode.house.gov/browse/prelim@title${title.replace(/^0/u, "").toLowerCase()}`,
      currentThrough: newest?.day ?? null,
    },
    changes: [],
  }
}

/** From the page's heading: "Public Law 119-73 (01/23/2026) , except 119-60". */
async function newestRelease(
  desk: Desk,
): Promise<{ readonly release: string; readonly day: IsoDate | null }> {
  const html = (await desk.text(page)) ?? ""
  const [, release] =
    /releasepoints\/us\/pl\/\d+\/[\dnot]+\/xml_usc\w+@(\d+-\d+(?:not\d+)*)\.zip/u.exec(html) ?? []
  if (release === undefined) throw unlikeItself(page, "it names no release point")
  const [, law, month, day, year] = /Public Law (\d+-\d+)\s*\((\d\d)\/(\d\d)\/(\d{4})\)/u.exec(html) ?? []
  const isItsLaw = law !== undefined && release.replace(/not.*$/u, "") === law
  return { release, day: isItsLaw ? isoDate(`${year}-${month}-${day}`) : null }
}
