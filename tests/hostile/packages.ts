/** Word processors' packages: archives that lie about themselves, and documents that reach out of theirs. */
import { docxPackage, paragraph } from "../../src/testing/docx-package.js"
import { makeZip, type ZipEntry } from "../../src/testing/make-zip.js"
import { file, type HostileClass, mebi } from "./hostile-file.js"

const refused = { expect: "source.bad-package", ending: "docx" } as const
const read = { expect: "read", ending: "docx" } as const

const law = (number: number, more = "") =>
  `${paragraph(`Chapter ${number}. Lamps.`)}${paragraph("Section 1. A keeper shall trim the wick.")}${paragraph("Section 2. A keeper shall pay.")}${more}`

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const part = (body: string, before = "") =>
  `<?xml version="1.0"?>${before}<w:document ${space}><w:body>${body}</w:body></w:document>`
const relations = (target: string, more = "") =>
  `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"${more}/></Relationships>`

const archive = (number: number, document: string | Uint8Array, ...more: readonly ZipEntry[]) =>
  makeZip([
    { name: "word/document.xml", body: document === "" ? part(law(number)) : document },
    { name: "_rels/.rels", body: relations("word/document.xml") },
    ...more,
  ])

const named = (tries: string, naive: string, name: string) =>
  file(tries, { naive, ...read }, (number) => archive(number, "", { name, body: "owned" }))

export const packages: readonly HostileClass[] = [
  {
    name: "package-bombs",
    files: [
      file("a document of spaces", { naive: "unpacks without bound", ...refused }, (number) =>
        archive(number, part(" ".repeat(40 * mebi))),
      ),
      file("a size that is a lie", { naive: "believes the size", ...refused }, (number) =>
        makeZip([
          {
            name: "word/document.xml",
            body: part(`${" ".repeat(40 * mebi)}${law(number)}`),
            says: { size: 100 },
          },
          { name: "_rels/.rels", body: relations("word/document.xml") },
        ]),
      ),
      file("styles of spaces", { naive: "bounds the document alone", ...refused }, (number) =>
        archive(number, "", {
          name: "word/styles.xml",
          body: `<w:styles ${space}>${" ".repeat(40 * mebi)}</w:styles>`,
        }),
      ),
      file("eleven thousand entries", { naive: "makes a file of each", ...refused }, (number) =>
        archive(number, "", ...Array.from({ length: 11_000 }, (_, i) => ({ name: `word/${i}`, body: "" }))),
      ),
      file(
        "entries over each other",
        { naive: "unpacks the same bytes again and again", ...refused },
        (number) =>
          archive(
            number,
            "",
            { name: "word/a.xml", body: "a".repeat(1_000) },
            { name: "word/b.xml", body: "a".repeat(1_000), at: 0 },
          ),
      ),
      file(
        "a package within a package",
        { naive: "opens packages in packages without end", ...read },
        (number) =>
          archive(number, "", {
            name: "word/embeddings/a.docx",
            body: archive(number, part(" ".repeat(mebi))),
          }),
      ),
      file(
        "a part a thousand elements deep",
        { naive: "calls itself for each level", expect: "source.too-deep", ending: "docx" },
        (number) =>
          archive(number, part(`${law(number)}${"<w:sdt>".repeat(1_000)}${"</w:sdt>".repeat(1_000)}`)),
      ),
      file(
        "laughs in a part",
        { naive: "fills memory with 10^9 words", expect: "source.unreadable", ending: "docx" },
        (number) =>
          archive(number, part(`${law(number)}<w:p>&a;</w:p>`, '<!DOCTYPE a [<!ENTITY a "aaaaaaaa">]>')),
      ),
      file("a span of a thousand million columns", { naive: "makes a grid of them", ...read }, (number) =>
        docxPackage({
          body: `${law(number)}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph("A.")}</w:tc></w:tr></w:tbl>`,
        }),
      ),
    ],
  },
  {
    name: "package-names",
    files: [
      named("a way up", "writes above the folder it unpacks to", "../../../../etc/owned"),
      named("a way up for windows", "writes above the folder it unpacks to", "..\\..\\owned"),
      named("an absolute name", "writes there", "/etc/owned"),
      named("a drive", "writes there", "C:\\owned"),
      named("a device", "opens the device", "word/CON"),
      named("a NUL", "checks to the end and writes to the NUL", "word/a\0.xml"),
      named("the prototype", "finds a field where it looks for an entry", "__proto__"),
      file("one name twice", { naive: "checks the first and reads the second", ...refused }, (number) =>
        archive(number, "", { name: "word/document.xml", body: part("") }),
      ),
    ],
  },
  {
    name: "package-links",
    files: [
      file("the document elsewhere on the disk", { naive: "reads any file", ...refused }, (number) =>
        makeZip([
          { name: "word/document.xml", body: part(law(number)) },
          { name: "_rels/.rels", body: relations("../../../../etc/passwd") },
        ]),
      ),
      file("the document at an address", { naive: "asks a machine behind the wall", ...refused }, (number) =>
        makeZip([
          { name: "word/document.xml", body: part(law(number)) },
          { name: "_rels/.rels", body: relations("http://169.254.169.254/", ' TargetMode="External"') },
        ]),
      ),
      file("a picture on the disk", { naive: "puts the passwords into the page", ...read }, (number) =>
        archive(number, "", {
          name: "word/_rels/document.xml.rels",
          body: '<Relationships><Relationship Id="r1" Type="http://x/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        }),
      ),
      file("a template at an address", { naive: "fetches it and runs its macros", ...read }, (number) =>
        archive(number, "", {
          name: "word/_rels/settings.xml.rels",
          body: '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://127.0.0.1:9/a.dotm" TargetMode="External"/></Relationships>',
        }),
      ),
      file("a field that runs a program", { naive: "runs it", ...read }, (number) =>
        docxPackage({
          body: `${law(number)}<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe /k calc"><w:r><w:t>A.</w:t></w:r></w:fldSimple></w:p>`,
        }),
      ),
      file("words that are hidden", { naive: "quotes what nobody sees", ...read }, (number) =>
        docxPackage({
          body: `${law(number)}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>All is permitted.</w:t></w:r></w:p>`,
        }),
      ),
      file(
        "a document within by reference",
        { naive: "imports another document of any kind", ...read },
        (number) => docxPackage({ body: `${law(number)}<w:altChunk r:id="r9" xmlns:r="http://x"/>` }),
      ),
      file("styles based on one another", { naive: "follows them for ever", ...read }, (number) =>
        docxPackage({
          body: `${law(number)}${paragraph("A.", '<w:pStyle w:val="a"/>')}`,
          styles:
            '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
        }),
      ),
    ],
  },
  {
    name: "package-damaged",
    files: [
      file("cut in the middle", { naive: "takes what there is for all there is", ...refused }, (number) => {
        const whole = docxPackage({ body: law(number) })
        return whole.subarray(0, whole.length - 200)
      }),
      file("locked", { naive: "reads noise", ...refused }, (number) =>
        makeZip([{ name: "word/document.xml", body: part(law(number)), says: { flags: 1 } }]),
      ),
      file("packed in a way that nobody has", { naive: "reads noise", ...refused }, (number) =>
        makeZip([{ name: "word/document.xml", body: part(law(number)), says: { method: 99 } }]),
      ),
      file("no document in it", { naive: "imports nothing and says it is done", ...refused }, () =>
        makeZip([{ name: "word/other.xml", body: "<a/>" }]),
      ),
      file("a sheet", { naive: "reads cells as law", ...refused }, () =>
        makeZip([
          { name: "word/a.xml", body: "<a/>" },
          { name: "xl/workbook.xml", body: "<workbook/>" },
        ]),
      ),
      file(
        "a part in another charset",
        { naive: "reads tags in other bytes", expect: "source.not-utf8", ending: "docx" },
        (number) => archive(number, Buffer.concat([Buffer.from(part(law(number))), Uint8Array.of(0xff)])),
      ),
      file(
        "a part that is no xml",
        { naive: "throws an error of its language", expect: "source.unreadable", ending: "docx" },
        (number) => archive(number, part(`${law(number)}<w:p>`).replace("</w:body>", "")),
      ),
      file("numbers of lists beyond all", { naive: "counts them out", ...read }, (number) =>
        docxPackage({
          body: `${law(number)}${paragraph("A.", '<w:numPr><w:ilvl w:val="999999"/><w:numId w:val="-1"/></w:numPr>')}`,
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="-1"><w:abstractNumId w:val="0"/></w:num>',
        }),
      ),
      file("a roman number without end", { naive: "writes a thousand million letters", ...read }, (number) =>
        docxPackage({
          body: `${law(number)}${paragraph("A.", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}`,
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        }),
      ),
    ],
  },
]
