/**
 * Brings one document from the web into a sink: paced by host, redirected at most three times, tried again where
 * the way broke, and going on from where it broke where the host allows that.
 *
 *   200 whole   206 the rest   304 as held   404, 410 not there   429, 503 wait as told   5xx try again
 *
 * A redirect is an address like any other: read, refused or followed by the same rules, and never over plain http.
 * A publisher's own hosts are all that its redirects may lead to, for some send what they take for a machine to a
 * page for people.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { PinciteError } from "../../errors.js"
import { decodeBody } from "./decode-body.js"
import { openExchange } from "./exchange.js"
import { type Clock, openPace, retryAfter } from "./pace.js"
import { openInternet, type Reach } from "./reach.js"
import { redirected } from "./redirected.js"
import { continues, headersOf, isPacked } from "./request-headers.js"
import { readWebAddress, refused } from "./web-address.js"
import { inWords, noWay, reasonOf, statusFault, tooBusy } from "./web-faults.js"
import type { Sink, WebOutcome, WebRequest } from "./web-request.js"

export interface WebClient {
  readonly bring: (request: WebRequest, sink: Sink) => Promise<WebOutcome>
  readonly close: () => void
}

export interface WebOptions {
  readonly reach?: Reach
  readonly now: () => Date
  /** Replaces waiting, for tests. */
  readonly wait?: (milliseconds: number) => Promise<void>
  readonly signal?: AbortSignal
  /** How long nothing may come before a try is given up, milliseconds. */
  readonly silence?: number
  /** Told where a person would wonder why nothing comes. */
  readonly onNotice?: (notice: string) => void
  /** Pincite's version, by which a publisher may know who asks. */
  readonly version?: string
}

const tries = 4
const busyTries = 6
const mostRedirects = 3
/** Longer than this, a person is told when to come back. */
const longestWait = 120_000
const silenceAllowed = 60_000
const longestBody = 30 * 60_000

export function openWebClient(options: WebOptions): WebClient {
  const { signal, now } = options
  const wait = options.wait ?? ((ms) => sleep(ms, undefined, signal === undefined ? {} : { signal }))
  const clock: Clock = { now, wait }
  const pace = openPace(clock)
  const notice = options.onNotice ?? (() => {})
  const exchange = openExchange(options.reach ?? openInternet, {
    silence: options.silence ?? silenceAllowed,
    ...(signal === undefined ? {} : { signal }),
  })
  const agent = `Pincite/${options.version ?? "0"} (reads official law; one request at a time)`

  async function follow(request: WebRequest, headers: Readonly<Record<string, string>>) {
    let url = readWebAddress(request.url)
    for (let hops = 0; ; hops += 1) {
      await pace.turn(url.hostname, hops === 0 ? request.secondsBetween : 0)
      const answer = await exchange.send(url, headers)
      const { statusCode = 0 } = answer
      const { location } = answer.headers
      if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return { answer, url }
      answer.destroy()
      if (hops === mostRedirects)
        throw refused(request.url, `it is redirected more than ${mostRedirects} times`)
      url = redirected(location, url, request)
    }
  }

  async function once(
    request: WebRequest,
    sink: Sink,
  ): Promise<WebOutcome | { readonly busy: number | null }> {
    const begun = sink.begun()
    const { answer, url } = await follow(request, headersOf(request, agent, begun))
    const { statusCode = 0, headers } = answer
    const validators = { etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null }
    if (statusCode === 200 || statusCode === 206) {
      if (statusCode === 200)
        sink.restart(isPacked(answer.headers) ? { etag: null, lastModified: null } : validators)
      else if (!continues(headers["content-range"], begun?.bytes ?? 0)) {
        answer.destroy()
        sink.restart(validators)
        throw new Error("the answer goes on at another place than was asked")
      }
      const until = now().getTime() + longestBody
      const largest = request.largest - (statusCode === 206 ? (begun?.bytes ?? 0) : 0)
      for await (const piece of decodeBody(answer, largest)) {
        sink.write(piece)
        if (now().getTime() > until) throw new Error(`it took more than ${longestBody / 60_000} minutes`)
      }
      return { kind: "whole", url: url.href, validators }
    }
    answer.destroy()
    if (statusCode === 304) return { kind: "as-held" }
    if (statusCode === 404 || statusCode === 410) return { kind: "not-there" }
    if (statusCode === 416) {
      sink.restart(validators)
      throw new Error("the rest that was asked for is not there")
    }
    if (statusCode === 429 || statusCode === 503) return { busy: retryAfter(headers["retry-after"], now()) }
    if (statusCode >= 500) throw new Error(`the publisher's server failed (status ${statusCode})`)
    throw statusFault(url.href, statusCode)
  }

  return {
    async bring(request, sink) {
      const { hostname } = readWebAddress(request.url)
      let failures = 0
      let waits = 0
      for (;;) {
        try {
          const outcome = await once(request, sink)
          if (!("busy" in outcome)) return outcome
          waits += 1
          const told = outcome.busy ?? 5_000 * 2 ** (waits - 1)
          if (told > longestWait || waits === busyTries) throw tooBusy(request.url, told)
          pace.rest(hostname, told)
          notice(`${hostname} asks for a pause of ${inWords(told)}.`)
        } catch (fault) {
          if (fault instanceof PinciteError) throw fault
          if (signal?.aborted === true) throw noWay(request.url, new Error("it was called off"))
          failures += 1
          if (failures === tries) throw noWay(request.url, fault)
          const pause = 1_000 * 2 ** (failures - 1)
          pace.rest(hostname, pause)
          notice(`${hostname}: ${reasonOf(fault)}. Trying again in ${inWords(pause)}.`)
        }
      }
    },
    close: exchange.close,
  }
}
