/**
 * Codes of states and territories that are cited by name, section sign and number.
 *
 *   Cal. Civ. Code § 1798.100(a)     N.H. Rev. Stat. § 359-C:20     Wyo. Stat. Ann. § 40-12-502
 *   Me. Rev. Stat. tit. 10, § 1348     10 GCA § 48A103     815 ILCS 530/10(a)
 *
 * A number without the code's name is not read: many states count alike.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId, type JurisdictionCode } from "../provision-id.js"
import { citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import { type NamedCode, namedCodes } from "./named-codes-table.js"
import { enumeratorsSource, provisionAt, readEnumerators, readSection, writeSection } from "./path-words.js"

const sign = "(?:§{1,2}|[Ss]ections?|[Ss]ecs?\\.?)? ?"
const end = "(?![0-9A-Za-z(]|[-.:/][0-9])"

export const namedCodeSystems: readonly CitationSystem[] = [...namedCodes.map(systemOf), illinois()]

function systemOf(code: NamedCode): CitationSystem {
  const written = [code.bluebook, code.name].map((name) => name.replaceAll(".", "\\."))
  const names = `(?:${[...written, code.others].join("|")})`
  const section = `(${code.number})(${enumeratorsSource})${end}`
  const pattern = citationPattern(
    {
      none: `(?<![A-Za-z.])${names},? ?${sign}${section}`,
      before: `(?<![0-9A-Za-z.-])([0-9]{1,2}[A-Z]?) ?${names},? ?${sign}${section}`,
      after: `(?<![A-Za-z.])${names},? ?(?:tit\\.|[Tt]itle) ?([0-9]{1,2}[A-Z]?(?:-[A-Z])?),? ?${sign}${section}`,
    }[code.title],
  )
  const format = (title: string | null, path: readonly string[]): WrittenCitation => {
    const number = `§ ${writeSection(path)}`
    const words = (name: string) => {
      if (title === null) return `${name} ${number}`
      return code.title === "before" ? `${title} ${name} ${number}` : `${name} tit. ${title}, ${number}`
    }
    return { canonical: words(code.name), bluebook: words(code.bluebook) }
  }
  const titled = code.title !== "none"
  return {
    name: `${code.jurisdiction}-${code.code}`,
    writes: (id) => titleOf(id, code) !== undefined,
    format: (id, path) => format(titleOf(id, code) ?? null, path),
    find: (plain) =>
      [...plain.matchAll(pattern)].map((match) => {
        const title = titled ? (match[1] ?? "") : null
        const [number = "", enumerators = ""] = match.slice(titled ? 2 : 1)
        const path = [readSection(number, enumerators), ...readEnumerators(enumerators)]
        const id = instrumentId(code.jurisdiction, title === null ? [code.code] : [code.code, title])
        return inText(
          match,
          `${code.jurisdiction}-${code.code}`,
          code.jurisdiction,
          id,
          title,
          path,
          format(title, path),
        )
      }),
  }
}

/** The title an instrument is, null for a code that is one instrument, undefined for another code's. */
function titleOf(id: InstrumentId, code: NamedCode): string | null | undefined {
  const [jurisdiction, name, title, ...more] = id.split("/")
  if (jurisdiction !== code.jurisdiction || name !== code.code || more.length > 0) return undefined
  if (code.title === "none") return title === undefined ? null : undefined
  return title
}

/** Chapter, act and section: `us-il/ilcs/815-530` is the act, 10 its section. */
function illinois(): CitationSystem {
  const pattern = citationPattern(
    `(?<![0-9A-Za-z.-])([0-9]{1,3}) ?(?:ILCS|Ill\\. Comp\\. Stat\\.(?: Ann\\.)?),? ?([0-9]{1,4}(?:\\.[0-9])?)/([0-9]{1,3}[A-Z]?(?:[-.][0-9]{1,4}(?:\\.[0-9]{1,3})?[A-Za-z]?)?)(${enumeratorsSource})${end}`,
  )
  const format = (act: string, path: readonly string[]): WrittenCitation => {
    const [chapter = "", number = ""] = act.split("-")
    const words = (name: string) => `${chapter} ${name} ${number}/${writeSection(path)}`
    return { canonical: words("ILCS"), bluebook: words("Ill. Comp. Stat.") }
  }
  const prefix = "us-il/ilcs/"
  return {
    name: "us-il-ilcs",
    writes: (id) => id.startsWith(prefix),
    format: (id, path) => format(id.slice(prefix.length), path),
    find: (plain) =>
      [...plain.matchAll(pattern)].map((match) => {
        const [, chapter = "", number = "", section = "", enumerators = ""] = match
        const act = `${chapter}-${number}`
        const path = [readSection(section, enumerators), ...readEnumerators(enumerators)]
        return inText(
          match,
          "us-il-ilcs",
          "us-il",
          instrumentId("us-il", ["ilcs", act]),
          act,
          path,
          format(act, path),
        )
      }),
  }
}

function inText(
  match: RegExpExecArray,
  system: string,
  jurisdiction: JurisdictionCode,
  instrument: InstrumentId,
  title: string | null,
  path: readonly string[],
  written: WrittenCitation,
): CitationInText {
  const citation: Citation = {
    system,
    jurisdiction,
    parts: title === null ? path : [title, ...path],
    ...written,
    provision: provisionAt(instrument, path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}
