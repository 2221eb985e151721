/**
 * `doc`: a document of Word 97 to 2003. It is converted to DOCX before it is handed over (`sources/convert-word`), and
 * read as that; one that comes as it lies on the disk could not be converted, and says what is needed.
 */
import { PinciteError } from "../../errors.js"
import { docx } from "../docx/index.js"
import type { Format } from "../parsed.js"

export const doc: Format = {
  ...docx,
  name: "doc",
  // The mark of a compound file as UTF-8 shows it, then the name of the stream with the words, two bytes a letter. In a
  // long document that name stands near the end, where it is not looked for: then the file's name must say it too.
  detect: (name, head) => {
    if (!head.startsWith("\uFFFD\uFFFD\u0011\u0871\u001A\uFFFD")) return 0
    if (head.includes(inTwoBytes("WordDocument"))) return 1
    return /\.doc$/iu.test(name) && !head.includes(inTwoBytes("Workbook")) ? 0.5 : 0
  },
  unpack: async (part) => {
    if (part.bytes[0] !== 0xd0 || docx.unpack === undefined)
      return (docx.unpack ?? (async (same) => same))(part)
    throw new PinciteError({
      code: "source.needs-converter",
      message: `${part.name} is a Word 97 document, which LibreOffice could not convert or is not there to.`,
      remedy:
        "Install the writer of LibreOffice (Debian: apt-get install libreoffice-writer-nogui), or save the document as DOCX.",
      data: { path: part.name },
    })
  },
}

function inTwoBytes(word: string): string {
  return [...word].join("\0")
}
