/**
 * `/law` and all below it: a place, an instrument, a provision at a version or on a day.
 *
 *   ?cite=…           goes to a citation
 *   ?on=2024-07-01    goes to the provision on that day
 *   ?from=0&to=40     highlights these words
 */
import { type Context, Hono } from "hono"
import { PinciteError } from "../../errors.js"
import { isoDate } from "../../law/index.js"
import type { Pincite, ShowResult } from "../../pincite.js"
import { findShown } from "./find-shown.js"
import { findWords } from "./find-words.js"
import { lawLink } from "./links.js"
import { ErrorPage } from "./pages/error-page.js"
import { LawPage } from "./pages/law-page.js"
import { OutlinePage } from "./pages/outline-page.js"
import { ProvisionPage } from "./pages/provision-page.js"

export function lawRoutes(pincite: Pincite): Hono {
  const routes = new Hono()
  const sample = pincite.isSample

  routes.get("/law", async (c) => {
    const cite = c.req.query("cite")?.trim() ?? ""
    if (cite !== "") return goTo(c, pincite, cite)
    const { jurisdictions } = await pincite.coverage()
    return c.html(<LawPage sample={sample} places={jurisdictions} only={null} />)
  })

  routes.get("/law/*", async (c) => {
    const address = addressIn(c)
    const day = c.req.query("on")
    if (day !== undefined) return c.redirect(`${lawLink(address)}@${onDay(day)}`, 303)

    const { jurisdictions } = await pincite.coverage()
    const place = jurisdictions.find((each) => each.jurisdiction === address)
    if (place !== undefined) return c.html(<LawPage sample={sample} places={[place]} only={place.name} />)

    const instrument = jurisdictions.flatMap((each) => each.instruments).find((each) => each.id === address)
    if (instrument !== undefined) {
      const provisions = await pincite.outline(instrument.id)
      return c.html(<OutlinePage sample={sample} instrument={instrument} provisions={provisions} />)
    }

    const at = await findShown(pincite, address)
    if (at.kind !== "one") return notShown(c, pincite, address, at)
    const words = findWords(c.req.query("from"), c.req.query("to"), at.provision.text)
    const pages = await pincite.pages(at.shown, words.kind === "span" ? words.span : null)
    return c.html(<ProvisionPage sample={sample} at={at} words={words} pages={pages} />)
  })

  return routes
}

async function goTo(c: Context, pincite: Pincite, cite: string): Promise<Response> {
  const result = await pincite.show(cite, null)
  if (result.kind !== "one") return notShown(c, pincite, cite, result)
  const { found } = result.shown
  return found.kind === "not-held"
    ? notShown(c, pincite, cite, { kind: "none", why: "not-held", nearest: [] })
    : c.redirect(lawLink(found.provision.id), 303)
}

function notShown(
  c: Context,
  pincite: Pincite,
  written: string,
  result: Exclude<ShowResult, { kind: "one" }>,
): Response | Promise<Response> {
  if (result.kind === "several") {
    const page = (
      <ErrorPage
        sample={pincite.isSample}
        title="Several provisions are meant"
        message={`“${written}” can be read several ways.`}
        remedy="Pick the one you mean:"
        nearest={result.candidates.map(({ id, citation }) => ({ href: lawLink(id), name: citation }))}
      />
    )
    return c.html(page, 300)
  }
  const nearest = result.nearest.map((each) => ({
    href: lawLink(each.id),
    name: `${each.citation} ${each.heading}`,
  }))
  const page = (
    <ErrorPage
      sample={pincite.isSample}
      title="Not held"
      message={`The library holds nothing under “${written}”.`}
      remedy={
        nearest.length > 0
          ? "These lie nearest:"
          : "Check the citation, or look for its place in the law held. Law that is missing can be imported."
      }
      nearest={nearest}
    />
  )
  return c.html(page, 404)
}

/** What follows /law/ in the address, with its percent signs read. One that cannot be read names nothing held. */
function addressIn(c: Context): string {
  const path = c.req.path.slice("/law/".length).replace(/\/$/u, "")
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function onDay(written: string): string {
  const day = isoDate(written)
  if (day !== null) return day
  throw new PinciteError({
    code: "use.bad-date",
    message: `“${written}” is not a day of the calendar.`,
    remedy: "Write the day as YYYY-MM-DD, for example 2024-07-01.",
  })
}
