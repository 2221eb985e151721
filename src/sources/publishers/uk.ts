/**
 * Acts and instruments of the United Kingdom in Akoma Ntoso, by legislation.gov.uk.
 *
 *   uk:ukpga/2018/12      uk:ukpga/2018/12@2024-07-01
 *
 * Without a day, the newest text held there, which may lag behind amendments that are not worked in yet. When they
 * are, the text of a past day changes too, so a day names no edition.
 */
import { isoDate } from "../../law/index.js"
import type { Plan, Publisher } from "./publisher.js"

const site = "https://www.legislation.gov.uk"

export const uk: Publisher = {
  name: "uk",
  title: "legislation.gov.uk",
  publisher: "The National Archives",
  examples: [
    ["uk:ukpga/2018/12", "an Act as it stands there"],
    ["uk:ukpga/2018/12@2024-07-01", "the same as of a day"],
    ["uk:uksi/2019/419", "a statutory instrument"],
  ],
  formats: ["akoma-ntoso"],
  licence: "Open Government Licence v3.0",
  dates: "any day since 1991 for most Acts; the newest text states the day it is valid from",
  citations: ["Data Protection Act 2018, s. 170(1)"],
  hosts: ["www.legislation.gov.uk"],
  // As its robots.txt asks.
  secondsBetween: 5,
  triedLive: null,
  plan: async (asked) => planAct(asked),
}

const written = /^(?<type>[a-z]{3,5})\/(?<year>\d{4})\/(?<number>\d{1,5})(?:@(?<day>.+))?$/iu

function planAct(asked: string): Plan | null {
  const groups = written.exec(asked)?.groups
  const day = groups?.["day"] === undefined ? null : isoDate(groups["day"])
  if (groups === undefined || (groups["day"] !== undefined && day === null)) return null
  const act = `${groups["type"]!.toLowerCase()}/${groups["year"]}/${groups["number"]}`
  const name = act.replaceAll("/", "-")
  return {
    what: day === null ? name : `${name}@${day}`,
    edition: null,
    files: [
      {
        name: `${name}.akn`,
        urls: [`${site}/${act}${day === null ? "" : `/${day}`}/data.akn`],
        accept: "application/akn+xml, application/xml;q=0.9",
        raisesRedirects: true,
        expects: "xml",
        bytes: null,
      },
    ],
    facts: {
      publisher: "The National Archives",
      officialUrl: `${site}/${act}${day === null ? "" : `/${day}`}`,
      currentThrough: day,
    },
    changes: [],
  }
}
