/**
 * What the rules of text/ give on real law: nothing lost, nothing out of order, in reasonable time.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { corporaDir } from "../testing/corpora.js"
import { normalise } from "./normalise.js"
import { readSentence } from "./read-sentence.js"
import { splitSentences } from "./split-sentences.js"

describe.skipIf(corporaDir() === null)("reading real law (needs the corpora)", () => {
  const corpora = corporaDir() ?? ""

  it.each([
    { corpus: "the D.C. Code", texts: () => textsOfDcCode(corpora), sentences: [50_000, 62_000] },
    { corpus: "ADGM rulebooks", texts: () => textsOfAdgm(corpora), sentences: [35_000, 50_000] },
    { corpus: "2 CFR", texts: () => textsOfEcfr(corpora), sentences: [8_000, 14_000] },
  ])("splits $corpus without losing a word", ({ texts, sentences: [least, most] }) => {
    const all = texts()
    let count = 0
    let lost = 0
    for (const text of all) {
      let at = 0
      for (const span of splitSentences(text)) {
        if (span.start < at || text.slice(at, span.start).trim() !== "") lost += 1
        at = span.end
        count += 1
      }
      if (text.slice(at).trim() !== "") lost += 1
    }
    expect(lost).toBe(0)
    expect(count).toBeGreaterThan(least as number)
    expect(count).toBeLessThan(most as number)
  })

  it("finds whom most binding sentences of the D.C. Code bind", () => {
    const sentences = textsOfDcCode(corpora).flatMap((text) =>
      splitSentences(text).map((span) => text.slice(span.start, span.end)),
    )
    const binding = sentences
      .filter((_, index) => index % 10 === 0)
      .map((sentence) => readSentence(sentence))
      .filter((reading) => reading.modality === "duty" || reading.modality === "ban")
    const named = binding.filter((reading) => reading.actor !== null)
    expect(binding.length).toBeGreaterThan(1_000)
    expect(named.length / binding.length).toBeGreaterThan(0.9)
  })

  it("normalises every text once and for all", () => {
    for (const text of textsOfAdgm(corpora)) {
      const once = normalise(text)
      expect(normalise(once) === once).toBe(true)
    }
  })
})

/** The words of `text` elements before the annotations; markup within them removed. Rough, and apart from our parser. */
function textsOfDcCode(corpora: string): readonly string[] {
  const titles = join(corpora, "dc-code/us/dc/council/code/titles")
  return readdirSync(titles).flatMap((title) =>
    readdirSync(join(titles, title, "sections")).flatMap((file) => {
      const xml = readFileSync(join(titles, title, "sections", file), "utf8")
      const law = xml.split("<annotations>")[0] as string
      return [...law.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/gu)].map((match) =>
        plainText(match[1] as string),
      )
    }),
  )
}

function textsOfEcfr(corpora: string): readonly string[] {
  const xml = readFileSync(join(corpora, "ecfr-api/brittersfullers-2025/title-2.xml"), "utf8")
  return [...xml.matchAll(/<P>([\s\S]*?)<\/P>/gu)].map((match) => plainText(match[1] as string))
}

function textsOfAdgm(corpora: string): readonly string[] {
  const folder = join(corpora, "obliqa-adgm/StructuredRegulatoryDocuments")
  return readdirSync(folder).flatMap((file) =>
    (JSON.parse(readFileSync(join(folder, file), "utf8")) as { Passage: string }[]).map(
      (passage) => passage.Passage,
    ),
  )
}

function plainText(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}
