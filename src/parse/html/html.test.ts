/** Hard cases of pages and of the formats made of them. All pages are invented. */
import { expect, test } from "vitest"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import { nvNrsHtml } from "../nv-nrs-html/index.js"
import { orOrsHtml } from "../or-ors-html/index.js"
import type { Format, ParsedProvision } from "../parsed.js"

/** Written in windows-1252, as Word writes: "\x97" is a dash there. */
function read(format: Format, body: string, charset = "windows-1252") {
  const html = `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body>${body}`
  const bytes = Uint8Array.from(html, (character) => character.charCodeAt(0))
  return format.parse({ main: { name: "page.html", bytes }, part: () => null }, noFacts)
}

const lamps = `<p>Chapter 12 \x97 Lamps</p><p>2021 EDITION</p><p>LAMPS</p><p>TRADE</p><p>OIL LAMPS</p><p>12.010 Oil</p>
<p>OIL LAMPS</p><p><b>&nbsp; 12.010 Oil.</b> (1) A keeper\x92s lamp shall:</p><p>(a) Burn; or</p><p>(b) Shine. [2003 c.1 \xa72]</p>
<p><b>Note:</b> Section 5, chapter 1, Oregon Laws 2003, provides:</p><p><b>Sec. 5.</b> (1) A wick is free.</p>
<p><b>12.020</b> [1999 c.3 \xa71; repealed by 2001 c.4 \xa71]</p>`

function provisionsOf(result: ReturnType<typeof read>): ReadonlyMap<string, ParsedProvision> {
  const all = result.instruments.flatMap(({ roots }) => roots).flatMap(everyProvision)
  return new Map(all.map((provision) => [provision.id, provision]))
}

test("Oregon: sections in bold, signs, histories, notes and repealed sections", () => {
  const held = provisionsOf(read(orOrsHtml, lamps))
  expect(held.get("us-or/ors/chapter-12")?.heading).toBe("Lamps")
  expect(held.get("us-or/ors/12.010/1")).toMatchObject({
    level: "subsection",
    text: "A keeper’s lamp shall:",
  })
  expect(held.get("us-or/ors/12.010/1/b")).toMatchObject({ text: "Shine.", citation: "ORS 12.010(1)(b)" })
  expect(held.get("us-or/ors/12.010")?.notes.map(({ kind }) => kind)).toEqual(["history", "note"])
  expect(held.get("us-or/ors/12.020")?.status).toBe("repealed")
  expect([...held.keys()].filter((id) => id.includes("Sec"))).toEqual([])
})

test("Nevada: a line after an arrow closes the list before it", () => {
  const section = (words: string) =>
    `<p class=SectBody><span class=Section>12.010</span><span class=Leadline>Oil.</span>${words}</p>`
  const page = `<p class=Chapter><a name="NRS012"></a>CHAPTER 12 - LAMPS</p>${section("")}<p class=SectBody>1. A lamp:</p>
<p class=SectBody>(a) Of oil; or</p><p class=SectBody>(b) Of wax,</p>
<p class=SectBody><span style='font-family:"Wingdings 3"'>\xca</span> must be lit.</p><p class=SectBody>2. Others need not.</p>`
  const held = provisionsOf(read(nvNrsHtml, page))
  expect(held.get("us-nv/nrs/12.010/1")?.text).toBe("A lamp:\nmust be lit.")
  expect(held.get("us-nv/nrs/12.010/1/b")).toMatchObject({ at: 7, level: "paragraph" })
})

test("a page nested too deep, or in another charset, is refused with its reason", () => {
  const started = performance.now()
  expect(read(orOrsHtml, "<div>".repeat(100_000)).failed[0]?.code).toBe("source.too-deep")
  expect(performance.now() - started).toBeLessThan(5_000)
  expect(read(orOrsHtml, lamps, "shift_jis").failed[0]?.code).toBe("source.not-utf8")
})
