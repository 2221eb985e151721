/** Documents of drawn pages: objects that run in rings, numbers that are lies, and words that are not seen. */
import { deflateSync } from "node:zlib"
import { file, type HostileClass, mebi } from "./hostile-file.js"

const read = { expect: "read", ending: "pdf" } as const
const broken = { expect: "source.unreadable", ending: "pdf" } as const
const empty = { expect: "source.scanned", ending: "pdf" } as const

type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array | string }

const shown = (number: number, more = "") =>
  `BT /F1 12 Tf 72 720 Td (CHAPTER ${number}) Tj 0 -24 Td (Section 1. A keeper shall trim the wick.) Tj 0 -24 Td (Section 2. A keeper shall pay.) Tj ${more} ET`

interface Lies {
  readonly catalog?: string
  readonly pages?: string
  readonly page?: string
  readonly content?: PdfObject
  readonly more?: readonly PdfObject[]
  readonly trailer?: string
}

/** Six objects: catalog, pages, page, font, content, facts; then whatever is given. */
function pdf(number: number, lies: Lies = {}): Buffer {
  const objects: readonly PdfObject[] = [
    `<< /Type /Catalog /Pages 2 0 R ${lies.catalog ?? ""} >>`,
    lies.pages ?? "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    lies.page ??
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    lies.content ?? { dictionary: "", stream: shown(number) },
    "<< /Title (Lamps) >>",
    ...(lies.more ?? []),
  ]
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n")]
  const places: number[] = []
  let at = pieces[0]!.length
  const add = (bytes: Buffer) => {
    pieces.push(bytes)
    at += bytes.length
  }
  objects.forEach((object, index) => {
    places.push(at)
    if (typeof object === "string") {
      add(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`))
      return
    }
    const stream = Buffer.from(object.stream)
    add(Buffer.from(`${index + 1} 0 obj\n<< /Length ${stream.length} ${object.dictionary} >>\nstream\n`))
    add(stream)
    add(Buffer.from("\nendstream\nendobj\n"))
  })
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const trailer = lies.trailer ?? `<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>`
  const start = at
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

const packed = (bytes: Uint8Array | string) => ({
  dictionary: "/Filter /FlateDecode",
  stream: deflateSync(bytes),
})

export const pages: readonly HostileClass[] = [
  {
    name: "pdf-structure",
    files: [
      file("a table of places that follows itself", { naive: "follows it for ever", ...read }, (number) => {
        const made = pdf(number, { trailer: "<< /Size 7 /Root 1 0 R /Prev @@@@@@@@@@ >>" })
        return Buffer.from(
          made.toString("latin1").replace("@@@@@@@@@@", String(made.indexOf("xref")).padStart(10, "0")),
          "latin1",
        )
      }),
      file(
        "pages that hold themselves",
        { naive: "calls itself until its stack is full", ...broken },
        (number) => pdf(number, { pages: "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>" }),
      ),
      file(
        "a page that is its own parent",
        { naive: "looks for what it inherits for ever", ...broken },
        (number) =>
          pdf(number, {
            pages: "<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 1 >>",
            page: "<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 1 >>",
          }),
      ),
      file(
        "two thousand million pages",
        { naive: "makes a list of them", expect: "read", ending: "pdf" },
        (number) => pdf(number, { pages: "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>" }),
      ),
      file(
        "a number of pages below nought",
        { naive: "makes a list of that length", expect: "source.scanned", ending: "pdf" },
        (number) => pdf(number, { pages: "<< /Type /Pages /Kids [3 0 R] /Count -5 >>" }),
      ),
      file("a length that points at itself", { naive: "resolves it for ever", ...read }, (number) =>
        Buffer.from(
          pdf(number)
            .toString("latin1")
            .replace(/\/Length \d+ /u, "/Length 5 0 R "),
          "latin1",
        ),
      ),
      file(
        "an array a hundred thousand deep",
        { naive: "calls itself until its stack is full", ...read },
        (number) => pdf(number, { more: [`${"[".repeat(100_000)}${"]".repeat(100_000)}`] }),
      ),
      file("cut in the middle", { naive: "takes what there is for all there is", ...broken }, (number) =>
        pdf(number).subarray(0, 120),
      ),
      file("nothing but its first line", { naive: "waits for more", ...broken }, () => "%PDF-1.7\n"),
      file("a page of another planet", { naive: "makes a picture of that size", ...read }, (number) =>
        pdf(number, {
          page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
        }),
      ),
    ],
  },
  {
    name: "pdf-streams",
    files: [
      file("a stream of spaces", { naive: "unpacks without bound", ...read, slow: true }, (number) =>
        pdf(number, { content: packed(`${shown(number)}${" ".repeat(100 * mebi)}`) }),
      ),
      file("filters upon filters", { naive: "unpacks each without bound", ...empty }, (number) => {
        let stream: Uint8Array = Buffer.alloc(20 * mebi)
        for (let i = 0; i < 3; i += 1) stream = deflateSync(stream)
        return pdf(number, {
          content: { dictionary: "/Filter [/FlateDecode /FlateDecode /FlateDecode]", stream },
        })
      }),
      file(
        "a hundred thousand open brackets",
        { naive: "calls itself until its stack is full", ...read },
        (number) =>
          pdf(number, { content: { dictionary: "", stream: `${shown(number)} ${"[".repeat(100_000)}` } }),
      ),
      file("states saved and never restored", { naive: "keeps each", ...read }, (number) =>
        pdf(number, { content: packed(`${"q ".repeat(2_000)}${shown(number)}`) }),
      ),
      file(
        "a million states saved",
        { naive: "copies all of them at each", expect: "parse.timeout", ending: "pdf", slow: true },
        (number) => pdf(number, { content: packed(`${"q ".repeat(1_000_000)}${shown(number)}`) }),
      ),
      file("a form that draws itself", { naive: "draws it for ever", ...read }, (number) =>
        pdf(number, {
          page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> /XObject << /X 7 0 R >> >> >>",
          content: { dictionary: "", stream: `${shown(number)} /X Do` },
          more: [
            {
              dictionary:
                "/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /XObject << /X 7 0 R >> >>",
              stream: "/X Do /X Do",
            },
          ],
        }),
      ),
      file("a picture of a thousand million points", { naive: "makes room for it", ...read }, (number) =>
        pdf(number, {
          page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> /XObject << /X 7 0 R >> >> >>",
          content: { dictionary: "", stream: `${shown(number)} /X Do` },
          more: [
            {
              dictionary:
                "/Type /XObject /Subtype /Image /Width 32000 /Height 32000 /ColorSpace /DeviceRGB /BitsPerComponent 8",
              stream: "x",
            },
          ],
        }),
      ),
      file(
        "a million words at one place",
        { naive: "compares each with each", ...read, slow: true },
        (number) => pdf(number, { content: packed(shown(number, "(a) Tj ".repeat(200_000))) }),
      ),
      file("no stream at all", { naive: "imports law without words", ...empty }, (number) =>
        pdf(number, { content: { dictionary: "", stream: "" } }),
      ),
    ],
  },
  {
    name: "pdf-that-acts",
    files: [
      file("a script at its opening", { naive: "runs it", ...read }, (number) =>
        pdf(number, { catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }),
      ),
      file("a program at its opening", { naive: "runs it", ...read }, (number) =>
        pdf(number, { catalog: "/OpenAction << /S /Launch /F (/bin/sh) >>" }),
      ),
      file("a font that is a script", { naive: "makes a function of its matrix", ...read }, (number) =>
        Buffer.from(
          pdf(number)
            .toString("latin1")
            .replace(
              "/BaseFont /Helvetica",
              "/BaseFont /Helvetica /FontMatrix [1 2 3 4 5 (0\\); alert\\('owned'\\)]",
            ),
          "latin1",
        ),
      ),
      file("a form of another kind", { naive: "reads the form in place of the page", ...read }, (number) =>
        pdf(number, { catalog: "/AcroForm << /XFA (<xdp/>) /Fields [] >>" }),
      ),
      file("a file within", { naive: "unpacks and opens it", ...read }, (number) =>
        pdf(number, {
          catalog: "/Names << /EmbeddedFiles << /Names [(a.exe) << /EF << /F 7 0 R >> >>] >> >>",
          more: [{ dictionary: "/Type /EmbeddedFile", stream: "MZ" }],
        }),
      ),
      file("a stream that lies elsewhere", { naive: "reads the file that it names", ...empty }, (number) =>
        pdf(number, { content: { dictionary: "/F (/etc/passwd) /FFilter []", stream: "" } }),
      ),
      file("locked", { naive: "reads noise", expect: "source.encrypted", ending: "pdf" }, (number) =>
        pdf(number, {
          more: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`],
          trailer: "<< /Size 8 /Root 1 0 R /Encrypt 7 0 R /ID [<00> <00>] >>",
        }),
      ),
    ],
  },
  {
    name: "pdf-hidden-words",
    files: [
      file("drawn in no ink", { naive: "quotes what nobody sees", ...read }, (number) =>
        pdf(number, {
          content: {
            dictionary: "",
            stream: shown(number, "3 Tr 0 -24 Td (Section 3. All is permitted.) Tj"),
          },
        }),
      ),
      file("white on white", { naive: "quotes what nobody sees", ...read }, (number) =>
        pdf(number, {
          content: {
            dictionary: "",
            stream: shown(number, "1 1 1 rg 0 -24 Td (Section 3. All is permitted.) Tj"),
          },
        }),
      ),
      file("off the page", { naive: "quotes what nobody sees", ...read }, (number) =>
        pdf(number, {
          content: {
            dictionary: "",
            stream: shown(number, "5000 5000 Td (Section 3. All is permitted.) Tj"),
          },
        }),
      ),
      file("of no size", { naive: "quotes what nobody sees", ...read }, (number) =>
        pdf(number, {
          content: {
            dictionary: "",
            stream: shown(number, "/F1 0 Tf 0 -24 Td (Section 3. All is permitted.) Tj"),
          },
        }),
      ),
      file("in a layer that is off", { naive: "quotes what nobody sees", ...read }, (number) =>
        pdf(number, {
          catalog: "/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>",
          page: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> /Properties << /L 7 0 R >> >> >>",
          content: {
            dictionary: "",
            stream: `${shown(number)} /OC /L BDC BT /F1 12 Tf 72 400 Td (Section 3. All is permitted.) Tj ET EMC`,
          },
          more: ["<< /Type /OCG /Name (off) >>"],
        }),
      ),
      file("other words than are drawn", { naive: "quotes what nobody sees", ...read }, (number) =>
        pdf(number, {
          content: {
            dictionary: "",
            stream: shown(
              number,
              "/Span << /ActualText (All is permitted.) >> BDC 0 -24 Td (A keeper shall pay.) Tj EMC",
            ),
          },
        }),
      ),
      file("a picture of a page", { naive: "imports law without words", ...empty }, (number) =>
        pdf(number, { content: { dictionary: "", stream: "0 0 612 792 re f" } }),
      ),
    ],
  },
]
