/**
 * What a passage is called and with what weight it speaks, told by its PassageID and its document.
 *
 *   Part 1        part           1.     chapter        1.1.1.Guidance.2.   guidance, of the weight of guidance
 *   Chapter 1     chapter        1.1    section        1.1.1.(1)           paragraph
 *   Schedule 1    schedule       1.1.1  rule           Part 1.4.(1)        subsection (in Regulations)
 *
 * A rulebook counts chapters, sections and rules; Regulations have sections in parts and chapters; a
 * guidance document has paragraphs.
 */
import type { Weight } from "../../law/index.js"

export function levelOfPassage(passageId: string, document: Weight): string {
  const segments = segmentsOf(passageId)
  const last = segments.at(-1) ?? ""
  if (isGuidance(passageId)) return "guidance"
  const word = /^(part|chapter|schedule|section|appendix|annex|app)\b|^(app)\d/iu.exec(last)
  if (word !== null) return levelWords[(word[1] ?? word[2] ?? "").toLowerCase()] ?? "part"
  if (/^\(.+\)$/u.test(last)) return document === "regulation" ? "subsection" : "paragraph"
  if (document === "guidance") return "paragraph"
  if (document === "regulation") return /^\d/u.test(last) ? "section" : "paragraph"
  const numbers = segments.filter((segment) => /^(?:\d|A\d)/u.test(segment)).length
  return ["chapter", "chapter", "section"][numbers] ?? "rule"
}

const levelWords: Readonly<Record<string, string>> = {
  part: "part",
  chapter: "chapter",
  schedule: "schedule",
  section: "section",
  appendix: "appendix",
  annex: "annex",
  app: "appendix",
}

/** Guidance within rules: `1.2.1.Guidance.3.`, `8.3.2.Guidance on CDD.1.`. */
export function isGuidance(passageId: string): boolean {
  return segmentsOf(passageId).some((segment) => /^guidance\b/iu.test(segment))
}

/** The PassageIDs that this one may stand under, nearest first: "1.1.1.(1)" → "1.1.1", "1.1", "1", each also with a full stop. */
export function idsAbove(passageId: string): readonly string[] {
  const segments = segmentsOf(passageId)
  return segments.slice(1).flatMap((_, dropped) => {
    const prefix = segments.slice(0, segments.length - 1 - dropped).join(".")
    return [prefix, `${prefix}.`]
  })
}

function segmentsOf(passageId: string): readonly string[] {
  return passageId.replace(/\.$/u, "").split(".")
}
