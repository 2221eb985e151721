/**
 * One request and the head of its answer, over a socket that was guarded as it connected.
 *
 * Redirects are not followed here, the body is handed on as it comes. Node's own clients are used, without a proxy
 * and without cookies; a certificate that does not fit ends it.
 */
import { Agent, type IncomingMessage, request as plainRequest } from "node:http"
import { Agent as SecureAgent, request as secureRequest } from "node:https"
import { guardedLookup, type Reach } from "./reach.js"

export interface Exchange {
  readonly send: (url: URL, headers: Readonly<Record<string, string>>) => Promise<IncomingMessage>
  readonly close: () => void
}

export interface Limits {
  /** How long nothing may come, milliseconds. */
  readonly silence: number
  readonly signal?: AbortSignal
}

const maxHeaderSize = 32_768

export function openExchange(reach: Reach, { silence, signal }: Limits): Exchange {
  const lookup = guardedLookup(reach)
  const agent = reach.encrypted
    ? new SecureAgent({ keepAlive: true, maxSockets: 2 })
    : new Agent({ keepAlive: true, maxSockets: 2 })
  const request = reach.encrypted ? secureRequest : plainRequest
  return {
    send: (url, headers) =>
      new Promise((answered, failed) => {
        const asked = request({
          method: "GET",
          host: url.hostname,
          servername: url.hostname,
          port: reach.port,
          path: `${url.pathname}${url.search}`,
          headers: { ...headers, Host: url.host },
          lookup,
          agent,
          maxHeaderSize,
          timeout: silence,
          ...(signal === undefined ? {} : { signal }),
        })
        asked.on("timeout", () => asked.destroy(new Error(`nothing came for ${silence / 1000} s`)))
        asked.on("error", failed)
        asked.on("response", answered)
        asked.end()
      }),
    close: () => agent.destroy(),
  }
}
