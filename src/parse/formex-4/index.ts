/**
 * `formex-4`: the XML in which the Publications Office of the European Union gives out the Official Journal.
 *
 *   <ACT>                                     the text as published: eu/2016-679
 *     <PREAMBLE><GR.CONSID><CONSID><NP><NO.P>(26)</NO.P>…       eu/2016-679/recital-26, guidance and never a rule
 *     <ENACTING.TERMS>
 *       <DIVISION><TITLE><TI>CHAPTER II</TI><STI>…</STI></TITLE>       eu/2016-679/chapter-II
 *         <ARTICLE><TI.ART>Article 6</TI.ART><STI.ART>…</STI.ART>      eu/2016-679/art-6
 *           <PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P>…</P>             eu/2016-679/art-6/1
 *             <LIST><ITEM><NP><NO.P>(f)</NO.P><TXT>…                   eu/2016-679/art-6/1/f
 *   <CONS.ACT>                                the same act as consolidated on a day: a later edition of it
 *   <CORR>                                    a corrigendum: instructions, linked to what they correct
 *   <DOC>                                     a description of a publication, which holds no law
 *
 * Ids are those that `eu-json` gives the same act. Further subparagraphs have no number and are lines of their
 * paragraph, at their places among its points. An act is law from the day that its last article says it applies
 * from; a consolidated text is vouched for through the day it was consolidated (decision 0098).
 *
 * Stages: `read-act` or `read-corrigendum` → `blocks` (paragraphs, points, lines) → `words` (inline markup).
 */
import type { IsoDate } from "../../law/index.js"
import { fileFailure } from "../file-failure.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { readXml, rootElement, type XmlElement } from "../xml/index.js"
import { basicDate, descendant, numberIn } from "./publication.js"
import { readAct } from "./read-act.js"
import { readCorrigendum } from "./read-corrigendum.js"

const roots = new Set(["ACT", "CONS.ACT", "CORR", "DOC"])

export const formex4: Format = {
  name: "formex-4",
  detect: (_name, head) => {
    const root = rootElement(head)
    if (root === null || !roots.has(root.name)) return 0
    return /publications\.europa\.eu\/schema\/formex-/u.test(root.tag) ? 1 : 0
  },
  edition: (head) => {
    const root = rootElement(head)?.name
    const of = numberIn(head)
    const written = /CONSLEG\.DATE="(\d{8})"/u.exec(head)?.[1] ?? /<DATE ISO="(\d{8})"/u.exec(head)?.[1]
    const from = basicDate(written ?? "")
    if (of === null || from === null || (root !== "ACT" && root !== "CONS.ACT")) return null
    return { of: `eu/${of}`, from }
  },
  derivedNotes: ["corrects"],
  metadata: [
    "BIB.INSTANCE",
    "BIB.DOC",
    "PUBLICATION.REF",
    "FMX",
    "BIB.DATA",
    "INFO.CONSLEG",
    "INFO.PROD",
    "FAM.COMP",
  ],
  parse: (document: SourceDocument, facts: ImportFacts): ParseResult => {
    const report = createReport()
    const file = document.main.name
    let root: XmlElement | null = null
    try {
      readXml(document.main, report, {
        opens: () => false,
        open: () => {},
        whole: (element) => {
          root = element
        },
        words: () => {},
        close: () => {},
      })
      return { failed: [], ...readRoot(root, document, facts, report), notUnderstood: report.list() }
    } catch (error) {
      return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
    }
  },
}

function readRoot(
  root: XmlElement | null,
  document: SourceDocument,
  facts: ImportFacts,
  report: ReturnType<typeof createReport>,
): Pick<ParseResult, "instruments" | "skipped"> {
  const file = document.main.name
  if (root?.name === "DOC") {
    return { instruments: [], skipped: [{ file, reason: "it describes a publication and holds no law" }] }
  }
  const instrument =
    root === null
      ? null
      : root.name === "CORR"
        ? readCorrigendum(root, file, facts, report)
        : readAct(root, file, facts, report, publishedOn(root, document))
  return { instruments: instrument === null ? [] : [instrument] }
}

/** The day of the Journal stands in the description that a file names. */
function publishedOn(root: XmlElement, document: SourceDocument): IsoDate | null {
  const href = descendant(root, "DOCUMENT.REF")?.attributes["FILE"] ?? ""
  const described = href === "" ? null : document.part(href, document.main.name)
  if (described === null) return null
  const written = /<PUBLICATION\.REF[\s\S]*?<DATE ISO="(\d{8})"/u.exec(
    new TextDecoder().decode(described.bytes),
  )
  return basicDate(written?.[1] ?? "")
}
