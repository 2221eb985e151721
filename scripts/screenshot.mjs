#!/usr/bin/env node
/**
 * Takes docs/images/answer.png, the picture in README.md: the answer to the first question of the sample, as the
 * pages show it. Needs a running `pincite serve --sample` and Chromium; PINCITE_CHROMIUM names another one.
 *
 *   npx pincite serve --sample --port 4377 &
 *   node scripts/screenshot.mjs http://127.0.0.1:4377/
 */
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { chromium } from "playwright-core"

const root = resolve(import.meta.dirname, "..")
const address = process.argv[2] ?? "http://127.0.0.1:4000/"
const [{ question }] = JSON.parse(readFileSync(join(root, "sample", "questions.json"), "utf8"))

const browser = await chromium.launch({
  executablePath: process.env.PINCITE_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
})
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 985 },
    deviceScaleFactor: 1,
    colorScheme: "light",
  })
  await page.goto(new URL(`ask?q=${encodeURIComponent(question)}`, address).href, { waitUntil: "load" })
  await page.screenshot({ path: join(root, "docs", "images", "answer.png") })
} finally {
  await browser.close()
}
