/**
 * Whether bytes begin as the kind of file that was asked for does. Some publishers answer a machine with a page for
 * people and say that all is well; that page must not be taken for law.
 */
import type { Expected } from "../publishers/publisher.js"

/** Why they are not; null where they are. */
export function unlike(expected: Expected, head: Uint8Array): string | null {
  const words = Buffer.from(head.subarray(0, 1_024))
    .toString("latin1")
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/u, "")
  const isPage = /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/iu.test(words)
  switch (expected) {
    case "xml":
      return isPage ? "a page for people where XML was asked for" : words.startsWith("<") ? null : "no XML"
    case "html":
      return words.includes("<") ? null : "no page"
    case "pdf":
      return words.startsWith("%PDF-") ? null : "no PDF"
    case "zip":
      return words.startsWith("PK\u0003\u0004") ? null : "no archive"
    case "anything":
      return null
  }
}
