/**
 * One request and the head of its answer, over a socket that was guarded as it connected.
 *
 * Redirects are not followed here, the body is handed on as it comes. Node's own clients are used, without a proxy
 * and without cookies; a certificate that does not fit ends it.
 */
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from "node:http"
import { Agent, request as secureRequest } from "node:https"
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
  const secure = new Agent({ keepAlive: true, maxSockets: 2, lookup })
  const plain = new PlainAgent({ keepAlive: true, maxSockets: 2 })
  return {
    send: (url, headers) =>
      new Promise((answered, failed) => {
        const common = {
          method: "GET",
          path: `${url.pathname}${url.search}`,
          maxHeaderSize,
          timeout: silence,
        }
        const cancel = signal === undefined ? {} : { signal }
        const host = { ...headers, Host: url.host }
        const asked =
          reach.standIn === null
            ? secureRequest({
                ...common,
                ...cancel,
                host: url.hostname,
                servername: url.hostname,
                port: reach.port,
                agent: secure,
                lookup,
                headers: host,
              })
            : plainRequest({
                ...common,
                ...cancel,
                host: "127.0.0.1",
                port: reach.standIn,
                agent: plain,
                headers: host,
              })
        asked.on("timeout", () => asked.destroy(new Error(`nothing came for ${silence / 1000} s`)))
        asked.on("error", failed)
        asked.on("response", answered)
        asked.end()
      }),
    close() {
      secure.destroy()
      plain.destroy()
    },
  }
}
