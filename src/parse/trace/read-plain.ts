/** The visible text of a file without markup, plain text or Markdown: all of it. */
import { type SourceStream, writeStream } from "./source-stream.js"
import type { SourceText } from "./source-text.js"

export function readPlain(source: SourceText): SourceStream {
  const out = writeStream(source)
  for (let i = 0; i < source.text.length; i += 1) out.take()
  return out.finish()
}
