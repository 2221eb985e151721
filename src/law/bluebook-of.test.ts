/** The Bluebook's form beside the publisher's. */
import { expect, it } from "vitest"
import { bluebookOf, type ProvisionId } from "./index.js"

it.each([
  { id: "us/cfr/2/200.303/a", citation: "2 CFR 200.303(a)", bluebook: "2 C.F.R. § 200.303(a)" },
  { id: "us/usc/17/107", citation: "17 U.S.C. § 107", bluebook: "17 U.S.C. § 107" },
  { id: "us-xx/unknown/5", citation: "Unknown Act s. 5", bluebook: "Unknown Act s. 5" },
  // Another provision's citation is no form of this one's.
  { id: "us/cfr/2/200.303/b", citation: "2 CFR 200.303(a)", bluebook: "2 CFR 200.303(a)" },
])("of $citation is $bluebook", ({ id, citation, bluebook }) => {
  expect(bluebookOf(id as ProvisionId, citation)).toBe(bluebook)
})
