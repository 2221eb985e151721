/**
 * The web door: pages complete without script.
 *
 *   /                         ask
 *   /ask?q=…&j=…&asOf=…       the answer, or the abstention
 *   /answers                  what is published
 *   /answers/<topic>/<name>   a published answer
 *   /law  /law/<id>[@date]    places, instruments, provisions
 *   /coverage                 what is held
 *   /help/import              how to import law
 */
import { Hono } from "hono"
import type { Pincite } from "../../pincite.js"
import { answerRoutes } from "./answer-routes.js"
import { assetRoutes } from "./assets.js"
import { lawRoutes } from "./law-routes.js"
import { CoveragePage } from "./pages/coverage-page.js"
import { HelpImportPage } from "./pages/help-import-page.js"
import { publishedRoutes } from "./published-routes.js"

export function webRoutes(pincite: Pincite): Hono {
  const web = new Hono()
  web.route("/", assetRoutes)
  web.route("/", answerRoutes(pincite))
  web.route("/", publishedRoutes(pincite))
  web.route("/", lawRoutes(pincite))
  web.get("/coverage", async (c) =>
    c.html(<CoveragePage sample={pincite.isSample} coverage={await pincite.coverage()} />),
  )
  web.get("/help/import", (c) => c.html(<HelpImportPage sample={pincite.isSample} />))
  return web
}
