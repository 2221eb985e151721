/**
 * The administrative code of the fictional State of Franklin, the rules of the sample library.
 *
 *   20 FAC 100.6(a)     20 Frankl. Admin. Code § 100.6(a)     20 FAC part 100
 */
import { titledRegulations } from "./titled-regulations.js"

export const franklinAdmin = titledRegulations({
  system: "franklin-admin",
  jurisdiction: "us-xf",
  code: "fac",
  name: "FAC",
  bluebookName: "Frankl. Admin. Code",
  names: "FAC|F\\.A\\.C\\.|Frankl\\. Admin\\. Code|Franklin Administrative Code",
})
