/**
 * State and territorial codes that are cited by name, section sign and number: which instrument each is, how
 * its publisher's users and the Bluebook (table T1) write it, and how its sections are numbered. Where sections
 * begin anew in every title, each title is an instrument and the title stands behind the name ("tit. 10,") or
 * before it ("10 GCA"); in Illinois each act is.
 */
import type { JurisdictionCode } from "../provision-id.js"

export interface NamedCode {
  readonly jurisdiction: JurisdictionCode
  /** `us-ca/civ` is the instrument; with a title it goes on: `us-me/mrs/10`. */
  readonly code: string
  readonly title: "none" | "before" | "after"
  readonly name: string
  readonly bluebook: string
  /** Regex source for other ways it is written. */
  readonly others: string
  /** Regex source of a section's number. */
  readonly number: string
}

const hyphens = "[0-9]{1,3}[A-Z]?(?:-[0-9]{1,4}(?:\\.[0-9]{1,3})?[A-Za-z]?){1,3}"
const stops = "[0-9]{1,3}(?:\\.[0-9]{1,4}){1,2}"
const plain = "[0-9]{1,5}[A-Za-z]?(?:-[0-9]{1,3}[A-Za-z]?)?"

const rows: readonly (readonly [
  place: string,
  code: string,
  title: NamedCode["title"],
  name: string,
  bluebook: string,
  others: string,
  number: string,
])[] = [
  ["us-ak", "stat", "none", "Alaska Stat.", "Alaska Stat.", "Alaska Statutes|AS", stops],
  ["us-ar", "code", "none", "Ark. Code", "Ark. Code Ann.", "Arkansas Code|A\\.C\\.A\\.", hyphens],
  ["us-az", "ars", "none", "Ariz. Rev. Stat.", "Ariz. Rev. Stat. Ann.", "A\\.R\\.S\\.", hyphens],
  [
    "us-ca",
    "civ",
    "none",
    "Cal. Civ. Code",
    "Cal. Civ. Code",
    "California Civil Code|Civ\\. Code",
    "[0-9]{1,4}(?:\\.[0-9]{1,3}){0,2}[a-z]?",
  ],
  ["us-ga", "code", "none", "Ga. Code", "Ga. Code Ann.", "O\\.C\\.G\\.A\\.|OCGA|Georgia Code", hyphens],
  ["us-gu", "gca", "before", "GCA", "Guam Code Ann.", "G\\.C\\.A\\.", "[0-9]{1,3}[A-Z]?[0-9]{0,4}"],
  [
    "us-ia",
    "code",
    "none",
    "Iowa Code",
    "Iowa Code",
    "Code of Iowa|Iowa Code Ann\\.|I\\.C\\.A\\.",
    "[0-9]{1,4}[A-Z]?\\.[0-9]{1,4}[A-Z]{0,2}",
  ],
  ["us-me", "mrs", "after", "Me. Rev. Stat.", "Me. Rev. Stat. Ann.", "Me\\. Stat\\.|M\\.R\\.S\\.", plain],
  ["us-ms", "code", "none", "Miss. Code", "Miss. Code Ann.", "Mississippi Code", hyphens],
  ["us-ne", "rs", "none", "Neb. Rev. Stat.", "Neb. Rev. Stat.", "Nebraska Revised Statutes", hyphens],
  [
    "us-nh",
    "rsa",
    "none",
    "N.H. Rev. Stat.",
    "N.H. Rev. Stat. Ann.",
    "RSA|R\\.S\\.A\\.",
    "[0-9]{1,3}(?:-[A-Z]{1,2})?:[0-9]{1,4}(?:-[a-z]{1,2})?",
  ],
  ["us-ok", "os", "after", "Okla. Stat.", "Okla. Stat. Ann.", "Oklahoma Statutes", plain],
  ["us-pa", "ps", "before", "Pa. Stat.", "Pa. Stat. Ann.", "P\\.S\\.", plain],
  ["us-pr", "lpra", "after", "P.R. Laws", "P.R. Laws Ann.", "L\\.P\\.R\\.A\\.", plain],
  [
    "us-ri",
    "gl",
    "none",
    "R.I. Gen. Laws",
    "R.I. Gen. Laws Ann.",
    "Rhode Island General Laws",
    "[0-9]{1,2}(?:\\.[0-9]{1,2})?(?:-[0-9]{1,3}(?:\\.[0-9]{1,2})?){1,3}",
  ],
  ["us-sd", "cl", "none", "S.D. Codified Laws", "S.D. Codified Laws", "SDCL", hyphens],
  ["us-vi", "code", "after", "V.I. Code", "V.I. Code Ann.", "V\\.I\\.C\\.", plain],
  ["us-wi", "stats", "none", "Wis. Stat.", "Wis. Stat.", "Wisconsin Statutes", stops],
  ["us-wy", "stat", "none", "Wyo. Stat.", "Wyo. Stat. Ann.", "Wyoming Statutes|W\\.S\\.", hyphens],
]

export const namedCodes: readonly NamedCode[] = rows.map(
  ([jurisdiction, code, title, name, bluebook, others, number]) => ({
    jurisdiction,
    code,
    title,
    name,
    bluebook,
    others,
    number,
  }),
)
