/**
 * Which instrument a file is: one title of a code of regulations.
 *
 * The format is that of the Code of Federal Regulations, and without other word a file is of it. Another
 * publisher that uses the format is named by the person who imports: jurisdiction, instrument ("fac") and
 * name; the title's number always comes from the file. A place alone does not make federal regulations its own: it is
 * passed over, and the report says so (decision 0112).
 */
import { PinciteError } from "../../errors.js"
import { type InstrumentId, instrumentId, type JurisdictionCode, type Weight } from "../../law/index.js"
import type { ImportFacts } from "../parsed.js"
import type { Report } from "../report.js"

export interface Publication {
  readonly id: InstrumentId
  readonly jurisdiction: JurisdictionCode
  readonly name: string
  readonly shortName: string
  readonly weight: Weight
  readonly publisher: string | null
  readonly officialUrl: string | null
}

export function publicationOf(
  title: string | null,
  file: string,
  facts: ImportFacts,
  report?: Report,
): Publication {
  if (title === null) throw namelessTitle(file)
  const said = facts.jurisdiction ?? "us"
  const code = facts.instrument ?? "cfr"
  const federal = said === "us" || code === "cfr"
  if (federal && said !== "us")
    report?.note(
      file,
      1,
      `${said} was said, but the file is of the Code of Federal Regulations (kept as us/cfr)`,
    )
  const jurisdiction: JurisdictionCode = federal ? "us" : said
  const name = facts.name ?? (federal ? "Code of Federal Regulations" : "Code of Regulations")
  return {
    id: instrumentId(jurisdiction, [...code.split("/"), title]),
    jurisdiction,
    name: `Title ${title}, ${name}`,
    shortName: code === "cfr" ? "CFR" : code.toUpperCase(),
    weight: facts.weight ?? "regulation",
    publisher: facts.publisher ?? (federal ? "Office of the Federal Register" : null),
    officialUrl: facts.officialUrl ?? (federal ? `https://www.ecfr.gov/current/title-${title}` : null),
  }
}

function namelessTitle(file: string): PinciteError {
  return new PinciteError({
    code: "source.unreadable",
    message: `${file} does not say which title its part belongs to.`,
    remedy: "Bring the whole title, or a part as the official API gives it (with hierarchy_metadata).",
    data: { path: file },
  })
}
