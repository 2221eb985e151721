/**
 * The whole HTTP application: pages, JSON API, health, the API's document. It knows no port; a test asks it
 * with `app.request(…)`.
 *
 *   /healthz   the process answers
 *   /readyz    the library can be read
 */
import { type Context, Hono } from "hono"
import { PinciteError } from "../errors.js"
import type { Pincite } from "../pincite.js"
import { apiRoutes } from "./api/api.js"
import { openApiDocument } from "./openapi.js"
import { packageVersion } from "./package-version.js"
import { problemOf } from "./problem.js"
import { onlyFor, securityHeaders } from "./security.js"
import { ErrorPage } from "./web/pages/error-page.js"
import { webRoutes } from "./web/web.js"

export interface AppOptions {
  /** Host names that are answered, without port; null: every name. */
  readonly hosts?: readonly string[] | null
  /** Told of errors that were not expected. */
  readonly onError?: (error: unknown) => void
}

export function createApp(pincite: Pincite, options: AppOptions = {}): Hono {
  const { hosts = null, onError = () => {} } = options
  const app = new Hono()

  app.use(securityHeaders)
  if (hosts !== null) app.use(onlyFor(hosts))

  app.get("/healthz", (c) => c.json({ status: "ok" }))
  app.get("/readyz", async (c) => {
    const { snapshot, jurisdictions } = await pincite.coverage()
    return c.json({
      status: "ready",
      snapshot,
      jurisdictions: jurisdictions.length,
      sample: pincite.isSample,
    })
  })
  app.get("/openapi.json", (c) => c.json(openApiDocument(packageVersion())))
  app.route("/api/v1", apiRoutes(pincite))
  app.route("/", webRoutes(pincite))

  const tell = (c: Context, error: unknown) => {
    const problem = problemOf(error)
    if (problem.code === "internal") onError(error)
    if (isForPrograms(c.req.path)) {
      return c.json(problem, problem.status, { "Content-Type": "application/problem+json" })
    }
    const { title, detail, remedy, status } = problem
    return c.html(
      <ErrorPage sample={pincite.isSample} title={title} message={detail} remedy={remedy} />,
      status,
    )
  }
  app.notFound((c) => tell(c, nothingAt(c.req.path)))
  app.onError((error, c) => tell(c, error))

  return app
}

function nothingAt(path: string): PinciteError {
  return new PinciteError({
    code: "serve.not-found",
    message: `There is nothing at ${path}.`,
    remedy: isForPrograms(path)
      ? "See /openapi.json for what there is."
      : "Check the address, or begin from the first page.",
  })
}

function isForPrograms(path: string): boolean {
  return /^\/(?:api|healthz|readyz|openapi\.json)(?:\/|$)/u.test(path)
}
