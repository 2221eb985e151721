/**
 * A server on this machine that stands in for publishers, at their exact addresses, for tests: what is asked of
 * `https://www.ecfr.gov/…` is asked of it, with the publisher's name as host.
 *
 * It can be as bad as a publisher on a bad day: slow, cut off, redirecting, busy, packed. What was asked is kept.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { Reach } from "../sources/index.js"

export interface StandInAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Ends the connection after so many bytes of the body. */
  readonly cutAfter?: number
  /** Says nothing for so long, milliseconds. */
  readonly silentFor?: number
  /** Whether the rest may be asked for (`Range`), and as held (`If-None-Match`), where the answer has an ETag. */
  readonly plain?: boolean
}

export interface Asked {
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export type Answering = StandInAnswer | ((asked: Asked, times: number) => StandInAnswer)

export interface StandIn {
  readonly reach: Reach
  /** Addresses with their answers; a later one replaces an earlier. */
  readonly serve: (answers: Readonly<Record<string, Answering>>) => void
  /** Called before every answer; what it gives is given instead, where it gives something. */
  readonly disturb: (instead: ((asked: Asked, given: StandInAnswer) => StandInAnswer | null) | null) => void
  readonly asked: Asked[]
  readonly close: () => Promise<void>
}

const here = "127.0.0.1"

export async function openStandIn(): Promise<StandIn> {
  const answers = new Map<string, Answering>()
  const asked: Asked[] = []
  const times = new Map<string, number>()
  let disturb: Parameters<StandIn["disturb"]>[0] = null
  const server = createServer((request, response) => {
    const url = `https://${request.headers.host}${request.url}`
    const now: Asked = { url, headers: request.headers }
    asked.push(now)
    const count = (times.get(url) ?? 0) + 1
    times.set(url, count)
    const found = answers.get(url)
    const given = found === undefined ? { status: 404, body: "nothing here" } : answerOf(found, now, count)
    const answer = disturb?.(now, given) ?? given
    if (answer.silentFor === undefined) send(response, now, answer)
    else setTimeout(() => send(response, now, answer), answer.silentFor).unref()
  })
  await new Promise<void>((listening) => server.listen(0, here, listening))
  return {
    reach: {
      resolve: async () => [{ address: here, family: 4 }],
      allows: (address) => address === here,
      port: (server.address() as AddressInfo).port,
      encrypted: false,
    },
    serve(more) {
      for (const [url, answer] of Object.entries(more)) answers.set(url, answer)
    },
    disturb(instead) {
      disturb = instead
    },
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

function answerOf(found: Answering, asked: Asked, times: number): StandInAnswer {
  return typeof found === "function" ? found(asked, times) : found
}

function send(response: ServerResponse, { headers: asked }: Asked, answer: StandInAnswer): void {
  const { status = 200, headers = {}, plain = true } = answer
  const body = Buffer.from(answer.body ?? "")
  const etag = headers["ETag"]
  if (plain && status === 200 && etag !== undefined && asked["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag }).end()
    return
  }
  const from = Number(/^bytes=(\d+)-$/u.exec(asked.range ?? "")?.[1] ?? "0")
  const isRest = plain && status === 200 && from > 0 && etag !== undefined && asked["if-range"] === etag
  const sent = isRest ? body.subarray(from) : body
  const rest = { "Content-Range": `bytes ${from}-${body.length - 1}/${body.length}` }
  response.writeHead(isRest ? 206 : status, {
    ...headers,
    ...(isRest ? rest : {}),
    "Content-Length": String(sent.length),
  })
  if (answer.cutAfter === undefined) {
    response.end(sent)
    return
  }
  response.write(sent.subarray(0, answer.cutAfter), () => response.socket?.destroySoon())
}
