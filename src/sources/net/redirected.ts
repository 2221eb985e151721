/**
 * Where a redirect leads: an address like any other, by the same rules, and never over plain http.
 */
import { PinciteError } from "../../errors.js"
import { isTwisted, readWebAddress, refused } from "./web-address.js"
import type { WebRequest } from "./web-request.js"

export function redirected(location: string, from: URL, request: WebRequest): URL {
  if (isTwisted(location)) throw refused(location, "a redirect holds spaces or backslashes")
  let next: URL
  try {
    next = new URL(location, from)
  } catch {
    throw refused(location, "a redirect leads to what is no address")
  }
  if (next.protocol === "http:" && request.raisesRedirects === true && next.port === "")
    next.protocol = "https:"
  const url = readWebAddress(next.href)
  const { hosts } = request
  if (hosts !== null && !hosts.includes(url.hostname)) {
    throw new PinciteError({
      code: "source.publisher-refused",
      message: `${from.hostname} sends ${from.pathname} on to ${url.hostname}, which is not the publisher's own host.`,
      remedy:
        "The publisher may take Pincite for a robot: fetch the file with a browser and import it by its path.",
      data: { address: request.url, redirect: url.href },
    })
  }
  return url
}
