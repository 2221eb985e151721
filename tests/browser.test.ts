/**
 * The pages in a real browser, without script: what only a browser can tell. Skipped where there is none;
 * PINCITE_CHROMIUM names one.
 */
import { existsSync } from "node:fs"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RunningServer, startServer } from "../src/serve/index.js"
import { inventedPincite, inventedQuestion } from "../src/testing/invented-pincite.js"
import { publishedAddress } from "../src/testing/invented-published.js"

const executablePath = process.env.PINCITE_CHROMIUM ?? "/usr/bin/chromium"
const switches = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]
const screens = [
  { name: "wide", width: 1280, height: 900 },
  { name: "narrow", width: 390, height: 844 },
]
const answer = `ask?q=${encodeURIComponent(inventedQuestion)}`
const paths = [
  "",
  answer,
  `ask?q=${encodeURIComponent("May I keep bees in Missouri?")}`,
  "answers",
  `answers/${publishedAddress}`,
  "law",
  "law/us-xf/lanterns",
  "law/us-xf/lanterns/3-101",
  "law/us-xf/lanterns/chapter-3",
  "coverage",
  "help/import",
  "nowhere",
]

describe.skipIf(!existsSync(executablePath))(`the pages in a browser (needs ${executablePath})`, () => {
  let server: RunningServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer(inventedPincite(), { host: "127.0.0.1", port: 0 })
    browser = await chromium.launch({ executablePath, args: switches })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Visits a page without script; gives back what the work with it gives, and what the browser complained of. */
  async function visit<Result>(
    path: string,
    screen: { readonly width: number; readonly height: number },
    work: (page: Page) => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly complaints: readonly string[] }> {
    const context = await browser.newContext({ viewport: screen, javaScriptEnabled: false })
    const complaints: string[] = []
    try {
      const page = await context.newPage()
      page.on("console", (message) => complaints.push(message.text()))
      page.on("requestfailed", (request) => complaints.push(`did not load ${request.url()}`))
      await page.goto(server.address + path)
      return { result: await work(page), complaints }
    } finally {
      await context.close()
    }
  }

  describe.each(screens)("on a $name screen", (screen) => {
    it.each(paths)("/%s fits, is styled and breaks no rule of its policy", async (path) => {
      const { result, complaints } = await visit(path, screen, async (page) => ({
        overflow: await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"),
        face: await page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"),
      }))
      expect(result.overflow).toBeLessThanOrEqual(0)
      expect(result.face).toContain("Palatino")
      // A page that is not there is told as such by the browser too.
      expect(complaints.filter((words) => !(path === "nowhere" && words.includes("404")))).toEqual([])
    })
  })

  it("lead from a sentence to its words in two clicks, the words on the screen and marked", async () => {
    const { result } = await visit(answer, { width: 1280, height: 900 }, async (page) => {
      await page.locator(".lead a.label", { hasText: "[1.2]" }).click()
      const passage = page.locator("li:target")
      const quote = (await passage.locator("q").textContent()) ?? ""
      await passage.locator("a.citation").click()
      const mark = page.locator("mark#words")
      const box = await mark.boundingBox()
      return { quote, marked: await mark.textContent(), address: page.url(), top: box?.y ?? -1 }
    })
    expect(result.marked).toBe(result.quote)
    expect(result.address).toMatch(/\/law\/us-xf\/lanterns\/3-101\/1@2019-01-01\?from=0&to=\d+#words$/)
    expect(result.top).toBeGreaterThan(60)
    expect(result.top).toBeLessThan(900)
  })

  it("are asked by typing and pressing Enter, and by one click on the abstention", async () => {
    const { result } = await visit("", { width: 390, height: 844 }, async (page) => {
      await page.getByLabel("Your question").fill(inventedQuestion.replace("Franklin", "Missouri"))
      await page.keyboard.press("Enter")
      await page.waitForURL("**/ask?**")
      const first = await page.locator("h1").textContent()
      await page.locator(".one-click a").click()
      await page.waitForURL("**j=us-xf**")
      return { first, second: await page.locator("h1").textContent() }
    })
    expect(result).toEqual({
      first: "No answer",
      second: "Sell Paper Lanterns in State of Franklin (fictional)",
    })
  })

  it("are reached by keyboard: the first stop skips to the page", async () => {
    const { result } = await visit("coverage", { width: 1280, height: 900 }, async (page) => {
      await page.keyboard.press("Tab")
      const first = await page.evaluate("document.activeElement.textContent.trim()")
      await page.keyboard.press("Enter")
      await page.waitForURL(/#main$/u, { timeout: 5_000 })
      return { first, after: page.url() }
    })
    expect(result.first).toBe("Skip to the page")
    expect(result.after).toMatch(/#main$/)
  })

  it("print without the controls", async () => {
    const { result } = await visit(answer, { width: 1280, height: 900 }, async (page) => {
      await page.emulateMedia({ media: "print" })
      const shown = (selector: string) => page.locator(selector).first().isVisible()
      return {
        masthead: await shown(".masthead-ask"),
        form: await shown(".ask-another"),
        law: await shown(".law"),
      }
    })
    expect(result).toEqual({ masthead: false, form: false, law: true })
  })
})
