import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { styleSheetText } from "./assets.js"

/** The colours of one scheme: the custom properties of its `:root`, the light ones where it sets none. */
function colours(scheme: "light" | "dark"): ReadonlyMap<string, string> {
  const read = (css: string) =>
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, n, v]) => [n, v] as const)
  const light = /:root\s*\{(.*?)\}/s.exec(styleSheetText)?.[1] ?? ""
  const dark = /prefers-color-scheme: dark\)\s*\{\s*:root\s*\{(.*?)\}/s.exec(styleSheetText)?.[1] ?? ""
  return new Map([...read(light), ...(scheme === "dark" ? read(dark) : [])] as [string, string][])
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(["light", "dark"] as const)("the %s colours", (scheme) => {
  const of = colours(scheme)
  const pair = (ink: string, ground: string) =>
    contrast(of.get(ink) ?? "#000000", of.get(ground) ?? "#000000")

  it.each([
    ["ink", "ground"],
    ["ink", "raised"],
    ["soft", "ground"],
    ["soft", "raised"],
    ["link", "ground"],
    ["link", "raised"],
    ["accent", "ground"],
    ["accent", "raised"],
    ["on-accent", "accent"],
    ["on-mark", "mark"],
    ["on-notice", "notice"],
  ])("of %s on %s can be read: 4.5 to 1 and more", (ink, ground) => {
    expect(pair(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ["edge", "ground"],
    ["edge", "raised"],
    ["link", "ground"],
  ])("of %s on %s can be told apart: 3 to 1 and more", (edge, ground) => {
    expect(pair(edge, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe("the style sheet", () => {
  it("loads nothing", () => {
    expect(styleSheetText).not.toMatch(/url\(|@import|@font-face/)
  })

  it("has a sheet for paper and shows where the focus is", () => {
    expect(styleSheetText).toMatch(/@media print/)
    expect(styleSheetText).toMatch(/:focus-visible\s*\{[^}]*outline: 3px/)
  })

  it("styles no class that no page has", () => {
    const sources = ["answer-article", "label-link", "statement", "sources", "provision-body", "quotation"]
      .map((name) => readFileSync(new URL(`../render/html/${name}.tsx`, import.meta.url), "utf8"))
      .concat(
        [
          "parts/layout",
          "parts/ask-form",
          "parts/reading-panel",
          "parts/page-contents",
          "parts/outline-list",
          "parts/printed-pages",
          "parts/provision-facts",
          "pages/ask-page",
          "pages/answer-page",
          "pages/answers-page",
          "pages/published-page",
          "pages/abstention-page",
          "pages/law-page",
          "pages/outline-page",
          "pages/provision-page",
          "pages/coverage-page",
          "pages/help-import-page",
          "pages/error-page",
        ].map((name) => readFileSync(new URL(`${name}.tsx`, import.meta.url), "utf8")),
      )
      .join("\n")
    const styled = new Set(
      [...styleSheetText.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map((each) => each[1] as string),
    )
    expect(styled.size).toBeGreaterThan(40)
    const unused = [...styled].filter(
      (name) => !sources.includes(name) && !/^law-(?:guidance|example)$/.test(name),
    )
    expect(unused).toEqual([])
  })
})
