/**
 * The JSON door, under /api/v1. An abstention is an answer of its own kind and comes with status 200; an
 * error is a problem document (RFC 9457) with a stable code and a remedy.
 */
import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { PinciteError } from "../../errors.js"
import { isoDate } from "../../law/index.js"
import type { Pincite } from "../../pincite.js"
import { statementFields } from "../contract.js"
import { problemOf } from "../problem.js"
import { listFieldsIn, publishedAt } from "../published-answers.js"
import { readFields, readJson } from "../read-fields.js"
import { heldJurisdictions, readAskRequest, readListRequest, readSearchRequest } from "../read-request.js"
import { provisionJson } from "../render/provision-json.js"

const largestBody = 64 * 1024

export function apiRoutes(pincite: Pincite): Hono {
  const api = new Hono()

  api.use(bodyLimit({ maxSize: largestBody, onError: () => Promise.reject(tooLarge()) }))

  api.post("/ask", async (c) => {
    const body = readJson(await c.req.text(), "the request")
    return c.json(await pincite.ask(readAskRequest(body, await heldJurisdictions(pincite), "the request")))
  })

  api.get("/search", async (c) => {
    const fields = searchFieldsIn(c.req.queries())
    return c.json(
      await pincite.search(readSearchRequest(fields, await heldJurisdictions(pincite), "the address")),
    )
  })

  api.get("/provisions/:provision{.+}", async (c) => {
    const written = c.req.param("provision")
    const asOf = c.req.query("asOf") ?? ""
    const result = await pincite.show(written, asOf === "" ? null : day(asOf))
    if (result.kind === "one" && result.shown.found.kind !== "not-held") {
      return c.json(provisionJson(result.shown))
    }
    if (result.kind === "several") {
      const problem = problemOf(
        notShown(`"${written}" can be read several ways.`, "Ask for one of the candidates."),
      )
      return c.json(
        { ...problem, status: 300, title: "Several provisions", candidates: result.candidates },
        300,
        asProblem,
      )
    }
    const nearest = result.kind === "none" ? result.nearest : []
    const problem = problemOf(
      notShown(
        `The library holds nothing under "${written}".`,
        "Check the citation; /api/v1/coverage lists what is held.",
      ),
    )
    return c.json(
      {
        ...problem,
        nearest: nearest.map(({ id, citation, heading }) => ({ provision: id, citation, heading })),
      },
      404,
      asProblem,
    )
  })

  api.get("/answers", async (c) => {
    const fields = listFieldsIn(c.req.query())
    return c.json(
      await pincite.publishedAnswers(
        readListRequest(fields, await heldJurisdictions(pincite), "the address"),
      ),
    )
  })

  api.get("/answers/:topic/:name", async (c) => {
    const { topic, name } = c.req.param()
    return c.json(await publishedAt(pincite, `${topic}/${name}`, c.req.query("edition")))
  })

  api.get("/coverage", async (c) => c.json({ sample: pincite.isSample, ...(await pincite.coverage()) }))

  api.post("/verify", async (c) => {
    const body = readJson(await c.req.text(), "the request")
    if (!Array.isArray(body)) return c.json(await verifyOne(pincite, body, "the request"))
    const verdicts = []
    for (const [index, each] of body.entries()) {
      verdicts.push(await verifyOne(pincite, each, `statement ${index + 1}`))
    }
    return c.json(verdicts)
  })

  return api
}

const asProblem = { "Content-Type": "application/problem+json" }

async function verifyOne(pincite: Pincite, value: unknown, from: string) {
  const { id, ...fields } = readFields(statementFields, value, from)
  const verdict = await pincite.verifyStatement({ id: String(id), ...fields })
  return { ...verdict, id }
}

/** The parameters of a search under the contract's names; `q` and `j` stand for `query` and `jurisdictions`. */
function searchFieldsIn(queries: Record<string, string[]>): Record<string, unknown> {
  const { q, query = q, j = [], jurisdictions = [], asOf, ...others } = queries
  return {
    ...Object.fromEntries(Object.entries(others).map(([name, values]) => [name, values[0]])),
    query: query?.[0],
    jurisdictions: [...jurisdictions, ...j],
    asOf: asOf?.[0] ? asOf[0] : null,
  }
}

function day(written: string) {
  const read = isoDate(written)
  if (read !== null) return read
  throw new PinciteError({
    code: "use.bad-date",
    message: `"${written}" is not a day of the calendar.`,
    remedy: "Write the day as YYYY-MM-DD, for example 2024-07-01.",
  })
}

function notShown(message: string, remedy: string): PinciteError {
  return new PinciteError({ code: "serve.not-found", message, remedy })
}

function tooLarge(): PinciteError {
  return new PinciteError({
    code: "serve.too-large",
    message: "The request is larger than 64 KB.",
    remedy: "Send a shorter question, or fewer statements at a time.",
  })
}
