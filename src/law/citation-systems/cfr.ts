/**
 * The Code of Federal Regulations.
 *
 *   2 CFR 200.303(a)     2 C.F.R. § 200.303(a)     17 CFR 240.10b-5     2 CFR part 200
 */
import { titledRegulations } from "./titled-regulations.js"

export const cfr = titledRegulations({
  system: "cfr",
  jurisdiction: "us",
  code: "cfr",
  name: "CFR",
  bluebookName: "C.F.R.",
  names: "C\\. ?F\\. ?R\\.|CFR|Code of Federal Regulations",
})
