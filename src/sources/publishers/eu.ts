/**
 * Acts of the European Union in Formex, by the repository of its Publications Office, which EUR-Lex shows.
 *
 *   eu:2016/679      eu:dir/2022/2555      eu:32016R0679      eu:2016/679@2016-05-04 (consolidated as of a day)
 *
 * The number of an act does not say whether it is a regulation, a directive or a decision; where nobody does, they
 * are tried in that order. The act comes in an archive with a record about it, which is no law and is left there.
 */
import { type IsoDate, isoDate } from "../../law/index.js"
import type { Plan, Publisher } from "./publisher.js"

const site = "https://publications.europa.eu/resource/celex"

export const eu: Publisher = {
  name: "eu",
  title: "EUR-Lex",
  publisher: "Publications Office of the European Union",
  examples: [
    ["eu:2016/679", "an act as published in the Official Journal, by year and number"],
    ["eu:dir/2022/2555", "the same, said to be a directive (reg, dir or dec)"],
    ["eu:32016R0679", "by its CELEX number"],
    ["eu:2016/679@2016-05-04", "the consolidated text of a day"],
  ],
  formats: ["formex-4"],
  licence: "© European Union; reuse with attribution (Decision 2011/833/EU, CC BY 4.0)",
  dates: "as published, or the days that it was consolidated as of",
  citations: ["Regulation (EU) 2016/679, Art. 6(1)(f)", "GDPR Art. 6(1)(f)"],
  hosts: ["publications.europa.eu"],
  secondsBetween: 1,
  triedLive: null,
  plan: async (asked) => planAct(asked),
}

const letters: Readonly<Record<string, string>> = { reg: "R", dir: "L", dec: "D" }
const byNumber = /^(?:(?<kind>reg|dir|dec)\/)?(?<year>\d{4})\/(?<number>\d{1,4})(?:@(?<day>.+))?$/iu
const byCelex = /^(?<sector>[03])(?<year>\d{4})(?<letter>[RLD])(?<number>\d{4})(?:-(?<day>\d{8}))?$/iu

function planAct(asked: string): Plan | null {
  const groups = byNumber.exec(asked)?.groups ?? byCelex.exec(asked)?.groups
  if (groups === undefined) return null
  const { kind, letter, sector, day: written } = groups
  const day = written === undefined ? null : dayOf(written)
  if ((written !== undefined && day === null) || (sector === "0" && day === null)) return null
  const one = letter?.toUpperCase() ?? (kind === undefined ? undefined : letters[kind.toLowerCase()])
  const number = groups["number"]!.padStart(4, "0")
  const celexes = (one === undefined ? ["R", "L", "D"] : [one]).map((each) =>
    day === null
      ? `3${groups["year"]}${each}${number}`
      : `0${groups["year"]}${each}${number}-${day.replaceAll("-", "")}`,
  )
  return {
    what: `${groups["year"]}-${Number(number)}`,
    edition: day ?? "as-published",
    files: [
      {
        name: "act.zip",
        urls: celexes.map((celex) => `${site}/${celex}`),
        accept: "application/zip;mtype=fmx4",
        language: "eng",
        raisesRedirects: true,
        expects: "zip",
        bytes: null,
        keep: nameOfPart,
      },
    ],
    facts: { jurisdiction: "eu", currentThrough: day },
    officialUrlOf: (address) =>
      `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${address.slice(site.length + 1)}`,
    changes: [],
  }
}

function dayOf(written: string): IsoDate | null {
  return isoDate(written.replace(/^(\d{4})(\d\d)(\d\d)$/u, "$1-$2-$3"))
}

/** The act and its annexes; not the record about it (`….doc.xml`) nor the journal's contents (`….toc.xml`). */
function nameOfPart(entry: string): string | null {
  const name = entry.split("/").at(-1) ?? ""
  const isPart =
    /^[A-Za-z0-9][A-Za-z0-9._-]*\.xml$/u.test(name) && !/\.(?:doc|toc)(?:\.fmx)?\.xml$/u.test(name)
  return isPart ? name : null
}
