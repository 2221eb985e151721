/**
 * The eCFR as its API answers, with invented law: two parts of title 16 that nobody ever wrote, on two days.
 */
import type { Answering } from "../stand-in.js"

const api = "https://www.ecfr.gov/api/versioner/v1"

export interface InventedSection {
  readonly number: string
  readonly heading: string
  readonly words: string
}

/** A part as the API gives it. */
export function inventedPart(part: string, sections: readonly InventedSection[]): string {
  const written = sections.map(
    ({ number, heading, words }) =>
      `<DIV8 N="${number}" TYPE="SECTION" hierarchy_metadata="{&quot;path&quot;:&quot;/on/2025-05-01/title-16/section-${number}&quot;}">\n` +
      `<HEAD>§ ${number} ${heading}</HEAD>\n<P>${words}</P>\n<CITA TYPE="N">[88 FR 77499, Nov. 13, 2023]</CITA>\n</DIV8>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<DIV5 N="${part}" TYPE="PART" VOLUME="1" ` +
    `hierarchy_metadata="{&quot;path&quot;:&quot;/on/2025-05-01/title-16/part-${part}&quot;}">\n` +
    `<HEAD>PART ${part}—INVENTED KEEPING OF LAMPS</HEAD>\n${written.join("\n")}\n</DIV5>\n`
  )
}

export const lampSections: readonly InventedSection[] = [
  {
    number: "314.1",
    heading: "Purpose.",
    words: "This invented part says how a keeper of lamps must keep them.",
  },
  { number: "314.2", heading: "Duty.", words: "A keeper of lamps must trim each lamp within 30 days." },
]

export function titlesAsOf(day: string, number = 16): Answering {
  const title = {
    number,
    name: "Invented Practices",
    latest_amended_on: "2025-04-20",
    latest_issue_date: day,
  }
  const reserved = { number: 35, name: "Reserved", latest_amended_on: null, latest_issue_date: null }
  return {
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      titles: [
        { ...title, up_to_date_as_of: day, reserved: false },
        { ...reserved, up_to_date_as_of: null, reserved: true },
      ],
      meta: { date: day, import_in_progress: false },
    }),
  }
}

export interface InventedVersion {
  readonly identifier: string
  readonly date: string
  readonly name: string
}

export function versionsOf(versions: readonly InventedVersion[]): Answering {
  return {
    body: JSON.stringify({
      content_versions: versions.map(({ identifier, date, name }) => ({
        date,
        amendment_date: date,
        issue_date: date,
        identifier,
        name,
        part: "314",
        substantive: true,
        removed: false,
        subpart: null,
        title: "16",
        type: "section",
      })),
      meta: { title: "16", result_count: String(versions.length), issue_date: {} },
    }),
  }
}

export const purpose: InventedVersion = {
  identifier: "314.1",
  date: "2023-11-13",
  name: "§ 314.1   Purpose.",
}

/** Everything that `ecfr:16/314` asks for, as on the first of May 2025. */
export function ecfrInMay(): Readonly<Record<string, Answering>> {
  return {
    [`${api}/titles.json`]: titlesAsOf("2025-05-01"),
    [`${api}/versions/title-16.json?part=314`]: versionsOf([purpose]),
    [`${api}/full/2025-05-01/title-16.xml?part=314`]: {
      headers: { "Content-Type": "application/xml" },
      body: inventedPart("314", lampSections),
    },
  }
}

/** A week later, after § 314.2 was amended or after nothing was. */
export function ecfrAWeekLater(isAmended: boolean): Readonly<Record<string, Answering>> {
  const [first, second] = lampSections as readonly [InventedSection, InventedSection]
  const amended = { ...second, words: "A keeper of lamps must trim each lamp within 14 days." }
  const since = [{ identifier: "314.2", date: "2025-05-06", name: "§ 314.2   Duty." }]
  return {
    [`${api}/titles.json`]: titlesAsOf("2025-05-08"),
    [`${api}/versions/title-16.json?part=314&issue_date%5Bgte%5D=2025-05-01`]: versionsOf(
      isAmended ? since : [],
    ),
    [`${api}/full/2025-05-08/title-16.xml?part=314`]: {
      headers: { "Content-Type": "application/xml" },
      body: inventedPart("314", isAmended ? [first, amended] : lampSections),
    },
  }
}
