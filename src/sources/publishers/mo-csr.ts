/**
 * The Missouri Code of State Regulations, by the Secretary of State's documents: a PDF a chapter.
 *
 *   mo-csr:20/100-6      mo-csr:20/100-6.110 (brings its chapter)      "mo-csr:20 CSR 100-6"
 *
 * 20 CSR 100-6: title 20, division 100, chapter 6. A long chapter is cut into documents with letters (19/20-3a).
 * The code is published monthly under the same address; a document whose bytes changed is a new edition.
 */
import type { Plan, Publisher } from "./publisher.js"

const site = "https://www.sos.mo.gov/cmsimages/adrules/csr/current"

export const moCsr: Publisher = {
  name: "mo-csr",
  title: "Missouri Code of State Regulations",
  publisher: "Missouri Secretary of State",
  examples: [
    ["mo-csr:20/100-6", "the chapter 20 CSR 100-6"],
    ["mo-csr:20/100-6.110", "the chapter that the rule 20 CSR 100-6.110 is in"],
  ],
  formats: ["pdf"],
  licence: "public domain (law of Missouri, as an edict of government)",
  dates: "the days that each rule's history states; each page bears the month it was published",
  citations: ["20 CSR 100-6.110(1)"],
  hosts: ["www.sos.mo.gov"],
  secondsBetween: 2,
  triedLive: null,
  plan: async (asked) => planChapter(asked),
}

const written =
  /^(?<title>\d{1,2})(?:\/|\s*csr\s*)(?<division>\d{1,4})-(?<chapter>\d{1,3}[a-z]?)(?:\.\d{1,3})?$/iu

function planChapter(asked: string): Plan | null {
  const groups = written.exec(asked)?.groups
  if (groups === undefined) return null
  const title = Number(groups["title"])
  const chapter = `${groups["division"]}-${groups["chapter"]!.toLowerCase()}`
  const url = `${site}/${title}csr/${title}c${chapter}.pdf`
  return {
    what: `${title}-csr-${chapter}`,
    edition: null,
    files: [
      {
        name: `${title}c${chapter}.pdf`,
        urls: [url],
        accept: "application/pdf",
        expects: "pdf",
        bytes: null,
      },
    ],
    facts: {
      jurisdiction: "us-mo",
      publisher: "Missouri Secretary of State",
      officialUrl: url,
      weight: "regulation",
    },
    changes: [],
  }
}
