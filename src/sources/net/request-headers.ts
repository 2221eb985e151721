/**
 * The headers of a request: who asks, in which form, and which part or edition of the document is wanted.
 */
import { acceptEncoding } from "./decode-body.js"
import type { Sink, WebRequest } from "./web-request.js"

/** `begun`: what is there of an earlier try, and of which edition; then only the rest is asked for. */
export function headersOf(
  request: WebRequest,
  agent: string,
  begun: ReturnType<Sink["begun"]>,
): Readonly<Record<string, string>> {
  const { accept = "*/*", language, held } = request
  const headers: Record<string, string> = { "User-Agent": agent, Accept: accept }
  if (language !== undefined) headers["Accept-Language"] = language
  const edition = begun === null || begun.bytes === 0 ? null : (strong(begun.etag) ?? begun.lastModified)
  if (begun !== null && edition !== null) {
    const rest = { Range: `bytes=${begun.bytes}-`, "If-Range": edition }
    return { ...headers, ...rest, "Accept-Encoding": "identity" }
  }
  headers["Accept-Encoding"] = acceptEncoding
  if (held?.etag) headers["If-None-Match"] = held.etag
  else if (held?.lastModified) headers["If-Modified-Since"] = held.lastModified
  return headers
}

/** A weak tag does not promise the same bytes. */
function strong(etag: string | null): string | null {
  return etag === null || etag.startsWith("W/") ? null : etag
}

export function continues(contentRange: string | undefined, from: number): boolean {
  return new RegExp(`^bytes ${from}-`, "u").test(contentRange ?? "")
}

export function isPacked(headers: Readonly<Record<string, unknown>>): boolean {
  const encoding = headers["content-encoding"]
  return encoding !== undefined && encoding !== "identity"
}
