import { describe, expect, it } from "vitest"
import { inventedPincite, inventedQuestion } from "../../testing/invented-pincite.js"
import { publishedAddress } from "../../testing/invented-published.js"
import { linksOf as links, wordsOf as words } from "../../testing/read-html.js"
import { createApp } from "../app.js"
import { lawLink } from "./links.js"
import { sameQuestionIn } from "./same-question.js"

const pincite = inventedPincite()
const app = createApp(pincite)

async function page(path: string, status = 200): Promise<string> {
  const response = await app.request(path)
  expect(response.status, path).toBe(status)
  return response.text()
}

const ask = (question: string, more = "") => `/ask?q=${encodeURIComponent(question)}${more}`
const everyPage = [
  "/",
  ask(inventedQuestion),
  ask("May I keep bees in Missouri?"),
  "/answers",
  `/answers/${publishedAddress}`,
  `/answers/${publishedAddress}?edition=1`,
  "/law",
  "/law/us-xf",
  "/law/us-xf/lanterns",
  "/law/us-xf/lanterns/3-101",
  "/coverage",
  "/help/import",
]

describe("every page", () => {
  it.each(everyPage)("%s has no script, no inline style and nothing from elsewhere", async (path) => {
    const html = await page(path)
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i)
    expect(html).not.toMatch(/<(?:link|img)[^>]+(?:href|src)="https?:/)
  })

  it.each(everyPage)("%s can be found one's way around in", async (path) => {
    const html = await page(path)
    for (const landmark of [
      "<header",
      "<nav",
      '<main id="main"',
      "<footer",
      'href="#main"',
      '<html lang="en"',
    ]) {
      expect(html).toContain(landmark)
    }
    expect(html.match(/<h1/g)).toHaveLength(1)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((each) => each[1])
    expect(ids).toEqual([...new Set(ids)])
    for (const [, labelled] of html.matchAll(/<label[^>]+for="([^"]+)"/g)) expect(ids).toContain(labelled)
    for (const [, labelling] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(labelling)
  })

  it.each(everyPage)(
    "%s says that the sample is fictional, and not so where it is not the sample",
    async (path) => {
      expect(await page(path)).toContain("The State of Franklin does not exist")
      const real = createApp(inventedPincite({ isSample: false }))
      expect(await (await real.request(path)).text()).not.toContain("The State of Franklin does not exist")
    },
  )

  it.each(everyPage)("%s has no link of ours that leads nowhere", async (path) => {
    const html = await page(path)
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((each) => each[1]))
    for (const link of links(html)) {
      if (link.startsWith("#")) expect(ids, `${link} on ${path}`).toContain(link.slice(1))
      else if (link.startsWith("/")) {
        const response = await app.request(link)
        expect([200, 302, 303], `${link} on ${path}`).toContain(response.status)
      }
    }
  })
})

describe("the ask page", () => {
  it("offers the places held, examples of one click, and says what is held", async () => {
    const html = await page("/")
    expect(html).toMatch(/<input type="checkbox" name="j" value="us-xf"/)
    const examples = links(html).filter((link) => link.startsWith("/ask?q="))
    expect(examples.length).toBeGreaterThanOrEqual(6)
    expect(words(html)).toContain("Held: State of Franklin (fictional); 13 provisions in 1 instrument")
  })

  it("offers many places in one list", async () => {
    const places = Array.from({ length: 20 }, (_, index) => ({
      jurisdiction: `us-${index}`,
      name: `Place ${index}`,
      provisions: 1,
      instruments: [],
    }))
    const many = createApp(
      inventedPincite({ coverage: async () => ({ snapshot: 1, jurisdictions: places, passedFiles: [] }) }),
    )
    expect(await (await many.request("/")).text()).toMatch(/<select[^>]+multiple/)
  })

  it("says how to begin where nothing is held", async () => {
    const empty = createApp(
      inventedPincite({
        coverage: async () => ({ snapshot: 0, jurisdictions: [], passedFiles: [] }),
        exampleQuestions: async () => [],
      }),
    )
    expect(words(await (await empty.request("/")).text())).toContain(
      "The library holds no law yet. Import law",
    )
  })

  it("is where an empty question leads", async () => {
    const response = await app.request("/ask?q=%20")
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"])
  })
})

describe("an answer", () => {
  it("has its parts in their order", async () => {
    const html = await page(ask(inventedQuestion))
    const headings = [...html.matchAll(/<h2 id="([\w-]+)-heading"/g)].map((each) => each[1])
    expect(headings).toEqual([
      "reading",
      "who-is-bound",
      "requirements",
      "exceptions",
      "penalties",
      "not-for-you",
      "gaps",
      "conclusion",
      "sources",
      "jurisdiction",
      "searched",
      "ask-another",
    ])
    expect(words(html)).toContain(
      "Prohibited, unless. The law cited forbids it unless its conditions are met. [1.1]",
    )
  })

  it("leads from each label to its passage, and from each passage to exactly its words", async () => {
    const html = await page(ask(inventedQuestion))
    const labels = new Set(
      [...html.matchAll(/<a class="label" href="#passage-([\d.]+)"/g)].map((each) => each[1]),
    )
    expect([...labels].sort()).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "3.1", "4.1"])
    const passages = [
      ...html.matchAll(/<li id="passage-[\d.]+">.*?<a[^>]+href="([^"]+)".*?<q[^>]*>(.*?)<\/q>/gs),
    ]
    expect(passages).toHaveLength(labels.size)
    for (const [, href = "", quote] of passages) {
      const provision = await page(href.replaceAll("&amp;", "&").replace("#words", ""))
      expect(/<mark id="words">(.*?)<\/mark>/s.exec(provision)?.[1]).toBe(quote)
    }
  })

  it("writes a list of the law as a list", async () => {
    const html = await page(ask(inventedQuestion))
    const list = /<ul class="law-list">.*?<\/blockquote>/s.exec(html)?.[0] ?? ""
    expect(words(list)).toContain("(1) holds a lantern permit; [1.2]")
    expect(list).toMatch(/\(2\).*?<ul class="law-list"><li><span class="enumerator">\(A\)/s)
  })

  it("shows what was read, with a form filled in to correct it", async () => {
    const html = await page(ask(inventedQuestion, "&j=us-xf&asOf=2024-07-01"))
    const reading = /<section class="reading".*?<\/section>/s.exec(html)?.[0] ?? ""
    expect(words(reading)).toContain("Place State of Franklin (fictional) (picked) Date July 1, 2024")
    expect(words(reading)).toContain("Whether it is allowed What is required")
    expect(reading).toMatch(/value="us-xf" checked/)
    expect(reading).toContain('value="2024-07-01"')
    expect(reading).toContain('value="Can I sell paper lanterns in Franklin? What are the requirements?"')
  })

  it("says of its sources how current they are, how it was checked, and what it is not", async () => {
    const text = words(await page(ask(inventedQuestion)))
    expect(text).toContain("in force from January 1, 2019; current through June 30, 2025")
    expect(text).toContain("as imported on July 4, 2025; the publisher states no date")
    expect(text).toContain("Checked: it is quoted word for word (quoted word for word).")
    expect(text).toContain("nothing outside the 13 provisions of 1 instrument was looked at")
    expect(text).toContain("What does not bind you Lantern Code § 3-106")
  })

  it("takes a question for words, never for markup", async () => {
    const html = await page(ask('<b>lantern</b> in Franklin "&'))
    expect(html).not.toContain("<b>lantern")
    expect(html).toContain("&lt;b&gt;lantern")
  })
})

describe("an abstention", () => {
  it("is no dead end: why, the same question elsewhere, how to import", async () => {
    const html = await page(ask("Can I sell paper lanterns in Missouri? What are the requirements?"))
    const text = words(html)
    expect(text).toContain("Not held. The library holds no law of Missouri.")
    expect(text).toContain("npx pincite import FOLDER -j us-mo")
    expect(text).toContain("Held: State of Franklin (fictional).")
    const once = links(html).find((link) => link.includes("j=us-xf")) ?? ""
    expect(new URLSearchParams(once.split("?")[1]).get("q")).toBe(inventedQuestion)
    expect(words(await page(once))).toContain("Sell Paper Lanterns")
  })

  it("marks what is near as no answer", async () => {
    const html = await page(ask("May I keep bees in Franklin?"))
    expect(words(html)).toContain("Nearest provisions: not an answer Lantern Code § 3-102 Definition")
  })

  it("gives a form back that was filled in wrong, as it was filled in, with the remedy", async () => {
    const html = await page(ask("May I?", "&asOf=2024-02-30&j=us-zz"), 400)
    expect(html).toContain('value="May I?"')
    expect(words(html)).toMatch(/is not a day of the calendar|is not a jurisdiction/)
  })
})

describe("the same question of another place", () => {
  const read = async (question: string) =>
    pincite.readQuestion({ question, jurisdictions: [], asOf: null, profile: {} })

  it("names the other place where the question named its own", async () => {
    expect(sameQuestionIn("us-xf", await read("May I fish in Missouri? What does Missouri ask?"))).toBe(
      "May I fish in Franklin? What does Franklin ask?",
    )
    expect(sameQuestionIn("us-dc", await read("May I fish in Missouri?"))).toBe(
      "May I fish in the District of Columbia?",
    )
  })

  it("asks for the law of the other place where a law was named", async () => {
    const why = "“GDPR” is law of the European Union"
    const law = { written: "GDPR", jurisdiction: "eu", from: "question" as const, why }
    const asked = await read("Under the GDPR, may I fish?")
    expect(sameQuestionIn("us-mo", { ...asked, placesNamed: [law] })).toBe(
      "Under the law of Missouri, may I fish?",
    )
  })

  it("asks for one place where two were named, and changes nothing where none was", async () => {
    const places = (names: readonly string[]) =>
      names.map((written) => ({ written, jurisdiction: "us-mo", from: "question" as const }))
    const two = { ...(await read("May I fish in Ohio and Iowa?")), placesNamed: places(["Ohio", "Iowa"]) }
    expect(sameQuestionIn("us-xf", two)).toBe("May I fish in Franklin?")
    expect(sameQuestionIn("us-xf", await read("May I fish?"))).toBe("May I fish?")
  })
})

describe("a provision", () => {
  it("stands in its place, with its words in the order of the law", async () => {
    const html = await page("/law/us-xf/lanterns/3-101")
    expect(words(html)).toContain("State of Franklin (fictional) Lantern Code (invented) Chapter 3 Lanterns")
    const body = words(/<div class="law-text">.*?<section class="notes"/s.exec(html)?.[0] ?? "")
    expect(body).toMatch(
      /unless the person: \(1\) holds.*\(2\) keeps.*\(A\).*\(B\).*\(3\) has paid.*A permit is not.*Fees/,
    )
    expect(words(html)).toContain("Notes and history, not part of the law’s text History Invented in 2019")
    expect(words(html)).toContain("After it § 3-102 Definition")
  })

  it("shows above a paragraph the words that lead to it", async () => {
    const html = await page("/law/us-xf/lanterns/3-101/2/A")
    const above = words(/<section class="lead-ins".*?<\/section>/s.exec(html)?.[0] ?? "")
    expect(above).toContain(
      "§ 3-101 A person may not sell a paper lantern at a public market unless the person:",
    )
    expect(above).toContain("(2) keeps at the stall")
    expect(above).not.toContain("A permit is not needed")
  })

  const versions = [
    { why: "the newest version held", path: "3-104", says: "$40" },
    { why: "a version by its day", path: "3-104@2019-01-01", says: "$25" },
    { why: "the version in force on a day", path: "3-104@2021-06-06", says: "$25" },
  ]
  it.each(versions)("is $why at $path", async ({ path, says }) => {
    const body = /<div class="law-text">.*?<\/div>/s.exec(await page(`/law/us-xf/lanterns/${path}`))?.[0]
    expect(body).toContain(says)
  })

  it("goes to a day that is asked for", async () => {
    const response = await app.request("/law/us-xf/lanterns/3-104?on=2020-02-02")
    expect([response.status, response.headers.get("location")]).toEqual([
      303,
      "/law/us-xf/lanterns/3-104@2020-02-02",
    ])
    expect(await page("/law/us-xf/lanterns/3-104?on=2020-02-31", 400)).toContain("YYYY-MM-DD")
  })

  it("says before its words that it is repealed, or not yet law", async () => {
    expect(words(await page("/law/us-xf/lanterns/3-105"))).toContain("Repealed: this is not law in force.")
    expect(words(await page("/law/us-xf/lanterns/3-106"))).toContain("It takes effect on January 1, 2030.")
  })

  it("highlights the right words or none", async () => {
    const at = (span: string) => page(`/law/us-xf/lanterns/3-102?${span}`)
    expect(await at("from=0&to=15")).toContain('<mark id="words">“Public market”</mark>')
    for (const span of ["from=0&to=9999", "from=9&to=2", "from=-1&to=4", "from=a&to=b", "from=3"]) {
      const html = await at(span)
      expect(html).not.toContain("<mark")
      expect(words(html)).toContain("The words linked to are not in this version")
    }
  })

  it("lists what lies below it where that is too much for one page", async () => {
    const shown = await pincite.show("us-xf/lanterns/chapter-3", null)
    if (shown.kind !== "one") throw new Error("is held")
    const [chapter, section] = shown.shown.subtree
    if (chapter === undefined || section === undefined) throw new Error("has sections")
    const subtree = [chapter, ...Array.from({ length: 500 }, () => section)]
    const big = createApp(
      inventedPincite({ show: async () => ({ ...shown, shown: { ...shown.shown, subtree } }) }),
    )
    const html = await (await big.request("/law/us-xf/lanterns/chapter-3")).text()
    expect(html).toMatch(/<p class="outline"><a href="\/law\/us-xf\/lanterns\/3-101">/)
    expect(html).not.toContain("may not sell a paper lantern")
  })

  it("is found by its citation", async () => {
    const go = (cite: string) => app.request(`/law?cite=${encodeURIComponent(cite)}`)
    expect((await go("Lantern Code § 3-101(2)")).headers.get("location")).toBe("/law/us-xf/lanterns/3-101/2")
    expect((await go("§ 3")).status).toBe(300)
    const lost = await go("Lantern Code § 9-9")
    expect(lost.status).toBe(404)
    expect(words(await lost.text())).toContain("These lie nearest: Lantern Code § 3-101 Sale at a market")
  })

  it("has an address whatever signs its enumerators have", () => {
    expect(lawLink("gb/act/1⁄2/ä b")).toBe("/law/gb/act/1%E2%81%842/%C3%A4%20b")
    expect(lawLink("us/cfr/2/200.303/a@2024-07-01", { start: 3, end: 9 })).toBe(
      "/law/us/cfr/2/200.303/a@2024-07-01?from=3&to=9#words",
    )
  })
})

describe("what goes wrong", () => {
  it("is told with a remedy and a way on", async () => {
    expect(words(await page("/nowhere", 404))).toContain("There is nothing at /nowhere.")
    expect(words(await page("/law/us-xf/lanterns/%E0%A4%A", 404))).toContain("Not held")
    const broken = createApp(inventedPincite({ coverage: () => Promise.reject(new Error("inner words")) }))
    const response = await broken.request("/coverage")
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain("inner words")
  })
})

describe("the style sheet", () => {
  it("is kept by browsers under the address of its content", async () => {
    const address = links(await page("/")).find((link) => link.endsWith(".css")) ?? ""
    const response = await app.request(address)
    expect(response.headers.get("content-type")).toContain("text/css")
    expect(response.headers.get("cache-control")).toContain("immutable")
  })
})
