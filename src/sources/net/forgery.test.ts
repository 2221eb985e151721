/**
 * No address, redirect or name server leads a fetch to this machine or its network: a listener here stands at the
 * port that is connected to, and nothing may reach it.
 */
import type { LookupAddress } from "node:dns"
import { createServer, type Server, type Socket } from "node:net"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { openNameServer } from "../../testing/name-server.js"
import { openStandIn } from "../../testing/stand-in.js"
import { isPublicAddress } from "./public-address.js"
import type { Reach } from "./reach.js"
import { openWebClient, type WebClient } from "./web-client.js"
import type { Sink } from "./web-request.js"

/** Addresses as people and redirects write them; none is asked for. */
const written: readonly string[] = [
  "http://law.example.gov/title-1.xml",
  "ftp://law.example.gov/title-1.xml",
  "file:///etc/passwd",
  "gopher://127.0.0.1/_GET",
  "data:text/xml,<law/>",
  "https://localhost/",
  "https://LOCALHOST/",
  "https://localhost./",
  "https://law.localhost/",
  "https://ｌｏｃａｌｈｏｓｔ/",
  "https://127.0.0.1/",
  "https://127.0.0.1./",
  "https://127.1/",
  "https://127.0.1/",
  "https://2130706433/",
  "https://017700000001/",
  "https://0177.0.0.1/",
  "https://0x7f000001/",
  "https://0x7f.0.0.1/",
  "https://0x7f.1/",
  "https://①②⑦.⓪.⓪.①/",
  "https://127。0。0。1/",
  "https://%31%32%37.0.0.1/",
  "https://0/",
  "https://0.0.0.0/",
  "https://[::1]/",
  "https://[::]/",
  "https://[0:0:0:0:0:0:0:1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[fe80::1]/",
  "https://[fc00::1]/",
  "https://[fd00:ec2::254]/",
  "https://169.254.169.254/latest/meta-data/",
  "https://2852039166/",
  "https://0xa9fea9fe/",
  "https://[::ffff:a9fe:a9fe]/",
  "https://10.0.0.1/",
  "https://172.16.0.1/",
  "https://192.168.1.1/",
  "https://100.64.0.1/",
  "https://224.0.0.1/",
  "https://255.255.255.255/",
  "https://93.184.215.14/",
  "https://user@law.example.gov/",
  "https://user:secret@law.example.gov/",
  "https://law.example.gov:secret@127.0.0.1/",
  "https://law.example.gov@127.0.0.1/",
  "https://law.example.gov:22/",
  "https://law.example.gov:8443/",
  "https://law.example.gov\\@127.0.0.1/",
  "https://law.example.gov\u0000.example.org/",
  "https://law.example.gov/\r\nHost: localhost",
  "https://metadata/",
  "https://intranet/",
  "https://printer.local/",
  "https://metadata.google.internal/",
  "https://router.lan/",
  "https://router.home.arpa/",
  "https://1.0.0.127.in-addr.arpa/",
  "https://law.corp/",
  "https:///",
  "https://",
  "//127.0.0.1/",
]

/** Names that look like any other, and where they lead. */
const names: readonly (readonly [host: string, ...addresses: string[]])[] = [
  ["loopback.example.org", "127.0.0.1"],
  ["127.0.0.1.nip.example.org", "127.0.0.1"],
  ["other-loopback.example.org", "127.8.8.8"],
  ["zero.example.org", "0.0.0.0"],
  ["ten.example.org", "10.1.2.3"],
  ["sixteen.example.org", "172.31.255.255"],
  ["home.example.org", "192.168.0.10"],
  ["carrier.example.org", "100.127.255.255"],
  ["cloud.example.org", "169.254.169.254"],
  ["cloud-wire.example.org", "168.63.129.16"],
  ["multicast.example.org", "239.255.255.250"],
  ["broadcast.example.org", "255.255.255.255"],
  ["benchmark.example.org", "198.18.0.1"],
  ["documentation.example.org", "203.0.113.5"],
  ["relay.example.org", "192.88.99.1"],
  ["six.example.org", "::1"],
  ["mapped.example.org", "::ffff:127.0.0.1"],
  ["mapped-hex.example.org", "::ffff:7f00:1"],
  ["compatible.example.org", "::7f00:1"],
  ["nat64.example.org", "64:ff9b::7f00:1"],
  ["nat64-local.example.org", "64:ff9b:1::a00:1"],
  ["six-to-four.example.org", "2002:7f00:1::1"],
  ["teredo.example.org", "2001:0:7f00:1::1"],
  ["link.example.org", "fe80::1"],
  ["link-zone.example.org", "fe80::1%lo"],
  ["unique.example.org", "fd12:3456::1"],
  ["multicast-six.example.org", "ff02::1"],
  ["site.example.org", "fec0::1"],
  ["both.example.org", "93.184.215.14", "127.0.0.1"],
  ["both-turned.example.org", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::1"],
  ["xn--lclhst-oxa0j.example.org", "127.0.0.1"],
]

const sink: Sink = { begun: () => null, restart: () => {}, write: () => {} }
const ask = (url: string, hosts: readonly string[] | null = null) => ({
  url,
  hosts,
  secondsBetween: 0,
  largest: 1_000_000,
})

let listener: Server
let reached = 0
const clients: WebClient[] = []
const open = (reach: Partial<Reach>): WebClient => {
  const found: Record<string, readonly LookupAddress[]> = Object.fromEntries(
    names.map(([host, ...all]) => [
      host,
      all.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    ]),
  )
  const client = openWebClient({
    reach: {
      resolve: async (host) => found[host] ?? [],
      allows: isPublicAddress,
      port: (listener.address() as { readonly port: number }).port,
      encrypted: true,
      ...reach,
    },
    now: () => new Date(),
    wait: async () => {},
    silence: 500,
  })
  clients.push(client)
  return client
}

beforeAll(async () => {
  listener = createServer((socket: Socket) => {
    reached += 1
    socket.on("error", () => {})
    socket.destroy()
  })
  await new Promise<void>((listening) => listener.listen(0, "127.0.0.1", listening))
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
  reached = 0
})
afterAll(() => new Promise((closed) => listener.close(closed)))

const refusal = { code: "source.address-refused" }

describe("an address", () => {
  it.each(written)("%j is refused before anything is asked", async (url) => {
    const resolved: string[] = []
    const client = open({
      resolve: async (host) => {
        resolved.push(host)
        return [{ address: "127.0.0.1", family: 4 }]
      },
      allows: () => true,
    })
    await expect(client.bring(ask(url), sink)).rejects.toMatchObject(refusal)
    expect({ resolved, reached }).toEqual({ resolved: [], reached: 0 })
  })

  it.each(names)("https://%s/ is refused for leading to %s", async (host) => {
    await expect(open({}).bring(ask(`https://${host}/law.xml`), sink)).rejects.toMatchObject(refusal)
    expect(reached).toBe(0)
  })

  it("would have reached the listener, had the guard let it through", async () => {
    const client = open({ allows: () => true })
    await expect(client.bring(ask("https://loopback.example.org/law.xml"), sink)).rejects.toMatchObject({
      code: "source.unreachable",
    })
    expect(reached).toBeGreaterThan(0)
  })
})

describe("a name server that changes its mind", () => {
  const elsewhere = "198.51.100.7"

  it("gains nothing: what was looked up as the socket connects is what was checked", async () => {
    const server = await openNameServer([[elsewhere], ["127.0.0.1"]])
    // The first address is one of documentation, where nobody is; for this test it counts as public.
    const allows = (address: string) => address === elsewhere || isPublicAddress(address)
    const client = open({ resolve: server.resolve, allows })
    await expect(client.bring(ask("https://rebind.example.org/law.xml"), sink)).rejects.toMatchObject(refusal)
    expect(server.asked()).toBe(2)
    expect(reached).toBe(0)
    server.close()
  })

  it("gains nothing by giving both at once", async () => {
    const server = await openNameServer([[elsewhere, "127.0.0.1"]])
    const allows = (address: string) => address === elsewhere || isPublicAddress(address)
    const client = open({ resolve: server.resolve, allows })
    await expect(client.bring(ask("https://rebind.example.org/law.xml"), sink)).rejects.toMatchObject(refusal)
    expect(reached).toBe(0)
    server.close()
  })

  it("would have led to the listener, had it been let", async () => {
    const server = await openNameServer([["127.0.0.1"]])
    const client = open({ resolve: server.resolve, allows: () => true })
    await client.bring(ask("https://rebind.example.org/law.xml"), sink).catch(() => {})
    expect(reached).toBeGreaterThan(0)
    server.close()
  })
})

describe("a redirect", () => {
  const from = "https://law.example.gov/title-1.xml"

  it("is read like any other address, at every hop", async () => {
    const standIn = await openStandIn()
    const client = open(standIn.reach)
    const bad = written.filter((url) => /^[a-z]+:/u.test(url) && !/[\r\n\0]|[^\x20-\x7e]/u.test(url))
    expect(bad.length).toBeGreaterThan(50)
    for (const url of bad) {
      standIn.serve({ [from]: { status: 302, headers: { Location: url } } })
      standIn.asked.length = 0
      await expect(client.bring(ask(from), sink), url).rejects.toMatchObject(refusal)
      expect(
        standIn.asked.map((each) => each.url),
        url,
      ).toEqual([from])
    }
    await standIn.close()
  })

  it("to a name that leads to this machine is refused as it connects", async () => {
    const standIn = await openStandIn()
    // The stand-in's own address counts as public here; the second host lies at another address of this machine.
    const second = createServer((socket) => {
      reached += 1
      socket.destroy()
    })
    await new Promise<void>((listening) => second.listen(standIn.reach.port, "127.0.0.2", listening))
    const resolve: Reach["resolve"] = async (host) => [
      { address: host === "law.example.gov" ? "127.0.0.1" : "127.0.0.2", family: 4 },
    ]
    standIn.serve({ [from]: { status: 307, headers: { Location: "https://elsewhere.example.org/" } } })
    await expect(open({ ...standIn.reach, resolve }).bring(ask(from), sink)).rejects.toMatchObject(refusal)
    expect(reached).toBe(0)
    await new Promise((closed) => second.close(closed))
    await standIn.close()
  })

  it("is followed three times and no more", async () => {
    const standIn = await openStandIn()
    const hop = (number: number) => `https://law.example.gov/${number}`
    for (const number of [0, 1, 2, 3]) {
      standIn.serve({ [hop(number)]: { status: 301, headers: { Location: `/${number + 1}` } } })
    }
    standIn.serve({ [hop(4)]: { body: "<law/>" } })
    const client = open(standIn.reach)
    await expect(client.bring(ask(hop(1)), sink)).resolves.toMatchObject({ kind: "whole", url: hop(4) })
    await expect(client.bring(ask(hop(0)), sink)).rejects.toMatchObject(refusal)
    await standIn.close()
  })

  it("never leaves the publisher's own hosts, nor https", async () => {
    const standIn = await openStandIn()
    const client = open(standIn.reach)
    standIn.serve({ [from]: { status: 302, headers: { Location: "https://unblock.example.org/?from=law" } } })
    await expect(client.bring(ask(from, ["law.example.gov"]), sink)).rejects.toMatchObject({
      code: "source.publisher-refused",
    })
    standIn.serve({ [from]: { status: 302, headers: { Location: "http://law.example.gov/other.xml" } } })
    await expect(client.bring(ask(from, ["law.example.gov"]), sink)).rejects.toMatchObject(refusal)
    standIn.asked.length = 0
    standIn.serve({ "https://law.example.gov/other.xml": { body: "<law/>" } })
    const raised = { ...ask(from, ["law.example.gov"]), raisesRedirects: true }
    await expect(client.bring(raised, sink)).resolves.toMatchObject({
      url: "https://law.example.gov/other.xml",
    })
    await standIn.close()
  })
})

describe("public addresses", () => {
  it.each(["8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"])(
    "%s is one",
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it("looks into NAT64 alone, through which a machine without IPv4 reaches publishers", () => {
    expect(isPublicAddress("64:ff9b::808:808")).toBe(true)
    expect(isPublicAddress("64:ff9b::8.8.8.8")).toBe(true)
    expect(isPublicAddress("64:ff9b::10.0.0.1")).toBe(false)
    expect(isPublicAddress("no address")).toBe(false)
  })
})
