/**
 * All real files of the format, against a second reading of their XML that shares no code with the parser: tags
 * are taken away by pattern and the words counted one by one.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readCitation } from "../../law/index.js"
import { corporaDir } from "../../testing/corpora.js"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision, outlineOf } from "../../testing/parsed-law.js"
import { allWordsOf, compareWords } from "../../testing/word-oracle.js"
import type { ParsedProvision, ParseResult } from "../parsed.js"
import { regml } from "./index.js"

const folder = join(corporaDir() ?? "", "cfpb-regml")
interface Read {
  readonly name: string
  readonly xml: string
  readonly result: ParseResult
}

function readAll(kind: "regulation" | "notice"): readonly Read[] {
  if (corporaDir() === null) return []
  return readdirSync(join(folder, kind))
    .flatMap((part) => readdirSync(join(folder, kind, part)).map((file) => `${kind}/${part}/${file}`))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      const result = regml.parse({ main: { name, bytes }, part: () => null }, noFacts)
      return { name, xml: bytes.toString("utf8"), result }
    })
}

const lawOf = ({ result }: Read): readonly ParsedProvision[] =>
  result.instruments
    .filter(({ id }) => id === "us/cfr/12")
    .flatMap(({ roots }) => roots.flatMap(everyProvision))

describe.skipIf(corporaDir() === null)("the Bureau's regulations (needs the corpora)", () => {
  const regulations = readAll("regulation")

  test("are 36 editions of 23 parts with 965 sections", () => {
    expect(regulations).toHaveLength(36)
    expect(new Set(regulations.map(({ name }) => name.split("/")[1])).size).toBe(23)
    expect(regulations.flatMap(({ result }) => result.failed)).toEqual([])
    const sections = regulations.flatMap(lawOf).filter(({ level }) => level === "section")
    expect(sections).toHaveLength(965)
    expect(sections.filter(({ designator }) => designator === "")).toEqual([])
  })

  test("have every word of the law once, in headings, words, tables and notes, and none else", () => {
    const off = regulations.flatMap((read) => {
      const { placedShare, missing, surplus } = compareWords(wordsOfSource(read.xml), placedWords(read))
      return placedShare < 1 || surplus.length > 0 ? [{ file: read.name, placedShare, missing, surplus }] : []
    })
    expect(off).toEqual([])
  })

  test("have analyses cited by the place they analyse, so that each citation reads back", () => {
    const notices = regulations
      .flatMap(({ result }) => result.instruments)
      .filter(({ id }) => id.startsWith("us/fr/"))
    const analyses = notices.flatMap(({ roots }) => roots.flatMap(everyProvision))
    expect(analyses.length).toBeGreaterThan(600)
    const astray = analyses.filter(({ id, citation }) => {
      const reading = readCitation(citation)
      return reading.kind !== "one" || reading.citation.provision !== id
    })
    expect(astray.map(({ id, citation }) => [id, citation])).toEqual([])
    const cited = analyses.map(({ citation }) => citation)
    expect(cited).toContain("FR Doc. 2013-01248, analysis of 12 CFR part 1024")
    expect(cited).toContain("FR Doc. 2013-01248, analysis of 12 CFR 1024.33(a)")
  })

  test("have every printed marker of a paragraph as its designator", () => {
    const bare = (marker: string) => marker.trim()
    for (const read of regulations) {
      const printed = [...read.xml.matchAll(/<(?:paragraph|interpParagraph)\b[^>]*>/gu)].flatMap(([tag]) => {
        const marker = /\bmarker="([^"]*)"/u.exec(tag)?.[1] ?? ""
        const isKey = /\blabel="[^"]*-Interp"/u.test(tag)
        return marker === "" || marker === "none" || marker === "Interp" || isKey ? [] : [bare(marker)]
      })
      const held = lawOf(read)
        .filter(({ level, designator }) => /^(?:paragraph|comment)$/u.test(level) && designator !== "")
        .map(({ designator }) => designator)
      expect(held.sort(), read.name).toEqual(printed.sort())
    }
  })

  test("give every provision an id of its own, and a citation that is read back to it", () => {
    for (const read of regulations) {
      const ids = lawOf(read).map(({ id }) => id)
      expect(new Set(ids).size, read.name).toBe(ids.length)
      const lost = lawOf(read).filter(({ id, level, citation }) => {
        // A subject group has no citation of its own.
        if (level === "subject-group") return false
        const reading = readCitation(citation)
        if (reading.kind === "none") return true
        const found = reading.kind === "one" ? [reading.citation] : reading.candidates
        return !found.some(({ provision }) => provision === id)
      })
      expect(lost.map(({ id, citation }) => `${id}: ${citation}`)).toEqual([])
    }
  })

  test("have interpretations that are guidance, each linked to a rule of its part where the part has it", () => {
    for (const read of regulations) {
      const held = lawOf(read)
      const ids = new Set<string>(held.map(({ id }) => id))
      const comments = held.filter(({ id }) => id.includes("/interp"))
      expect(comments.filter(({ weight }) => weight !== "guidance")).toEqual([])
      expect(held.filter(({ id, weight }) => !id.includes("/interp") && weight !== null)).toEqual([])
      const links = comments.flatMap(({ ref }) => ref?.["interprets"] ?? [])
      expect(links.filter((id) => !ids.has(String(id)))).toEqual([])
    }
  })

  // Real labels with a reason to be here; `where` is the path in us/cfr/12.
  const places: { why: string; file: string; label: string; where: string }[] = [
    { why: "an ordinary one", file: "1016/2016-16132", label: "1016-4-a-1", where: "1016.4/a/1" },
    {
      why: "the tree is a level too high",
      file: "1016/2016-16132",
      label: "1016-3-q-2-ii",
      where: "1016.3/q/2/ii",
    },
    {
      why: "marker misprinted (iii)",
      file: "1016/2016-16132",
      label: "1016-3-e-3-ii",
      where: "1016.3/e/3/ii",
    },
    { why: "label misspelt", file: "1016/2016-16132", label: "1016-3-l-iii-A", where: "1016.3/l/3/iii/A" },
    { why: "a term", file: "1024/2017-21912", label: "1024-31-Day", where: "1024.31/Day" },
    {
      why: "a comment",
      file: "1002/2011-31714",
      label: "1002-14-b-3-Interp-1-i",
      where: "part-1002/interp/14/b/3/comment-1/i",
    },
    {
      why: "a comment whose heading is missing",
      file: "1024/2017-21912",
      label: "1024-41-c-4-ii-Interp-2",
      where: "part-1024/interp/41/c/4/ii/comment-2",
    },
    {
      why: "comments labelled a level too high",
      file: "1003/2011-31712",
      label: "1003-1-Interp-9",
      where: "part-1003/interp/1/c/comment-9",
    },
  ]
  test.each(places)("$label of $file stands at $where: $why", ({ file, label, where }) => {
    const read = regulations.find(({ name }) => name === `regulation/${file}.xml`)
    const held = read === undefined ? [] : lawOf(read).filter(({ ref }) => ref?.["label"] === label)
    expect(held.map(({ id }) => id)).toEqual([`us/cfr/12/${where}`])
  })

  test.each(["1016/2016-16132", "1002/2017-20417_20220101", "1014/2011-31731"])(
    "have the outline checked in for %s",
    async (file) => {
      const read = regulations.find(({ name }) => name === `regulation/${file}.xml`)
      const instrument = read?.result.instruments[0]
      if (instrument === undefined) throw new Error("no instrument was read")
      await expect(outlineOf(instrument)).toMatchFileSnapshot(`golden/${file.replace("/", "-")}.outline`)
    },
  )

  test("read the same bytes to the same tree", () => {
    const [read] = regulations
    if (read === undefined) throw new Error("nothing was read")
    const bytes = readFileSync(join(folder, read.name))
    const again = regml.parse({ main: { name: read.name, bytes }, part: () => null }, noFacts)
    expect(JSON.stringify(again)).toBe(JSON.stringify(read.result))
  })
})

describe.skipIf(corporaDir() === null)("the Bureau's notices (needs the corpora)", () => {
  const notices = readAll("notice")

  test("are 13, give no rule, and say so with the number of their changes", () => {
    expect(notices).toHaveLength(13)
    for (const read of notices) {
      expect(lawOf(read)).toEqual([])
      expect(read.result.failed).toEqual([])
      const count = [...withoutComments(read.xml).matchAll(/<change\s/gu)].length
      const [skipped] = read.result.skipped ?? []
      expect(skipped?.reason).toContain(`a notice with ${count === 1 ? "1 change" : `${count} changes`} to`)
      const listed = read.result.notUnderstood.filter(({ what }) => what.startsWith("notice: "))
      expect(listed.reduce((sum, each) => sum + each.count, 0)).toBe(count)
    }
  })
})

function withoutComments(xml: string): string {
  return xml.replace(/<!--[\s\S]*?-->/gu, " ")
}

/** The part and the analysis: tables of contents repeat headings, the preface is in notes of the part. */
function wordsOfSource(xml: string): string {
  return withoutComments(xml)
    .replace(/<(fdsys|preamble)>[\s\S]*?<\/\1>/gu, " ")
    .replace(/<tableOfContents[^>]*\/>/gu, " ")
    .replace(/<tableOfContents[\s\S]*?<\/tableOfContents>/gu, " ")
    .replace(/<footnote[^>]*\bref="([^"]*)"[^>]*>/gu, " $1 ")
    .replace(/<\/?(?:ref|def|em)\b[^>]*>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/giu, (_, hex: string | undefined, figures: string) =>
      String.fromCodePoint(hex === undefined ? Number(figures) : Number.parseInt(hex, 16)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
}

/** Without what the source has in attributes (markers, letters of subparts) or in its preface. */
function placedWords({ result, xml }: Read): string {
  const bare = (provision: ParsedProvision): ParsedProvision => ({
    ...provision,
    designator: isAttribute(provision, xml) ? "" : provision.designator,
    heading: provision.level === "part" || isNoticeRoot(provision) ? "" : provision.heading,
    notes: provision.level === "part" ? [] : provision.notes,
    children: provision.children.map(bare),
  })
  const roots = result.instruments.flatMap((instrument) => instrument.roots)
  return roots.map((root) => allWordsOf(bare(root))).join("\n")
}

function isAttribute({ level, designator }: ParsedProvision, xml: string): boolean {
  if (level === "subpart") return !new RegExp(`<subpart[^>]*>\\s*<title>${designator}`, "u").test(xml)
  return level === "paragraph" || level === "comment" || level === "part"
}

/** "Section-by-section analysis of …" is our heading over the analyses of one part. */
function isNoticeRoot({ level, id }: ParsedProvision): boolean {
  return level === "analysis" && id.split("/").length === 4
}
