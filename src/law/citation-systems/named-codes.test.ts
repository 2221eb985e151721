/** Citations of state codes by name and number, as people write them and as we do. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { citationFor, type InstrumentId, readCitation } from "../index.js"

const rows: readonly { why: string; written: string; reads: string }[] = [
  { why: "California", written: "Cal. Civ. Code § 1798.100(a)", reads: "us-ca/civ/1798.100/a" },
  { why: "in full", written: "California Civil Code section 1798.82", reads: "us-ca/civ/1798.82" },
  { why: "Illinois, by chapter and act", written: "815 ILCS 530/10", reads: "us-il/ilcs/815-530/10" },
  { why: "Illinois, Bluebook", written: "740 Ill. Comp. Stat. 14/15(b)", reads: "us-il/ilcs/740-14/15/b" },
  { why: "Georgia's own short", written: "O.C.G.A. § 10-1-912", reads: "us-ga/code/10-1-912" },
  { why: "annotated", written: "Ga. Code Ann. § 10-1-912(a)", reads: "us-ga/code/10-1-912/a" },
  { why: "a colon in the number", written: "RSA 359-C:20", reads: "us-nh/rsa/359-C:20" },
  {
    why: "a title behind the name",
    written: "Me. Rev. Stat. tit. 10, § 1348(5)",
    reads: "us-me/mrs/10/1348/5",
  },
  { why: "a title before it", written: "10 GCA § 48A103(a)", reads: "us-gu/gca/10/48A103/a" },
  { why: "Pennsylvania", written: "73 Pa. Stat. § 2303", reads: "us-pa/ps/73/2303" },
  { why: "a word in capitals is no statute of Alaska", written: "AS OF 45.48", reads: "none" },
]

function read(written: string): string {
  const reading = readCitation(written)
  if (reading.kind === "none") return "none"
  return reading.kind === "one" ? reading.citation.provision : "several"
}

describe("codes cited by name", () => {
  it.each(rows)("$why: $written", ({ written, reads }) => {
    expect(read(written)).toBe(reads)
  })

  const numbers: Readonly<Record<string, string>> = {
    "us-ak/stat": "45.48.010",
    "us-ar/code": "4-110-103",
    "us-az/ars": "18-552",
    "us-ca/civ": "1798.100",
    "us-ga/code": "10-1-912",
    "us-gu/gca/10": "48A102",
    "us-il/ilcs/815-530": "10",
    "us-me/mrs/10": "1348",
    "us-ms/code": "75-24-29",
    "us-ne/rs": "87-802",
    "us-nh/rsa": "359-C:20",
    "us-ok/os/24": "163",
    "us-pa/ps/73": "2303",
    "us-pr/lpra/10": "4051",
    "us-ri/gl": "11-49.3-2",
    "us-sd/cl": "22-40-19",
    "us-vi/code/14": "2208",
    "us-wi/stats": "134.98",
    "us-wy/stat": "40-12-502",
  }
  it.each(Object.entries(numbers))("%s is read back from what is written", (instrument, number) => {
    const enumerator = fc.constantFrom("a", "1", "A", "iv", "1~2")
    fc.assert(
      fc.property(fc.array(enumerator, { maxLength: 4 }), (enumerators) => {
        const path = [number, ...enumerators]
        const { canonical, bluebook } = citationFor(instrument as InstrumentId, "", path)
        const wanted = `${instrument}/${path.join("/")}`
        expect([read(canonical), read(bluebook)]).toEqual([wanted, wanted])
      }),
    )
  })
})
