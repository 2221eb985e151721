/**
 * The law of the fictional State of Franklin, as the parsers read it: whole, marked as fictional, with every
 * cross-reference resolving and every hard case where `sample/README.md` says it is.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join, posix, resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { inForceOn, isoDate } from "../src/law/index.js"
import {
  detectFormat,
  type ImportFacts,
  type ParsedProvision,
  type ParseResult,
  type SourceDocument,
  type SourcePart,
} from "../src/parse/index.js"

const sample = resolve(import.meta.dirname, "../sample")
const keyQuestion =
  "Can I use third-party customer service tools that collect personal information in Franklin? What are the requirements?"

const code = parseFolder("franklin-code", ["index.xml"])
const rules = parseFolder("franklin-admin", ["title-1.xml", "title-15.xml", "title-20.xml"])
const rulesOf2023 = parseFolder("franklin-admin-2023", ["title-15.xml"])

const current = byId([...code, ...rules])
const in2023 = byId(rulesOf2023)

describe("the sample as a whole", () => {
  test("parses with nothing left over and no failure", () => {
    for (const result of [...code, ...rules, ...rulesOf2023]) {
      expect(result.notUnderstood).toEqual([])
      expect(result.failed).toEqual([])
    }
  })

  test("holds between 140 and 200 provisions with words of their own", () => {
    const withText = [...current.values()].filter((provision) => provision.text !== "")
    expect(withText.length).toBeGreaterThanOrEqual(140)
    expect(withText.length).toBeLessThanOrEqual(200)
  })

  test("says in every file and every instrument's name that it is fictional", () => {
    for (const file of xmlFiles()) {
      expect(read(file).slice(0, 400), file).toMatch(/^<\?xml [^>]*\?>\n<!--\s+Fictional\./u)
    }
    for (const { instruments } of [...code, ...rules, ...rulesOf2023]) {
      for (const instrument of instruments) expect(instrument.name).toMatch(/\(fictional\)$/u)
    }
  })

  test("cites itself as a reader would", () => {
    expect(held("us-xf/code/12-1104/b/2").citation).toBe("Franklin Code § 12-1104(b)(2)")
    expect(held("us-xf/fac/20/100.6/a").citation).toBe("20 FAC 100.6(a)")
  })
})

describe("cross-references", () => {
  test("the path of every marked citation names the same place as its words", () => {
    const marked = xmlFiles().flatMap((file) => [
      ...read(file).matchAll(/<cite path="§([^"]+)">section ([^<]+)<\/cite>/giu),
    ])
    expect(marked.length).toBeGreaterThan(15)
    for (const [, path = "", words] of marked) expect(path.replaceAll("|", "")).toBe(words)
  })

  test("every provision referred to is held", () => {
    const references = [...current.values()].flatMap((provision) => referencesIn(provision))
    expect(references.length).toBeGreaterThan(40)
    for (const { from, to } of references) expect(current.has(to), `${from} refers to ${to}`).toBe(true)
  })
})

describe("the example questions", () => {
  const questions = JSON.parse(read("questions.json")) as readonly {
    readonly question: string
    readonly gold: readonly string[]
    readonly asOf?: string
    /** Set where the right answer is to refuse, and why. */
    readonly expect?: "not-in-force"
  }[]

  test("begin with the question of the example page, and number at least twelve", () => {
    expect(questions[0]?.question).toBe(keyQuestion)
    expect(questions.length).toBeGreaterThanOrEqual(12)
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
  })

  test.each(questions)(
    "has provisions that control the answer: $question",
    ({ gold, asOf, expect: refusal }) => {
      expect(gold.length).toBeGreaterThan(0)
      const edition = asOf !== undefined && asOf < "2024-01-01" ? in2023 : current
      for (const id of gold) {
        const provision = edition.get(id)
        if (provision === undefined) throw new Error(`${id} is not in the sample`)
        expect(provision.text, id).not.toBe("")
        const day = isoDate(asOf ?? "2026-06-30")
        if (day === null) throw new Error(`${asOf} is no date`)
        const wanted = refusal === "not-in-force" ? "not-yet" : "in-force"
        expect(inForceOn(provision.period, day), `${id} on ${day}`).toBe(wanted)
      }
    },
  )
})

describe("the hard cases", () => {
  const rows: readonly {
    readonly why: string
    readonly at: string
    readonly says: RegExp
    readonly under?: RegExp
  }[] = [
    { why: "binds any person", at: "code/12-1102/a", says: /^Any person that owns or licenses .* shall/u },
    { why: "thresholds, any of", at: "code/12-1202/a", says: /met any of the following thresholds:$/u },
    {
      why: "one section binds below the thresholds",
      at: "code/12-1202/b",
      says: /applies to every business/u,
    },
    {
      why: "a conditional permission, all of",
      at: "code/12-1207/a",
      says: /may use .* if all of the following/u,
    },
    {
      why: "exempt by size, with two exceptions",
      at: "code/12-1203/b",
      says: /fewer than 10 employees .* other than .* unless/u,
    },
    { why: "exempt by size in a rule", at: "fac/20/100.2/a", says: /fewer than ten employees/u },
    { why: "binds only licensees", at: "fac/20/100.3/a", says: /^Each licensee shall/u },
    { why: "licensee is defined in another section", at: "fac/20/100.1/c", says: /Licensee means/u },
    {
      why: "service providers among examples",
      at: "fac/20/100.6/d",
      says: /service providers/u,
      under: /^Examples of methods/u,
    },
    {
      why: "the examples say that none is required",
      at: "fac/20/100.6/a",
      says: /is not required to use any of them/u,
    },
    { why: "binds state agencies", at: "fac/1/10.2/a", says: /^Each agency shall/u },
    { why: "says whom it does not bind", at: "fac/1/10.4", says: /binds agencies only/u },
    { why: "guidance beside rules", at: "fac/15/60.10/a", says: /is guidance and creates no duty/u },
    {
      why: "examples have a paragraph of their own",
      at: "fac/15/60.10/d",
      says: /Example 1\..*Example 2\./su,
    },
    { why: "advice, not a duty", at: "fac/15/60.10/b", says: /^A business should/u, under: /^Guidance/u },
    { why: "either of", at: "code/12-1305/b", says: /either of the following ways:$/u },
    { why: "both of", at: "code/12-1104/b", says: /both of the following/u },
    { why: "a prohibition with an exception", at: "code/12-1305/a", says: /shall not record .* unless/u },
    { why: "penalties in another chapter", at: "code/12-1902/a", says: /not more than \$250,000/u },
    { why: "a reference from another chapter", at: "code/12-1207/b/4", says: /as section 12-1104 requires/u },
    { why: "a reference from statute to rule", at: "code/12-1203/a/2", says: /20 FAC 100\.1\(c\)/u },
  ]

  test.each(rows)("$why: $at", ({ at, says, under }) => {
    expect(held(`us-xf/${at}`).text).toMatch(says)
    if (under !== undefined) expect(held(`us-xf/${sectionOf(at)}`).heading).toMatch(under)
  })

  test("two terms are defined differently in two chapters", () => {
    expect(held("us-xf/code/12-1101/4").text).toMatch(
      /^“Personal information” means an individual’s first name/u,
    )
    expect(held("us-xf/code/12-1201/5").text).toMatch(
      /^“Personal information” means information that is linked/u,
    )
    expect(held("us-xf/code/12-1101/6").text).toMatch(/^“Service provider” means a person that stores/u)
    expect(held("us-xf/code/12-1201/8").text).toMatch(/^“Service provider” means a person that processes/u)
  })

  test("words follow a list", () => {
    const definition = held("us-xf/code/12-1101/4")
    const [before, after] = [definition.text.slice(0, definition.children[0]?.at), definition.text]
    expect(before.trim()).toMatch(/about that individual:$/u)
    expect(after).toMatch(/The term does not include .* government records\.$/u)
    expect(definition.children).toHaveLength(3)
  })

  test("a section is repealed and a rule removed", () => {
    expect(held("us-xf/code/12-1304").status).toBe("repealed")
    expect(held("us-xf/fac/15/60.3").status).not.toBe("in-force")
    expect(held("us-xf/fac/15/60.3").period.effectiveFrom).toBe("2024-01-01")
    expect(in2023.get("us-xf/fac/15/60.3")?.text).toMatch(/paper copy/u)
  })

  test("a section takes effect after the day of the edition", () => {
    for (const id of ["us-xf/code/12-1306", "us-xf/code/12-1306/a"]) {
      expect(held(id)).toMatchObject({ status: "future", period: { effectiveFrom: "2027-01-01" } })
    }
  })

  test("a rule amended on 2024-01-01 reads differently in the earlier edition, an untouched one the same", () => {
    const [before, after] = [in2023.get("us-xf/fac/15/60.2/b"), held("us-xf/fac/15/60.2/b")]
    expect(before?.period).toMatchObject({ effectiveFrom: "2022-11-04", currentThrough: "2023-12-31" })
    expect(after.period).toMatchObject({ effectiveFrom: "2024-01-01", currentThrough: "2026-06-30" })
    expect(before?.text).toMatch(/every 24 months/u)
    expect(after.text).toMatch(/every 12 months/u)

    const [untouched, same] = [in2023.get("us-xf/fac/15/60.4/a"), held("us-xf/fac/15/60.4/a")]
    expect(same.text).toBe(untouched?.text)
    expect(same.period.effectiveFrom).toBe(untouched?.period.effectiveFrom)
  })
})

function parseFolder(folder: string, mains: readonly string[]): readonly ParseResult[] {
  const said = JSON.parse(read(`${folder}/pincite.json`)) as Pick<
    ImportFacts,
    "jurisdiction" | "instrument" | "name" | "publisher" | "weight"
  > & { readonly currentThrough: string }
  const facts: ImportFacts = {
    ...said,
    officialUrl: null,
    effectiveFrom: null,
    currentThrough: isoDate(said.currentThrough),
  }
  const part = (name: string): SourcePart => ({ name, bytes: readFileSync(join(sample, folder, name)) })
  return mains.map((main) => {
    const document: SourceDocument = {
      main: part(main),
      part: (href, from) => part(posix.join(posix.dirname(from), href)),
    }
    const format = detectFormat(main, read(`${folder}/${main}`).slice(0, 2000))
    if (format === null) throw new Error(`no format reads ${folder}/${main}`)
    return format.parse(document, facts)
  })
}

function byId(results: readonly ParseResult[]): ReadonlyMap<string, ParsedProvision> {
  const found = new Map<string, ParsedProvision>()
  const add = (provision: ParsedProvision): void => {
    found.set(provision.id, provision)
    provision.children.forEach(add)
  }
  for (const { instruments } of results) {
    for (const instrument of instruments) instrument.roots.forEach(add)
  }
  return found
}

function held(id: string): ParsedProvision {
  const provision = current.get(id)
  if (provision === undefined) throw new Error(`${id} is not in the sample`)
  return provision
}

/** Other provisions that a provision names, as ids: by section of the code, by rule, by a subsection of its own section. */
function referencesIn({ id, text, notes }: ParsedProvision): readonly { from: string; to: string }[] {
  const words = [text, ...notes.map((note) => note.text)].join(" ")
  const title = /^us-xf\/fac\/(\d+)\//u.exec(id)?.[1]
  const own = id
    .split("/")
    .slice(0, title === undefined ? 3 : 4)
    .join("/")
  const found = [
    ...[...words.matchAll(/(12-\d{4})((?:\(\w+\))*)/gu)].map((m) => `us-xf/code/${m[1]}${path(m[2])}`),
    ...[...words.matchAll(/(\d+) FAC (\d+\.\d+)((?:\(\w+\))*)/gu)].map(
      (m) => `us-xf/fac/${m[1]}/${m[2]}${path(m[3])}`,
    ),
    ...[...words.matchAll(/(?:subsection|Paragraph) (\(\w\))/gu)].map((m) => `${own}${path(m[1])}`),
  ]
  if (title !== undefined) {
    const within = [...words.matchAll(/(?:§|§§ [\d.]+ and) (\d+\.\d+)((?:\(\w+\))*)/gu)]
    found.push(...within.map((m) => `us-xf/fac/${title}/${m[1]}${path(m[2])}`))
  }
  return found.map((to) => ({ from: id, to }))
}

function path(enumerators: string | undefined): string {
  return [...(enumerators ?? "").matchAll(/\((\w+)\)/gu)].map((m) => `/${m[1]}`).join("")
}

function sectionOf(at: string): string {
  return at
    .split("/")
    .slice(0, at.startsWith("fac/") ? 3 : 2)
    .join("/")
}

function xmlFiles(): readonly string[] {
  return readdirSync(sample, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xml"))
}

function read(name: string): string {
  return readFileSync(join(sample, name), "utf8")
}
