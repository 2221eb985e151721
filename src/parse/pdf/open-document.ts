/**
 * Opens a PDF with pdf.js and says in our words why one cannot be opened.
 */
import { PinciteError } from "../../errors.js"

export type PdfJs = typeof import("unpdf/pdfjs")
export type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>

interface Opened {
  readonly pdfjs: PdfJs
  readonly document: PdfDocument
  readonly close: () => Promise<void>
}

const mostPages = 5_000
const mostBytes = 512 * 1024 * 1024

export async function openDocument(name: string, bytes: Uint8Array): Promise<Opened> {
  if (bytes.length > mostBytes) throw tooLarge(name, `${Math.round(bytes.length / 2 ** 20)} MB`)
  const pdfjs = await loadPdfJs()
  const task = pdfjs.getDocument({
    // It takes the bytes away, so it gets its own.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    enableXfa: false,
    stopAtErrors: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw tooLarge(name, `${document.numPages} pages`)
    return { pdfjs, document, close: () => task.destroy() }
  } catch (fault) {
    await task.destroy()
    throw refusal(name, fault)
  }
}

/** Node 20 lacks one method of arrays that pdf.js uses: a copy of a buffer with another length. */
async function loadPdfJs(): Promise<PdfJs> {
  if (!("transferToFixedLength" in ArrayBuffer.prototype))
    Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
      value(this: ArrayBuffer, length: number = this.byteLength) {
        const copy = new ArrayBuffer(length)
        new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
        return copy
      },
      writable: true,
      configurable: true,
    })
  return import("unpdf/pdfjs")
}

/** What pdf.js throws, in our words. */
export function refusal(name: string, fault: unknown): PinciteError {
  if (fault instanceof PinciteError) return fault
  const said = fault instanceof Error ? fault : new Error(String(fault))
  if (said.name === "PasswordException")
    return new PinciteError({
      code: "source.encrypted",
      message: `${name} is locked with a password.`,
      remedy: "Open it with its password, save it without one, and import that file.",
      cause: fault,
    })
  return new PinciteError({
    code: "source.unreadable",
    message: `${name} is not a whole PDF (${said.message}).`,
    remedy: "Fetch it again from the publisher; the file is damaged or ends early.",
    cause: fault,
  })
}

function tooLarge(name: string, size: string): PinciteError {
  return new PinciteError({
    code: "source.too-large",
    message: `${name} has ${size}; at most ${mostPages} pages and ${mostBytes / 2 ** 20} MB are read.`,
    remedy: "Import it in parts.",
  })
}
