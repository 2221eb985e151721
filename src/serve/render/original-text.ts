/** A provision as it stands in its publisher's file: each stretch of lines under the place it stands in. */
import { PinciteError } from "../../errors.js"
import type { OriginalResult } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"

export function originalText(
  citation: string,
  original: OriginalResult,
  { paint }: TextOptions = plainText,
): string {
  if (original.kind === "not-shown") throw notShown(citation, original)
  return original.stretches
    .map(({ from, to, text }) => {
      const lines = from === to ? `line ${from}` : `lines ${from} to ${to}`
      return `${paint.faint(`${original.path}, ${lines}:`)}\n${text}\n`
    })
    .join("\n")
}

export function notShown(
  citation: string,
  { why, file, path }: OriginalResult & { kind: "not-shown" },
): PinciteError {
  const [message, remedy] = {
    "no-place": [
      `The library does not say where ${citation} stands in its original.`,
      "It was imported before places were kept, or has no words of its own: import its files again.",
    ],
    "no-folder": [
      `${citation} stands in ${file}, and the library does not say in which folder that lies.`,
      "Look for it with its publisher, or import it into a new data directory.",
    ],
    gone: [
      `The file that ${citation} was imported from is no longer at ${path}, or cannot be read there.`,
      "Put it back where it was, or import it from where it is now into a new data directory.",
    ],
    changed: [
      `The file at ${path} is no longer the one that ${citation} was imported from: its SHA-256 is another.`,
      "Import it again to bring the library up to date, or put back the file that was imported.",
    ],
  }[why] as [string, string]
  return new PinciteError({ code: "source.original-not-there", message, remedy, data: { why } })
}
