/** `/` and `/ask`: the question and what comes of it. A form filled in wrong comes back filled in, with the remedy. */
import { type Context, Hono } from "hono"
import { PinciteError } from "../../errors.js"
import type { AskRequest, Pincite } from "../../pincite.js"
import { problemOf } from "../problem.js"
import { heldJurisdictions, readAskRequest } from "../read-request.js"
import { AbstentionPage } from "./pages/abstention-page.js"
import { AnswerPage } from "./pages/answer-page.js"
import { AskPage } from "./pages/ask-page.js"
import { ErrorPage } from "./pages/error-page.js"
import type { AskedBefore } from "./parts/ask-form.js"

export function answerRoutes(pincite: Pincite): Hono {
  const routes = new Hono()
  const sample = pincite.isSample

  routes.get("/", async (c) => {
    const [coverage, examples] = await Promise.all([pincite.coverage(), pincite.exampleQuestions()])
    return c.html(<AskPage sample={sample} coverage={coverage} examples={examples} />)
  })

  routes.get("/ask", async (c) => {
    const form = formIn(c)
    if (form.question.trim() === "") return c.redirect("/", 303)
    const held = await heldJurisdictions(pincite)
    let request: AskRequest
    try {
      request = readAskRequest({ ...form, asOf: form.asOf === "" ? null : form.asOf }, held, "the form")
    } catch (error) {
      if (!(error instanceof PinciteError)) throw error
      const { title, detail, remedy, status } = problemOf(error)
      const page = (
        <ErrorPage sample={sample} title={title} message={detail} remedy={remedy} asked={{ form, held }} />
      )
      return c.html(page, status)
    }
    const [read, answer] = await Promise.all([pincite.readQuestion(request), pincite.ask(request)])
    return answer.kind === "answer"
      ? c.html(<AnswerPage sample={sample} answer={answer} read={read} held={held} />)
      : c.html(<AbstentionPage sample={sample} abstention={answer} read={read} />)
  })

  return routes
}

function formIn(c: Context): AskedBefore {
  return {
    question: c.req.query("q") ?? "",
    jurisdictions: (c.req.queries("j") ?? []).filter((code) => code.trim() !== ""),
    asOf: c.req.query("asOf")?.trim() ?? "",
  }
}
