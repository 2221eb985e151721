/**
 * The style sheet and the icon, read once when the process starts and served under addresses that name their
 * content, so that a browser may keep them for ever and never shows an old one.
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { Hono } from "hono"

interface Asset {
  readonly address: string
  readonly type: string
  readonly body: string
}

/** In the order of the cascade. */
const styleSheetParts = [
  "colours",
  "ground",
  "frame",
  "front",
  "answer",
  "published",
  "law",
  "coverage",
  "narrow",
  "print",
]

const styleSheet = asset(
  "pincite.css",
  "text/css; charset=utf-8",
  styleSheetParts.map((part) => read(`${part}.css`)),
)
const favicon = asset("pincite.svg", "image/svg+xml", [read("pincite.svg")])

export const styleSheetAddress = styleSheet.address
export const faviconAddress = favicon.address

/** The words of the style sheet, for an answer saved as one file. */
export const styleSheetText = styleSheet.body

export const assetRoutes = new Hono()
for (const { address, type, body } of [styleSheet, favicon]) {
  assetRoutes.get(address, (c) =>
    c.body(body, 200, { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" }),
  )
}
assetRoutes.get("/favicon.ico", (c) => c.redirect(faviconAddress, 302))

function asset(name: string, type: string, parts: readonly string[]): Asset {
  const body = parts.join("\n")
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 12)
  return { address: `/assets/${digest}/${name}`, type, body }
}

function read(name: string): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), "utf8")
}
