import { describe, expect, it } from "vitest"
import { inventedPincite, inventedQuestion } from "../../testing/invented-pincite.js"
import { publishedAddress, refusedAddress } from "../../testing/invented-published.js"
import { linksOf, wordsOf } from "../../testing/read-html.js"
import { createApp } from "../app.js"

const pincite = inventedPincite()
const app = createApp(pincite)

async function page(path: string, status = 200): Promise<string> {
  const response = await app.request(path)
  expect(response.status, path).toBe(status)
  return response.text()
}

describe("the published answers", () => {
  it("are listed with their questions, and with nothing of what they say", async () => {
    const html = await page("/answers")
    expect(linksOf(html)).toContain(`/answers/${publishedAddress}`)
    expect(wordsOf(html)).toContain(inventedQuestion)
    expect(wordsOf(html)).toContain("published August 2, 2025, edition 2 · reviewed by Ada Invented")
    expect(wordsOf(html)).not.toContain("Prohibited")
  })

  it("are narrowed by topic and place, and an unknown one is said to be", async () => {
    expect(wordsOf(await page("/answers?topic=tax"))).toContain("0 answers on tax.")
    expect(wordsOf(await page("/answers?topic=licensing&j=us-xf"))).toContain(
      "1 answer on licensing from the law",
    )
    expect(wordsOf(await page("/answers?topic=lanterns", 400))).toContain("topics: privacy, employment")
  })

  it("say how one is published while there is none", async () => {
    const none = { answers: [], total: 0, page: 1, pages: 1, topics: [], places: [] }
    const empty = createApp(inventedPincite({ publishedAnswers: async () => none }))
    const html = await (await empty.request("/answers")).text()
    expect(wordsOf(html)).toContain("Nothing is published here yet.")
    expect(wordsOf(html)).toContain(`pincite publish "${inventedQuestion}" --sample`)
  })

  it("turn their pages", async () => {
    const list = await pincite.publishedAnswers({ topic: null, jurisdiction: null, page: 1 })
    const long = createApp(
      inventedPincite({ publishedAnswers: async () => ({ ...list, page: 2, pages: 3 }) }),
    )
    const html = await (await long.request("/answers?topic=licensing&page=2")).text()
    expect(linksOf(html)).toContain("/answers?topic=licensing")
    expect(linksOf(html)).toContain("/answers?topic=licensing&page=3")
  })
})

describe("a published answer", () => {
  it("says since when it stands, who has read it, and what law has changed since", async () => {
    const html = await page(`/answers/${publishedAddress}`)
    const text = wordsOf(html)
    expect(text).toContain(
      "Published August 2, 2025, edition 2 of 2. Reviewed by Ada Invented on August 3, 2025.",
    )
    expect(text).toContain(
      "Law has changed since. This answer speaks as of August 2, 2025, when it was published.",
    )
    expect(text).toContain("1 provision it quotes is no longer the same: Lantern Code § 3-104: amended")
    expect(linksOf(html)).toContain("/law/us-xf/lanterns/3-104@2023-01-01")
    expect(html).toContain('<article class="answer">')
  })

  it("does not lead from words to a version that says others now", async () => {
    const corrected = createApp(
      inventedPincite({
        publishedAnswer: async (address, edition) => {
          const found = await pincite.publishedAnswer(address, edition)
          if (found.kind !== "published") return found
          const lawChanged = found.lawChanged.map((each) => ({ ...each, quoted: each.now ?? each.quoted }))
          return { ...found, lawChanged }
        },
      }),
    )
    const spans = (html: string) =>
      linksOf(html).filter((link) => link.startsWith("/law/us-xf/lanterns/3-104@2023-01-01?from="))
    expect(spans(await page(`/answers/${publishedAddress}`))).toHaveLength(1)
    const html = await (await corrected.request(`/answers/${publishedAddress}`)).text()
    expect(spans(html)).toEqual([])
  })

  it("leads from an older edition to the newest, and keeps it from search engines", async () => {
    const real = createApp(inventedPincite({ isSample: false }))
    const older = await (await real.request(`/answers/${publishedAddress}?edition=1`)).text()
    expect(wordsOf(older)).toContain("This is edition 1 of 2. Read the newest edition")
    expect(older).toContain('name="robots"')
    expect(await (await real.request(`/answers/${publishedAddress}`)).text()).not.toContain('name="robots"')
  })

  it("is not shown where it was refused, and the page says why and what to do", async () => {
    const html = await page(`/answers/${refusedAddress}`, 409)
    expect(wordsOf(html)).toContain("This answer is not shown")
    expect(wordsOf(html)).toContain("a word was changed (and 1 more)")
    expect(wordsOf(html)).toContain("publish it anew")
    expect(html).not.toContain("<article")
  })

  it.each(["/answers/tax/nothing-0000", `/answers/${publishedAddress}?edition=9`])(
    "is not at %s",
    async (path) => {
      expect(wordsOf(await page(path, 404))).toContain("No answer was published at")
    },
  )

  it("has no edition that is no number", async () => {
    await page(`/answers/${publishedAddress}?edition=first`, 400)
  })
})
