/** What people write of the appendices of the Code, and what it is. */
import { describe, expect, it } from "vitest"
import type { InstrumentId } from "../provision-id.js"
import { citationFor, readCitation } from "./index.js"

const civil = "us/usc/28a/federal-rules-of-civil-procedure"
const rows = [
  { written: "Fed. R. Civ. P. 12(b)(6)", id: `${civil}/rule-12/b/6` },
  { written: "Fed.R.Civ.P. 26(a)(1)(A)", id: `${civil}/rule-26/a/1/A` },
  { written: "Fed. R. Evid. 403", id: "us/usc/28a/federal-rules-of-evidence/rule-403" },
  { written: "Fed. R. Crim. P. 11(c)", id: "us/usc/18a/federal-rules-of-criminal-procedure/rule-11/c" },
  {
    written: "5 U.S.C. App. (inspector-general-act-of-1978) § 3(a)",
    id: "us/usc/5a/inspector-general-act-of-1978/3/a",
  },
  { written: "5 USC Appendix § 3", id: "us/usc/5a/3" },
  { written: "28 U.S.C. App.", id: "us/usc/28a/appendix-28" },
  // Not an appendix.
  { written: "28 U.S.C. § 1331", id: "us/usc/28/1331" },
]

describe("the appendix of a title of the Code", () => {
  it.each(rows)("$written", ({ written, id }) => {
    const reading = readCitation(written)
    expect(reading.kind === "one" && reading.citation.provision).toBe(id)
  })

  it("is written as it is read", () => {
    const id = "us/usc/28a" as InstrumentId
    const path = ["federal-rules-of-civil-procedure", "rule-12", "b", "6"]
    expect(citationFor(id, "U.S.C.", path).canonical).toBe("Fed. R. Civ. P. 12(b)(6)")
    expect(citationFor(id, "U.S.C.", ["rules-of-a-court~2", "rule-4~2", "a"]).canonical).toBe(
      "28 U.S.C. App. (rules-of-a-court~2) Rule 4[2](a)",
    )
  })
})
