/** A file's format is told by its content. All files here are invented. */
import { expect, test } from "vitest"
import { detectFormat, formatNamed, formats } from "./index.js"

const dcNamespace = 'xmlns="https://code.dccouncil.us/schemas/dc-library"'

const rows: { why: string; name: string; head: string; format: string | null }[] = [
  {
    why: "a section",
    name: "a.xml",
    head: `<?xml version='1.0'?>\n<section ${dcNamespace} containing-doc="D.C. Code">`,
    format: "dc-xml",
  },
  {
    why: "an index",
    name: "index.xml",
    head: `<!-- ours --><document ${dcNamespace} id="Franklin Code">`,
    format: "dc-xml",
  },
  {
    why: "a section without namespace",
    name: "a.xml",
    head: '<section containing-doc="Franklin Code">',
    format: "dc-xml",
  },
  { why: "the schema itself", name: "dc-library.xsd", head: `<xs:schema ${dcNamespace}>`, format: null },
  { why: "a section of some other XML", name: "a.xml", head: "<section><title>x</title>", format: null },
  {
    why: "a title of regulations",
    name: "t.xml",
    head: '<?xml version="1.0"?>\n<ECFR>\n<AMDDATE>',
    format: "ecfr-xml",
  },
  { why: "a lone part", name: "p.xml", head: '<DIV5 N="51" TYPE="PART" VOLUME="1">', format: "ecfr-xml" },
  { why: "bulk data", name: "b.xml", head: "<DLPSTEXTCLASS>\n<HEADER>", format: "ecfr-xml" },
  { why: "a page with divisions", name: "p.html", head: "<div><p>x</p></div>", format: null },
  {
    why: "passages",
    name: "1.json",
    head: '[\n {"ID": "x", "DocumentID": 1, "PassageID": "1.1", "Passage": "…',
    format: "passages-json",
  },
  {
    why: "questions about passages",
    name: "dev.json",
    head: '[{"QuestionID": "q", "Passages": [{"DocumentID": 1, "PassageID": "1"',
    format: null,
  },
  {
    why: "an act of the European Union",
    name: "x.json",
    head: '{"id": "GDPR", "celex_id": "32016R0679", "articles": [',
    format: "eu-json",
  },
  {
    why: "statutes as JSON",
    name: "x.json",
    head: '{"documents": [{"jurisdiction": "US-CA", "identifier": "Cal. Civ. Code § 1", "document_type": "statute"',
    format: "us-law-json",
  },
  {
    why: "tests of a program about law",
    name: "golden-tests.json",
    head: '{"version": "1.0", "tests": [{"input": {"jurisdiction": "US-CA"}',
    format: null,
  },
  {
    why: "law as Markdown",
    name: "a.md",
    head: "# Lamp Act\n\n## § 1. Short title\n\nText.\n\n## § 2. Lamps\n",
    format: "markdown",
  },
  {
    why: "Markdown that names its jurisdiction",
    name: "a.md",
    head: "---\njurisdiction: us-xf\n---\n# Lamp Act\n",
    format: "markdown",
  },
  {
    why: "a guide",
    name: "guide.md",
    head: "# User guide\n\n## 1.1 Elements\n\n## 1.2 Names\n",
    format: null,
  },
  {
    why: "law as text",
    name: "a.txt",
    head: "LAMP ACT\n\nSection 1. Short title.\n\nSection 2. Lamps.\n",
    format: "plain-text",
  },
  { why: "a letter", name: "a.txt", head: "Dear reader,\n\nSee section 2 of the act.\n", format: null },
  { why: "other JSON", name: "structure.json", head: '{"type": "title"}', format: null },
  {
    why: "an article of the Maryland Code",
    name: "gcl.xml",
    head: '<?xml version="1.0"?><!DOCTYPE legisdoc SYSTEM "c:\\x.dtd"><legisdoc><article><section db-date="1" id=":gcl::1:1::1-101:">',
    format: "md-code-xml",
  },
  {
    why: "a title of the Colorado statutes",
    name: "title04.xml",
    head: '<?xml version="1.0" encoding="utf-8"?>\n<CRS>\n  <BLEED>\n  </BLEED>\n  <TITLE-NUM>TITLE 4</TITLE-NUM>',
    format: "co-crs-xml",
  },
  {
    why: "an act, which has the root of a code",
    name: "99-1.xml",
    head: `<document ${dcNamespace} id="D.C. Law 99-1"><num type="law">99-1</num>`,
    format: "dc-acts",
  },
  {
    why: "an act of the Official Journal",
    name: "a.xml",
    head: '<ACT xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-05.55-20141201.xd"><TITLE>',
    format: "formex-4",
  },
  {
    why: "an act with a prefix",
    name: "a.xml",
    head: '<an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17"><an:bill name="ddl">',
    format: "akoma-ntoso",
  },
  {
    why: "the schema of acts",
    name: "akn.xsd",
    head: '<xsd:schema targetNamespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    format: null,
  },
  { why: "an act of some other XML", name: "a.xml", head: "<ACT><TITLE>", format: null },
  { why: "a text", name: "README.md", head: "# Law\n", format: null },
  {
    why: "a word processor's package",
    name: "a.docx",
    head: "PK\u0003\u0004\u0014\0\0\0\b\0xxxxyyyyzzzzaaaa\u0013\0\0\0[Content_Types].xmlPK\u0003\u0004\u0014\0\0\0\b\0xxxxyyyyzzzzaaaa\u0011\0\0\0word/document.xml",
    format: "docx",
  },
  {
    why: "a sheet's package",
    name: "a.docx",
    head: "PK\u0003\u0004\u0014\0\0\0\b\0xxxxyyyyzzzzaaaa\u000f\0\0\0xl/workbook.xml and word/document.xml in its words",
    format: null,
  },
  {
    why: "a package of anything",
    name: "a.docx",
    head: "PK\u0003\u0004\u0014\0\0\0\b\0xxxxyyyyzzzzaaaa\u0008\0\0\0word.txtPK",
    format: null,
  },
  {
    why: "a document of Word 97",
    name: "a.bin",
    head: `\uFFFD\uFFFD\u0011\u0871\u001A\uFFFD\0\0${[..."RootWordDocument"].join("\0")}\0`,
    format: "doc",
  },
  {
    why: "a sheet of those years",
    name: "a.doc",
    head: `\uFFFD\uFFFD\u0011\u0871\u001A\uFFFD\0\0${[..."RootWorkbook"].join("\0")}\0`,
    format: null,
  },
  { why: "an empty file", name: "empty.xml", head: "", format: null },
]

test.each(rows)("$why is $format", ({ name, head, format }) => {
  expect(detectFormat(name, head)?.name ?? null).toBe(format)
})

test("each format is found by its name", () => {
  expect(formats.map(({ name }) => name)).toEqual([
    "dc-xml",
    "ecfr-xml",
    "passages-json",
    "md-code-xml",
    "co-crs-xml",
    "dc-acts",
    "uslm",
    "regml",
    "gpo-cfr-xml",
    "eu-json",
    "us-law-json",
    "markdown",
    "plain-text",
    "formex-4",
    "akoma-ntoso",
    "or-ors-html",
    "or-oar-html",
    "nv-nrs-html",
    "vt-vsa-html",
    "mo-revisor-html",
    "us-code-html",
    "docx",
    "doc",
    "pdf",
  ])
  for (const format of formats) expect(formatNamed(format.name)).toBe(format)
  expect(formatNamed("odt")).toBeNull()
})
