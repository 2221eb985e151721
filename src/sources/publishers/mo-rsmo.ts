/**
 * The Revised Statutes of Missouri, by the pages of the Revisor of Statutes: a section or a chapter a page.
 *
 *   mo-rsmo:407.1500      mo-rsmo:407
 *
 * The Revisor names no edition; a page whose bytes changed is a new one.
 */
import type { Plan, Publisher } from "./publisher.js"

const site = "https://revisor.mo.gov/main"

export const moRsmo: Publisher = {
  name: "mo-rsmo",
  title: "Revised Statutes of Missouri",
  publisher: "Missouri Revisor of Statutes",
  examples: [
    ["mo-rsmo:407.1500", "one section"],
    ["mo-rsmo:407", "a whole chapter"],
  ],
  formats: ["mo-revisor-html"],
  licence: "public domain (law of Missouri, as an edict of government)",
  dates: "the day each section took effect, as its page states",
  citations: ["RSMo 407.1500.2(1)"],
  hosts: ["revisor.mo.gov"],
  secondsBetween: 2,
  triedLive: null,
  plan: async (asked) => planPage(asked),
}

const written = /^(?<chapter>\d{1,3}[a-z]?)(?:\.(?<section>\d{1,4}))?$/iu

function planPage(asked: string): Plan | null {
  const groups = written.exec(asked)?.groups
  if (groups === undefined) return null
  const chapter = groups["chapter"]!.toUpperCase()
  const number = groups["section"] === undefined ? chapter : `${chapter}.${groups["section"]}`
  const url =
    groups["section"] === undefined
      ? `${site}/ViewChapter.aspx?chapter=${number}`
      : `${site}/OneSection.aspx?section=${number}`
  return {
    what: number,
    edition: null,
    files: [{ name: `${number}.html`, urls: [url], accept: "text/html", expects: "html", bytes: null }],
    facts: {
      jurisdiction: "us-mo",
      publisher: "Missouri Revisor of Statutes",
    },
    changes: [],
  }
}
