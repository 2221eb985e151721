/**
 * Reads the address of a document on the web, and refuses what no publisher of law is at.
 *
 * Only `https` on its own port, to a host with a name of the open internet; no name and password in the address,
 * no address of a machine in its place, however it is written (127.0.0.1, 2130706433, 0x7f.1, [::1]). What the
 * name leads to is checked when the connection is made: `guarded-lookup`.
 */
import { isIP } from "node:net"
import { PinciteError } from "../../errors.js"

/** Names that lead nowhere on the open internet. */
const innerNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|alt)$/u

/** The parser of addresses drops or turns these, and what is checked must be what is asked for. */
export function isTwisted(written: string): boolean {
  return /[\s\\]|\p{Cc}/u.test(written)
}

export function readWebAddress(written: string): URL {
  if (isTwisted(written)) throw refused(written, "it holds spaces, backslashes or control characters")
  let url: URL
  try {
    url = new URL(written)
  } catch {
    throw refused(written, "it is not an address")
  }
  if (url.protocol !== "https:") throw refused(written, `${url.protocol.replace(":", "")} is not https`)
  if (url.username !== "" || url.password !== "") throw refused(written, "it holds a name or a password")
  if (url.port !== "") throw refused(written, `port ${url.port} is not that of https`)
  const host = url.hostname.replace(/\.$/u, "")
  if (isIP(host.replace(/^\[|\]$/gu, "")) !== 0) throw refused(written, "it names a machine by its number")
  if (!host.includes(".") || host.endsWith(".") || innerNames.test(host)) {
    throw refused(written, "its host is not on the open internet")
  }
  url.hostname = host
  url.hash = ""
  return url
}

/** `why`: ends the sentence "… is not fetched: ". */
export function refused(address: string, why: string): PinciteError {
  const shown = address.replace(/\p{Cc}/gu, "?").slice(0, 200)
  return new PinciteError({
    code: "source.address-refused",
    message: `${shown} is not fetched: ${why}.`,
    remedy:
      "Name an https address of a publisher on the open internet, or bring the file yourself and name its path.",
    data: { address: shown },
  })
}
