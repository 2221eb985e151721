/**
 * `/answers` and all below it: the list of what is published, and each answer at its address, verified anew
 * whenever it is asked for. What cannot be shown is told as an error, by the same words as at the other doors.
 *
 *   ?topic=privacy&j=us-dc&page=2    narrows the list
 *   ?edition=1                       an earlier edition
 */
import { Hono } from "hono"
import type { Pincite } from "../../pincite.js"
import { listFieldsIn, publishedAt } from "../published-answers.js"
import { heldJurisdictions, readListRequest } from "../read-request.js"
import { AnswersPage } from "./pages/answers-page.js"
import { PublishedPage } from "./pages/published-page.js"

export function publishedRoutes(pincite: Pincite): Hono {
  const routes = new Hono()
  const sample = pincite.isSample

  routes.get("/answers", async (c) => {
    const held = await heldJurisdictions(pincite)
    const chosen = readListRequest(listFieldsIn(c.req.query()), held, "the address")
    const list = await pincite.publishedAnswers(chosen)
    const [example = "QUESTION"] = list.topics.length === 0 ? await pincite.exampleQuestions() : []
    return c.html(<AnswersPage sample={sample} list={list} chosen={chosen} example={example} />)
  })

  routes.get("/answers/:topic/:name", async (c) => {
    const { topic, name } = c.req.param()
    const published = await publishedAt(pincite, `${topic}/${name}`, c.req.query("edition"))
    const held = await heldJurisdictions(pincite)
    return c.html(<PublishedPage sample={sample} published={published} held={held} />)
  })

  return routes
}
