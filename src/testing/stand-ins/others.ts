/**
 * The remaining publishers as they answer, with whatever body is handed over: their exact addresses, indexes,
 * redirects and packages.
 */
import { makeZip } from "../make-zip.js"
import type { Answering } from "../stand-in.js"

type Body = string | Uint8Array
type Answers = Readonly<Record<string, Answering>>

/** GovInfo: its listing states no sizes, and a title that is not out yet in the newest year is not there. */
export function govInfoCfr(year: string, title: number, volumes: Readonly<Record<string, Body>>): Answers {
  const folder = `https://www.govinfo.gov/bulkdata/CFR/${year}/title-${title}`
  const names = Object.keys(volumes)
  const files = [...names, `CFR-${year}-title${title}.zip`].map((name) => ({
    displayLabel: name,
    fileExtension: name.split(".").at(-1),
    folder: false,
    formattedLastModifiedTime: "05-Jan-2025 14:36",
    justFileName: name,
    link: `${folder}/${name}`,
    mimeType: "application/xml",
    name,
  }))
  return {
    [`https://www.govinfo.gov/bulkdata/json/CFR/${year}/title-${title}`]: { body: JSON.stringify({ files }) },
    ...Object.fromEntries(
      names.map((name) => [
        `${folder}/${name}`,
        { body: volumes[name]!, headers: { "Content-Type": "application/xml" } },
      ]),
    ),
  }
}

/** The House's download page and one archive of its newest release point. */
export function releasePoint(release: string, heading: string, title: string, xml: Body): Answers {
  const [congress, law] = release.split("-")
  const path = `releasepoints/us/pl/${congress}/${law}/xml_usc${title}@${release}.zip`
  return {
    "https://uscode.house.gov/download/download.shtml": {
      body:
        `<!DOCTYPE html><html><body><h3 class="releasepointinformation">${heading}</h3>` +
        `<a href="releasepoints/us/pl/${congress}/${law}/xml_uscAll@${release}.zip" title="All USC Titles in XML">[XML]</a>` +
        `<a href="${path}">[XML]</a></body></html>`,
    },
    [`https://uscode.house.gov/download/${path}`]: {
      body: makeZip([{ name: `usc${title}.xml`, body: xml }]),
      headers: { "Content-Type": "application/zip", ETag: '"5f1-62a"' },
    },
  }
}

/** The Publications Office: not that kind of act, or on to the package by an address that is not encrypted. */
export function formexPackage(celex: string, entries: Readonly<Record<string, Body>>): Answers {
  const at = "publications.europa.eu/resource/cellar/3e485e15-11bd-11e6-ba9a-01aa75ed71a1.0006.02"
  return {
    [`https://publications.europa.eu/resource/celex/${celex}`]: {
      status: 303,
      headers: { Location: `http://${at}/zip` },
    },
    [`https://${at}/zip`]: {
      body: makeZip(Object.entries(entries).map(([name, body]) => ({ name, body }))),
      headers: { "Content-Type": "application/zip" },
    },
  }
}
