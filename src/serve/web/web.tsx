/**
 * The web door: pages complete without script.
 *
 *   /                         ask
 *   /ask?q=…&j=…&asOf=…       the answer, or the abstention
 *   /law  /law/<id>[@date]    places, instruments, provisions; ?cite=… goes to a citation
 *   /coverage                 what is held
 *   /help/import              how to import law
 */
import { type Context, Hono } from "hono"
import { PinciteError } from "../../errors.js"
import { isoDate } from "../../law/index.js"
import type { Pincite } from "../../pincite.js"
import { heldJurisdictions, readAskRequest } from "../read-request.js"
import { findShown } from "./find-shown.js"
import { findWords } from "./find-words.js"
import { lawLink } from "./links.js"
import { AbstentionPage } from "./pages/abstention-page.js"
import { AnswerPage } from "./pages/answer-page.js"
import { AskPage } from "./pages/ask-page.js"
import { CoveragePage } from "./pages/coverage-page.js"
import { ErrorPage } from "./pages/error-page.js"
import { HelpImportPage } from "./pages/help-import-page.js"
import { LawPage } from "./pages/law-page.js"
import { OutlinePage } from "./pages/outline-page.js"
import { ProvisionPage } from "./pages/provision-page.js"

export function webRoutes(pincite: Pincite): Hono {
  const web = new Hono()
  const sample = pincite.isSample

  web.get("/", async (c) => {
    const [coverage, examples] = await Promise.all([pincite.coverage(), pincite.exampleQuestions()])
    return c.html(<AskPage sample={sample} coverage={coverage} examples={examples} />)
  })

  web.get("/ask", async (c) => {
    if ((c.req.query("q") ?? "").trim() === "") return c.redirect("/", 303)
    const held = await heldJurisdictions(pincite)
    const request = readAskRequest(askedIn(c), held, "the form")
    const [read, answer] = await Promise.all([pincite.readQuestion(request), pincite.ask(request)])
    return answer.kind === "answer"
      ? c.html(<AnswerPage sample={sample} answer={answer} read={read} held={held} />)
      : c.html(<AbstentionPage sample={sample} abstention={answer} read={read} />)
  })

  web.get("/law", async (c) => {
    const cite = c.req.query("cite")?.trim()
    if (cite) return goTo(c, pincite, cite)
    const { jurisdictions } = await pincite.coverage()
    return c.html(<LawPage sample={sample} places={jurisdictions} only={null} />)
  })

  web.get("/law/*", async (c) => lawPage(c, pincite, decodeURIComponent(c.req.path.slice("/law/".length))))

  web.get("/coverage", async (c) =>
    c.html(<CoveragePage sample={sample} coverage={await pincite.coverage()} />),
  )

  web.get("/help/import", (c) => c.html(<HelpImportPage sample={sample} />))

  return web
}

/** The fields of the form under the contract's names; an empty field is one not filled in. */
function askedIn(c: Context): Record<string, unknown> {
  const asOf = c.req.query("asOf")?.trim() ?? ""
  return {
    question: c.req.query("q"),
    jurisdictions: (c.req.queries("j") ?? []).filter((code) => code.trim() !== ""),
    asOf: asOf === "" ? null : asOf,
  }
}

async function lawPage(c: Context, pincite: Pincite, address: string): Promise<Response> {
  const sample = pincite.isSample
  const { jurisdictions } = await pincite.coverage()
  const place = jurisdictions.find((each) => each.jurisdiction === address)
  if (place !== undefined) return c.html(<LawPage sample={sample} places={[place]} only={place.name} />)

  const instrument = jurisdictions.flatMap((each) => each.instruments).find((each) => each.id === address)
  if (instrument !== undefined) {
    const provisions = await pincite.outline(instrument.id)
    return c.html(<OutlinePage sample={sample} instrument={instrument} provisions={provisions} />)
  }

  const day = c.req.query("on")
  if (day !== undefined) {
    if (isoDate(day) === null) throw badDay(day)
    return c.redirect(`${lawLink(address.replace(/@[^/]*$/u, ""))}@${isoDate(day)}`, 303)
  }
  const at = await findShown(pincite, address)
  if (at.kind !== "one") return notShown(c, pincite, address, at)
  const words = findWords(c.req.query("from"), c.req.query("to"), at.provision.text)
  return c.html(<ProvisionPage sample={sample} at={at} words={words} />)
}

async function goTo(c: Context, pincite: Pincite, cite: string): Promise<Response> {
  const result = await pincite.show(cite, null)
  if (result.kind !== "one" || result.shown.found.kind === "not-held")
    return notShown(c, pincite, cite, result)
  return c.redirect(lawLink(result.shown.found.provision.id), 303)
}

function notShown(
  c: Context,
  pincite: Pincite,
  written: string,
  result: Awaited<ReturnType<Pincite["show"]>> | Awaited<ReturnType<typeof findShown>>,
): Response | Promise<Response> {
  if (result.kind === "several") {
    const nearest = result.candidates.map(({ id, citation }) => ({ href: lawLink(id), name: citation }))
    return c.html(
      <ErrorPage
        sample={pincite.isSample}
        title="Several provisions are meant"
        message={`“${written}” can be read several ways.`}
        remedy="Pick the one you mean:"
        nearest={nearest}
      />,
      300,
    )
  }
  const near = result.kind === "none" ? result.nearest : []
  return c.html(
    <ErrorPage
      sample={pincite.isSample}
      title="Not held"
      message={`The library holds nothing under “${written}”.`}
      remedy={
        near.length > 0
          ? "These lie nearest:"
          : "Check the citation, or look for its place in the law held; law that is missing can be imported."
      }
      nearest={near.map((each) => ({ href: lawLink(each.id), name: `${each.citation} ${each.heading}` }))}
    />,
    404,
  )
}

function badDay(day: string): PinciteError {
  return new PinciteError({
    code: "use.bad-date",
    message: `“${day}” is not a day of the calendar.`,
    remedy: "Write the day as YYYY-MM-DD, for example 2024-07-01.",
  })
}
