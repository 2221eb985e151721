/**
 * `akoma-ntoso`: the XML of OASIS LegalDocML (Akoma Ntoso 3.0) in any of its namespaces, with a prefix or without.
 *
 *   <akomaNtoso><act>                          weight statute; `bill` is a proposal, never law in force
 *     <meta>…FRBRcountry, FRBRuri, FRBRlanguage…</meta>      gb/ukpga/2014/27, en
 *     <body>
 *       <section><num>1</num><heading>…</heading>            gb/ukpga/2014/27/1
 *         <subsection><num>1</num><intro>…</intro>           gb/ukpga/2014/27/1/1
 *           <paragraph><num>a</num><content>…</content>      gb/ukpga/2014/27/1/1/a
 *       <article><num>Art. 1.</num>…                          it/bill/…/art-1
 *
 * A level is named as the markup names it (`hcontainer` by its `name`). Law that is quoted to be put into other law
 * (`quotedStructure`) is words of the provision that quotes it. Preface, preamble and conclusions, contents,
 * source credits and authors' notes are notes. Attachments and components are provisions beside the main text.
 * A judgment or a debate is no legislation: it is kept as guidance, which explains and never leads (decision 0097).
 *
 * Stages: `publication` (what the metadata says) → `read-document` (parts) → `levels` (hierarchy) → `lines` (words).
 */
import { fileFailure } from "../file-failure.js"
import type { Format, ImportFacts, ParseResult, SourceDocument } from "../parsed.js"
import { createReport } from "../report.js"
import { isElement, readXml, rootElement, type XmlElement } from "../xml/index.js"
import { readDocument } from "./read-document.js"

export const akomaNtoso: Format = {
  name: "akoma-ntoso",
  detect: (_name, head) => {
    const root = rootElement(head)
    if (root === null || !/^(?:[\w.-]+:)?akomaNtoso$/u.test(root.name)) return 0
    return /docs\.oasis-open\.org\/legaldocml\/ns\/akn\//u.test(root.tag) ? 1 : 0.5
  },
  metadata: ["meta", "an:meta"],
  parse: (document: SourceDocument, facts: ImportFacts): ParseResult => {
    const report = createReport()
    const file = document.main.name
    try {
      const roots: XmlElement[] = []
      readXml(document.main, report, {
        opens: () => false,
        open: () => {},
        whole: (element) => roots.push(withoutPrefix(element)),
        words: () => {},
        close: () => {},
      })
      const instruments = roots.flatMap((root) => readDocument(root, file, facts, report))
      return { instruments, notUnderstood: report.list(), failed: [] }
    } catch (error) {
      return { instruments: [], notUnderstood: report.list(), failed: [fileFailure(file, error)] }
    }
  },
}

function withoutPrefix(element: XmlElement): XmlElement {
  const name = element.name.slice(element.name.indexOf(":") + 1)
  const children = element.children.map((node) => (isElement(node) ? withoutPrefix(node) : node))
  return { ...element, name, children }
}
