import { describe, expect, it } from "vitest"
import type { PagesResult } from "../../pincite.js"
import { inventedProvisions } from "../../testing/invented-law.js"
import { inventedPincite } from "../../testing/invented-pincite.js"
import { createApp } from "../app.js"

const { id, text } = inventedProvisions.find((each) => each.text.length > 10)!

/** Invented: a page with two words, the second of them marked. */
const page: PagesResult = {
  kind: "shown",
  file: "lanterns.pdf",
  more: 2,
  pages: [
    {
      number: 3,
      of: 8,
      width: 6120,
      height: 7920,
      words: [
        {
          text: "Paper",
          left: 720,
          right: 980,
          base: 900,
          size: 120,
          face: "mono",
          bold: false,
          italic: false,
        },
        {
          text: "<b>",
          left: 1000,
          right: 1100,
          base: 900,
          size: 120,
          face: "serif",
          bold: true,
          italic: true,
        },
      ],
      rules: [{ left: 720, top: 1000, right: 2000, bottom: 1000 }],
      marks: [[1000, 800, 1100, 930]],
    },
  ],
}

async function provisionPage(result: PagesResult, query = "") {
  const asked: unknown[] = []
  const app = createApp(
    inventedPincite({
      pages: async (_shown, words) => {
        asked.push(words)
        return result
      },
    }),
  )
  const html = await (await app.request(`/law/${id}${query}`)).text()
  return { html, asked }
}

describe("the printed pages of a provision", () => {
  it("stand beside the clean text, with every word in its place and the marks behind them", async () => {
    const { html } = await provisionPage(page)
    expect(html).toContain('viewBox="0 0 6120 7920"')
    expect(html).toContain('<rect class="mark" x="1000" y="800" width="100" height="130"')
    expect(html).toMatch(
      /<text class="face-mono" x="720" y="900" font-size="120" textLength="260"[^>]*>Paper</u,
    )
    expect(html).toMatch(/<text x="1000"[^>]*font-weight="bold" font-style="italic">&lt;b&gt;</u)
    expect(html).toContain("Page 3 of 8, lanterns.pdf")
    expect(html).toContain("It goes on over 2 more pages")
    expect(html).toContain("with-pages")
  })

  it("are asked for with the words of the link, else with all of the provision", async () => {
    expect((await provisionPage(page, "?from=0&to=5")).asked).toEqual([{ start: 0, end: 5 }])
    expect((await provisionPage(page)).asked).toEqual([null])
    expect((await provisionPage(page, `?from=0&to=${text.length + 1}`)).asked).toEqual([null])
  })

  it("are not spoken of where the law has none", async () => {
    const { html } = await provisionPage({ kind: "no-pages" })
    expect(html).not.toContain("On the page")
    expect(html).not.toContain("with-pages")
  })

  it("say why they cannot be shown", async () => {
    const said = async (why: "no-folder" | "gone" | "changed") =>
      (await provisionPage({ kind: "not-shown", why, file: "lanterns.pdf" })).html
    expect(await said("gone")).toContain("is no longer where it was imported from")
    expect(await said("changed")).toContain("has changed since it was imported")
    expect(await said("no-folder")).toContain("is not known")
  })
})
