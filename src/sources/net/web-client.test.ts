/** A publisher on a bad day: slow, broken, cut off, busy, packed to burst; a stand-in on this machine plays it. */
import { brotliCompressSync, gzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { PinciteError } from "../../errors.js"
import { openStandIn, type StandIn } from "../../testing/stand-in.js"
import { openWebClient, type WebClient, type WebOptions } from "./web-client.js"
import type { Sink, Validators } from "./web-request.js"

const url = "https://law.example.gov/title-1.xml"
const law = `<law>${"invented words ".repeat(5_000)}</law>`

let standIn: StandIn
let client: WebClient
let waited: number[]
let notices: string[]
beforeEach(async () => {
  standIn = await openStandIn()
  waited = []
  notices = []
  client = open({})
})
afterEach(async () => {
  client.close()
  await standIn.close()
})

function open(more: Partial<WebOptions>): WebClient {
  let at = Date.parse("2025-05-02T09:00:00Z")
  return openWebClient({
    reach: standIn.reach,
    now: () => new Date(at),
    wait: async (milliseconds) => {
      waited.push(milliseconds)
      at += milliseconds
    },
    silence: 150,
    onNotice: (notice) => notices.push(notice),
    ...more,
  })
}

interface Kept extends Sink {
  readonly text: () => string
  readonly restarts: () => number
}

function keep(): Kept {
  let pieces: Buffer[] = []
  let about: Validators | null = null
  let restarts = 0
  return {
    begun: () =>
      about === null || (about.etag ?? about.lastModified) === null
        ? null
        : { ...about, bytes: Buffer.concat(pieces).length },
    restart(validators) {
      pieces = []
      about = validators
      restarts += 1
    },
    write: (piece) => pieces.push(piece),
    text: () => Buffer.concat(pieces).toString("utf8"),
    restarts: () => restarts,
  }
}

const bring = (sink: Sink, more: object = {}) =>
  client.bring({ url, hosts: null, secondsBetween: 1, largest: 1_000_000, ...more }, sink)

describe("a document", () => {
  it.each([
    ["as it is", law, {}],
    ["packed by gzip", gzipSync(law), { "Content-Encoding": "gzip" }],
    ["packed by brotli", brotliCompressSync(law), { "Content-Encoding": "br" }],
  ])("comes whole, %s", async (_how, body, headers) => {
    standIn.serve({ [url]: { body, headers } })
    const sink = keep()
    await expect(bring(sink)).resolves.toMatchObject({ kind: "whole", url })
    expect(sink.text()).toBe(law)
  })

  it("is not sent again where it is held", async () => {
    standIn.serve({ [url]: { body: law, headers: { ETag: '"1"' } } })
    const held = { etag: '"1"', lastModified: null }
    await expect(bring(keep(), { held })).resolves.toEqual({ kind: "as-held" })
    await expect(bring(keep(), { held: { ...held, etag: '"2"' } })).resolves.toMatchObject({ kind: "whole" })
  })

  it("says who asks, and asks a host no more often than its publisher wants", async () => {
    standIn.serve({ [url]: { body: law } })
    for (const _each of [1, 2, 3]) await bring(keep(), { secondsBetween: 5 })
    expect(waited).toEqual([5_000, 5_000])
    expect(standIn.asked[0]!.headers["user-agent"]).toMatch(/^Pincite\//u)
  })
})

describe("a way that breaks", () => {
  it("is gone on from where it broke, where the host allows that", async () => {
    standIn.serve({
      [url]: (asked) => ({
        body: law,
        headers: { ETag: '"1"' },
        ...(asked.headers.range === undefined ? { cutAfter: 40_000 } : {}),
      }),
    })
    const sink = keep()
    await expect(bring(sink)).resolves.toMatchObject({ kind: "whole" })
    expect(sink.text()).toBe(law)
    expect(sink.restarts()).toBe(1)
    expect(standIn.asked.at(-1)!.headers).toMatchObject({ range: "bytes=40000-", "if-range": '"1"' })
  })

  it("begins anew where the document changed meanwhile", async () => {
    standIn.serve({
      [url]: (_asked, times) =>
        times === 1
          ? { body: law, headers: { ETag: '"1"' }, cutAfter: 40_000 }
          : { body: "<law>other words</law>", headers: { ETag: '"2"' } },
    })
    const sink = keep()
    await bring(sink)
    expect(sink.text()).toBe("<law>other words</law>")
  })

  it.each([
    ["ends early each time", { body: law, cutAfter: 100 }],
    ["ends early, packed", { body: gzipSync(law), headers: { "Content-Encoding": "gzip" }, cutAfter: 30 }],
    ["is not the gzip it says", { body: "no gzip", headers: { "Content-Encoding": "gzip" } }],
    ["is packed as nobody asked", { body: law, headers: { "Content-Encoding": "zstd" } }],
    ["falls silent", { body: law, silentFor: 2_000 }],
    ["fails", { status: 500, body: "oops" }],
  ])("is given up after four tries where it %s", async (_how, answer) => {
    standIn.serve({ [url]: answer })
    await expect(bring(keep())).rejects.toMatchObject({ code: "source.unreachable", remedy: /goes on/u })
    expect(standIn.asked.length).toBe(4)
    expect(waited).toEqual([1_000, 2_000, 4_000])
    expect(notices.length).toBe(3)
    expect(notices[0]).toMatch(/^law\.example\.gov: .+\. Trying again in 1 second\.$/u)
  })

  it("is said to be no way where nobody listens", async () => {
    await standIn.close()
    await expect(bring(keep())).rejects.toMatchObject({ code: "source.unreachable" })
    standIn = await openStandIn()
  })

  it("is not the one that fails where the disk is full: nothing is asked again", async () => {
    standIn.serve({ [url]: { body: law } })
    const full = new PinciteError({ code: "library.disk-full", message: "Full.", remedy: "Free some." })
    const sink: Sink = {
      begun: () => null,
      restart: () => {},
      write: () => {
        throw full
      },
    }
    await expect(bring(sink)).rejects.toBe(full)
    expect(standIn.asked.length).toBe(1)
  })

  it("ends at once where it is called off", async () => {
    const calledOff = new AbortController()
    client = open({ signal: calledOff.signal, silence: 60_000 })
    standIn.serve({
      [url]: () => {
        setTimeout(() => calledOff.abort(), 20)
        return { body: law, silentFor: 5_000 }
      },
    })
    await expect(bring(keep())).rejects.toMatchObject({ code: "source.unreachable" })
    expect(standIn.asked.length).toBe(1)
  })
})

describe("a busy host", () => {
  it.each([
    [429, "7", 7_000],
    [503, "3", 3_000],
    [429, "Fri, 02 May 2025 09:00:30 GMT", 30_000],
  ])("that answers %i and asks for %s is left alone so long", async (status, after, milliseconds) => {
    standIn.serve({
      [url]: (_asked, times) => (times === 1 ? { status, headers: { "Retry-After": after } } : { body: law }),
    })
    await expect(bring(keep())).resolves.toMatchObject({ kind: "whole" })
    expect(waited).toEqual([milliseconds])
    expect(notices).toEqual([`law.example.gov asks for a pause of ${milliseconds / 1000} seconds.`])
  })

  it("that does not say how long is asked less and less often", async () => {
    standIn.serve({ [url]: (_asked, times) => (times < 4 ? { status: 429 } : { body: law }) })
    await bring(keep())
    expect(waited).toEqual([5_000, 10_000, 20_000])
  })

  it("that asks for an hour, or never has time, is told to the person", async () => {
    standIn.serve({ [url]: { status: 429, headers: { "Retry-After": "3600" } } })
    await expect(bring(keep())).rejects.toMatchObject({
      code: "source.publisher-busy",
      message: "law.example.gov asks for a pause of 60 minutes.",
    })
    expect(waited).toEqual([])
    standIn.serve({ [url]: { status: 503, headers: { "Retry-After": "1" } } })
    await expect(bring(keep())).rejects.toMatchObject({ code: "source.publisher-busy" })
  })
})

describe("what is no document", () => {
  it.each([404, 410])("status %i is not there", async (status) => {
    standIn.serve({ [url]: { status } })
    await expect(bring(keep())).resolves.toEqual({ kind: "not-there" })
  })

  it.each([400, 401, 403, 406, 451])(
    "status %i is refused by the publisher, and not asked again",
    async (status) => {
      standIn.serve({ [url]: { status } })
      await expect(bring(keep())).rejects.toMatchObject({
        code: "source.publisher-refused",
        data: { status },
      })
      expect(standIn.asked.length).toBe(1)
    },
  )

  it.each([
    ["says that it is too large", { body: "x".repeat(1_000_001) }],
    [
      "turns out too large",
      { body: gzipSync("x".repeat(1_000_001)), headers: { "Content-Encoding": "gzip" } },
    ],
  ])("what %s is not taken", async (_how, answer) => {
    standIn.serve({ [url]: answer })
    const sink = keep()
    await expect(bring(sink)).rejects.toMatchObject({ code: "source.too-large" })
    expect(sink.text().length).toBeLessThanOrEqual(1_000_000)
  })

  it("what unpacks to a thousand times its size is not unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1_048_576))
    standIn.serve({ [url]: { body: bomb, headers: { "Content-Encoding": "gzip" } } })
    let came = 0
    const sink: Sink = { begun: () => null, restart: () => {}, write: (piece) => (came += piece.length) }
    await expect(bring(sink, { largest: 100 * 1_048_576 })).rejects.toMatchObject({
      code: "source.too-large",
    })
    expect(came).toBeLessThan(12 * 1_048_576)
  })
})
