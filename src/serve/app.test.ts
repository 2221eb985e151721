import { describe, expect, it } from "vitest"
import type { VerifiedAnswer } from "../pincite.js"
import { inventedPincite, inventedQuestion } from "../testing/invented-pincite.js"
import { publishedAddress, refusedAddress } from "../testing/invented-published.js"
import { createApp } from "./app.js"
import { publishedShape } from "./contract-answers.js"
import { loopbackHosts } from "./security.js"

const app = createApp(inventedPincite())

function post(path: string, body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  return app.request(path, { method: "POST", body: text, headers: { "Content-Type": "application/json" } })
}

async function problem(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json")
  return (await response.json()) as { status: number; code: string; detail: string; remedy: string }
}

describe("POST /api/v1/ask", () => {
  it("gives an answer", async () => {
    const response = await post("/api/v1/ask", { question: inventedQuestion })
    expect(response.status).toBe(200)
    const answer = (await response.json()) as VerifiedAnswer
    expect(answer.kind).toBe("answer")
    expect(answer.sources[0]?.passages[0]?.label).toBe("1.1")
  })

  it("gives an abstention, which is no error", async () => {
    const response = await post("/api/v1/ask", { question: "May I keep bees in Missouri?" })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      kind: "abstention",
      reason: { code: "jurisdiction-not-held" },
    })
  })

  const refused = [
    { why: "what is no JSON", body: "{question:", status: 400, code: "use.bad-json" },
    {
      why: "an unknown field of a profile",
      body: { question: "x", profile: { size: 1 } },
      status: 400,
      code: "use.bad-profile",
    },
    {
      why: "a day that is none",
      body: { question: "x", asOf: "2024-13-01" },
      status: 400,
      code: "use.bad-date",
    },
    {
      why: "a place that is none",
      body: { question: "x", jurisdictions: ["us-zz"] },
      status: 400,
      code: "use.unknown-jurisdiction",
    },
    {
      why: "a body over 64 KB",
      body: { question: "a".repeat(70_000) },
      status: 413,
      code: "serve.too-large",
    },
  ]
  it.each(refused)("refuses $why with $status and a remedy", async ({ body, status, code }) => {
    const response = await post("/api/v1/ask", body)
    expect(response.status).toBe(status)
    const said = await problem(response)
    expect(said).toMatchObject({ status, code })
    expect(said.remedy).not.toBe("")
  })
})

describe("GET /api/v1/search", () => {
  it("takes query or q, jurisdictions or j, and the number of hits", async () => {
    for (const address of ["query=lantern&jurisdictions=us-xf&top=2", "q=lantern&j=us-xf&top=2"]) {
      const response = await app.request(`/api/v1/search?${address}`)
      const { hits } = (await response.json()) as { hits: unknown[] }
      expect(hits).toHaveLength(2)
    }
  })

  it("refuses a search for nothing, and a parameter that it does not know", async () => {
    expect((await problem(await app.request("/api/v1/search"))).detail).toContain('"query" is missing')
    expect((await problem(await app.request("/api/v1/search?q=a&limit=3"))).detail).toContain(
      'no field "limit"',
    )
  })
})

describe("GET /api/v1/provisions", () => {
  it.each(["us-xf/lanterns/3-101/2", encodeURIComponent("Lantern Code § 3-101(2)")])(
    "shows %s",
    async (written) => {
      const response = await app.request(`/api/v1/provisions/${written}`)
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({
        provision: "us-xf/lanterns/3-101/2",
        citation: "Lantern Code § 3-101(2)",
        level: "paragraph",
        text: "keeps at the stall, within ten paces of every lantern that burns:",
        children: [{ designator: "(A)" }, { designator: "(B)" }],
        path: [{ level: "chapter" }, { level: "section" }],
      })
    },
  )

  it("shows the version of a day", async () => {
    const response = await app.request("/api/v1/provisions/us-xf/lanterns/3-104?asOf=2020-05-05")
    expect(await response.json()).toMatchObject({ version: "us-xf/lanterns/3-104@2019-01-01" })
  })

  it("lists the candidates of a citation with several readings", async () => {
    const response = await app.request(`/api/v1/provisions/${encodeURIComponent("§ 3")}`)
    expect(response.status).toBe(300)
    expect(await response.json()).toMatchObject({ candidates: [{ id: "us-xf/lanterns/3-101" }, {}] })
  })

  it("says what is nearest to what is not held", async () => {
    const response = await app.request("/api/v1/provisions/us-xf/lanterns/9-9")
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      code: "serve.not-found",
      nearest: [{ provision: "us-xf/lanterns/3-101" }],
    })
  })
})

describe("GET /api/v1/answers", () => {
  it("lists what is published, by topic and place", async () => {
    expect(await (await app.request("/api/v1/answers?topic=licensing&j=us-xf")).json()).toMatchObject({
      total: 1,
      answers: [{ address: publishedAddress, review: { state: "reviewed", by: "Ada Invented" } }],
    })
    expect((await app.request("/api/v1/answers?topic=lanterns")).status).toBe(400)
    expect((await app.request("/api/v1/answers?colour=red")).status).toBe(400)
  })

  it("gives an answer with its edition and what law has changed since", async () => {
    const response = await app.request(`/api/v1/answers/${publishedAddress}`)
    expect(publishedShape.parse(await response.json())).toMatchObject({
      kind: "published",
      edition: { number: 2 },
      lawChanged: [{ why: "amended" }],
    })
    expect(await (await app.request(`/api/v1/answers/${publishedAddress}?edition=1`)).json()).toMatchObject({
      edition: { number: 1 },
    })
  })

  it.each([
    { address: refusedAddress, status: 409, code: "answer.refused" },
    { address: "tax/nothing-0000", status: 404, code: "answer.unknown-address" },
    { address: `${publishedAddress}?edition=0`, status: 400, code: "use.bad-value" },
  ])("answers $status for $address", async ({ address, status, code }) => {
    const response = await app.request(`/api/v1/answers/${address}`)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })
})

describe("POST /api/v1/verify", () => {
  it("judges one statement or a list, and gives back each id as it came", async () => {
    const statement = { id: 4, text: "The fine is $40.", cite: "Lantern Code § 3-104" }
    expect(await (await post("/api/v1/verify", statement)).json()).toMatchObject({
      id: 4,
      verdict: "verified",
    })
    const both = await post("/api/v1/verify", [
      statement,
      { ...statement, id: "b", text: "The fine is $90." },
    ])
    expect(await both.json()).toMatchObject([
      { id: 4 },
      { id: "b", verdict: "not-carried", reason: "number" },
    ])
  })
})

describe("what surrounds them", () => {
  it("says what is held", async () => {
    expect(await (await app.request("/api/v1/coverage")).json()).toMatchObject({
      sample: true,
      jurisdictions: [{ jurisdiction: "us-xf" }],
    })
  })

  it("is healthy, and ready when the library can be read", async () => {
    expect(await (await app.request("/healthz")).json()).toEqual({ status: "ok" })
    expect((await app.request("/readyz")).status).toBe(200)
    const broken = createApp(inventedPincite({ coverage: () => Promise.reject(new Error("disk gone")) }))
    expect((await broken.request("/readyz")).status).toBe(500)
    expect((await broken.request("/healthz")).status).toBe(200)
  })

  it("describes itself in OpenAPI 3.1, every reference leading somewhere", async () => {
    const document = (await (await app.request("/openapi.json")).json()) as {
      openapi: string
      paths: Record<string, unknown>
      components: { schemas: Record<string, unknown> }
    }
    expect(document.openapi).toBe("3.1.0")
    expect(Object.keys(document.paths)).toEqual([
      "/api/v1/ask",
      "/api/v1/search",
      "/api/v1/provisions/{provision}",
      "/api/v1/answers",
      "/api/v1/answers/{topic}/{name}",
      "/api/v1/coverage",
      "/api/v1/verify",
    ])
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      (each) => each[1],
    )
    expect(references.length).toBeGreaterThan(5)
    for (const name of references) expect(document.components.schemas).toHaveProperty(name as string)
  })

  it("tells nobody the inner words of an error, and the log all of them", async () => {
    const told: unknown[] = []
    const broken = createApp(inventedPincite({ ask: () => Promise.reject(new Error("secret path /srv")) }), {
      onError: (error) => told.push(error),
    })
    const response = await broken.request("/api/v1/ask", { method: "POST", body: '{"question":"x"}' })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain("secret")
    expect(String(told[0])).toContain("secret path /srv")
  })

  it("allows a browser nothing but what the pages need", async () => {
    const broken = createApp(inventedPincite({ coverage: () => Promise.reject(new Error("disk gone")) }))
    const responses = [
      ...["/", "/api/v1/coverage", "/nowhere", "/healthz", "/api/v1/search"].map((path) => app.request(path)),
      broken.request("/coverage"),
    ]
    for (const response of responses) {
      const { headers } = await response
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      )
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("referrer-policy")).toBe("no-referrer")
      expect(headers.has("strict-transport-security")).toBe(false)
    }
  })

  it("answers on this machine to this machine's names alone", async () => {
    const local = createApp(inventedPincite(), { hosts: loopbackHosts })
    const as = (host: string) => local.request("/healthz", { headers: { host } })
    for (const host of ["localhost:4000", "127.0.0.1:4000", "[::1]:4000", "LOCALHOST"]) {
      expect((await as(host)).status, host).toBe(200)
    }
    for (const host of ["evil.example", "localhost.evil.example:4000", "127.0.0.1.evil.example"]) {
      const refused = await as(host)
      expect(refused.status, host).toBe(403)
      expect((await problem(refused)).code).toBe("serve.host-refused")
    }
  })
})
