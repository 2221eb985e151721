/** What happens when the sample library is asked: what it answers, from which law, and when it abstains. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Abstention, AnswerSection, Statement } from "../answer/index.js"
import { type OpenLibrary, openLibrary } from "../corpus/index.js"
import type { IsoDate, JurisdictionCode } from "../law/index.js"
import type { VerifiedAnswer } from "../verify/index.js"
import type { Pincite } from "./front-door.js"
import { openPincite } from "./open-pincite.js"
import { buildSampleLibrary, sampleSources } from "./sample-library.js"

interface SampleQuestion {
  readonly question: string
  readonly gold: readonly string[]
  readonly expect?: string
  readonly trap?: unknown
}

const written: readonly SampleQuestion[] = JSON.parse(
  readFileSync(join(sampleSources(), "questions.json"), "utf8"),
)
const answerable = written.filter((row) => row.expect === undefined && row.trap === undefined)
const keyQuestion = answerable[0]?.question ?? ""

let folder: string
let pincite: Pincite
let reader: OpenLibrary
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pincite-test-"))
  const dataDir = await buildSampleLibrary(join(folder, "sample"))
  pincite = await openPincite({ dataDir })
  reader = await openLibrary({ dataDir })
})
afterAll(async () => {
  await reader.close()
  await pincite.close()
  rmSync(folder, { recursive: true, force: true })
})

describe("every sample question", () => {
  it("is there", () => expect(answerable.length).toBeGreaterThanOrEqual(15))

  it.each(answerable)("$question is answered", async ({ question }) => {
    expect((await answerTo(question)).sources.length).toBeGreaterThan(0)
  })

  // The insurance question rests on the rule beside its gold: what the program must do, not who must have one.
  const firstSourceElsewhere = "us-xf/fac/20/100.3/a"
  it.each(answerable.filter(({ gold }) => !gold.includes(firstSourceElsewhere)))(
    "$question rests first on a section that controls it",
    async ({ question, gold }) => {
      const first = (await answerTo(question)).sources[0]?.passages[0]?.provision
      expect(gold.map(sectionOf)).toContain(sectionOf(first ?? ""))
    },
  )

  it.each(answerable)("$question: each statement of law passed its checks", async ({ question }) => {
    const law = lawIn(await answerTo(question))
    expect(law.length).toBeGreaterThan(0)
    for (const { text, checks, labels } of law) {
      expect(labels.length, text).toBeGreaterThan(0)
      expect(checks.length, text).toBeGreaterThan(0)
      expect(
        checks.filter(({ outcome }) => outcome === "failed"),
        text,
      ).toEqual([])
      expect(
        checks.map(({ outcome }) => outcome),
        text,
      ).toContain("passed")
    }
  })

  it.each(answerable)("$question: each quote is a slice of the stored text", async ({ question }) => {
    for (const { support, text } of lawIn(await answerTo(question))) {
      expect(support.length, text).toBeGreaterThan(0)
      for (const { version, start, end, quote } of support) {
        const held = await reader.version(version)
        expect(held?.text.slice(start, end)).toBe(quote)
      }
    }
  })
})

describe("the question of the first start", () => {
  it("is answered with its conditions, in the order of the page", async () => {
    const answer = await answerTo(keyQuestion)
    expect(answer.title).toContain("Third-Party Customer Service Tools")
    expect(answer.verdict).toBe("allowed-with-conditions")
    expect(answer.jurisdictions).toEqual(["us-xf"])
    expect(answer.lead.map(({ kind }) => kind)).toEqual(["frame", "law"])
    expect(answer.sections.map(({ kind }) => kind)).toEqual([
      "requirements",
      "service-providers",
      "definitions",
      "exceptions",
      "penalties",
      "additional",
      "conclusion",
    ])
    expect(answer.sources.length).toBeGreaterThan(1)
  })

  it("leads with the provision that allows it and says on what conditions", async () => {
    const answer = await answerTo(keyQuestion)
    const [first] = answer.lead[1]?.support ?? []
    expect(first?.provision).toBe("us-xf/code/12-1207/a")
    expect(answer.verdictBecause.labels).toContain(first?.label)
  })

  it("is not answered with law that binds state agencies alone", async () => {
    const { sections } = await answerTo(keyQuestion)
    expect(provisionsIn(sections).filter((id) => id.startsWith("us-xf/fac/1/"))).toEqual([])
  })

  it("gives the same bytes when asked again", async () => {
    expect(JSON.stringify(await ask(keyQuestion))).toBe(JSON.stringify(await ask(keyQuestion)))
  })
})

describe("law that binds some only", () => {
  const bindsLicensees = ({ appliesTo, support }: Statement) =>
    /licensee/iu.test(appliesTo ?? "") &&
    support.some(({ provision }) => provision.startsWith("us-xf/fac/20/"))

  it("is put to who has not that role only after the words that it applies only if", async () => {
    const ofOthers = answerable
      .map(({ question }) => question)
      .filter((question) => !/licensee/u.test(question))
    const before: (string | undefined)[] = []
    for (const question of [
      ...ofOthers,
      "Must a business in Franklin have an information security program?",
    ]) {
      for (const { kind, statements } of (await answerTo(question)).sections) {
        if (kind === "definitions" || kind === "exceptions" || kind === "penalties") continue
        statements.forEach((statement, index) => {
          if (bindsLicensees(statement)) before.push(statements[index - 1]?.text)
        })
      }
    }
    expect(before).toEqual(["20 FAC 100.4 applies only if you are what it calls “licensee”."])
  })

  it("has that frame with the role and the pincite in it", async () => {
    const { sections } = await answerTo(keyQuestion)
    const statements = sections.find(({ kind }) => kind === "service-providers")?.statements ?? []
    const bound = statements.findIndex(({ support }) => support[0]?.provision === "us-xf/code/12-1207/d")
    expect(statements[bound - 1]).toMatchObject({
      kind: "frame",
      text: "Franklin Code § 12-1207(d) applies only if you are what it calls “service provider”.",
    })
  })
})

describe("a rule that was amended", () => {
  it.each([
    { why: "the day before", asOf: "2023-12-31", review: "once every 24 months" },
    { why: "the day of the amendment", asOf: "2024-01-01", review: "once every 12 months" },
    { why: "with no day: the newest text", asOf: null, review: "once every 12 months" },
  ])("is quoted as it stood: $why", async ({ asOf, review }) => {
    const answer = await answerTo("How often must a controller in Franklin review its privacy notice?", asOf)
    expect(answer.lead.at(-1)?.text).toContain(review)
  })
})

describe("law on the subject that is not in force", () => {
  it.each([
    {
      why: "begins after the day asked about",
      question:
        "Must a business in Franklin disclose on June 1, 2026, that an automated assistant is not a human being?",
      says: "Franklin Code § 12-1306 (Automated assistants) is not law in force on 2026-06-01: it begins on 2027-01-01.",
    },
    {
      why: "begins later, and no day is asked",
      question: "Must a business in Franklin disclose that an automated assistant is not a human being?",
      says: "Franklin Code § 12-1306 (Automated assistants) is not law in force: it begins on 2027-01-01.",
    },
    {
      why: "is repealed, and only its heading is left",
      question: "Must I send a paper reminder in Franklin?",
      says: "Franklin Code § 12-1304 (Paper reminder of renewal) is not law in force: it was repealed on 2023-10-03.",
    },
    {
      why: "was removed after the edition that had its words",
      question: "How must a controller in Franklin provide a paper copy of its privacy notice?",
      says: "15 FAC 60.3 is not law in force: it was removed and its number reserved on 2024-01-01.",
    },
  ])("is named with its day: it $why", async ({ question, says }) => {
    const refused = await abstentionFrom(question)
    expect(refused.reason).toEqual({ code: "not-in-force", message: says })
    expect(refused.searched.nearest).toHaveLength(1)
    expect(refused.next.at(-1)).toContain("pincite show")
  })

  it.each(written.filter(({ expect: refusal }) => refusal === "not-in-force"))(
    "is the reason wherever the sample expects it: $question",
    async ({ question, gold }) => {
      const { reason, searched } = await abstentionFrom(question)
      expect(reason.code).toBe("not-in-force")
      expect(gold.map(sectionOf)).toContain(searched.nearest[0]?.provision)
    },
  )

  it("gives way to law in force on the same subject", async () => {
    const answer = await answerTo("Must a business in Franklin send a reminder of renewal?")
    expect(answer.sources[0]?.passages[0]?.provision).toMatch(/^us-xf\/code\/12-130[23]/u)
  })

  it.each([
    "How often must an elevator be inspected in Franklin?",
    "Can I fly a drone in Franklin?",
    "Must a business in Franklin publish its paper consumption?",
    "Must a business in Franklin disclose on June 1, 2026, that its eggs are organic?",
  ])("is not named where the question is about something else: %s", async (question) => {
    expect((await abstentionFrom(question)).reason.code).toBe("not-found")
  })
})

describe("Pincite abstains", () => {
  it.each([
    {
      why: "law of that place is not held",
      question:
        "Can I use third-party customer service tools that collect personal information in Missouri? What are the requirements?",
      code: "jurisdiction-not-held",
    },
    {
      why: "the place is one that no jurisdiction and no law held has a name for",
      question: "Can I record calls in Atlantis?",
      code: "jurisdiction-unclear",
    },
    {
      why: "two places are named one in the other",
      question: "Can I sell fireworks in California in Massachusetts?",
      code: "jurisdiction-not-held",
    },
    {
      why: "many places have that name",
      question: "Can I record calls in Springfield?",
      code: "jurisdiction-unclear",
    },
    {
      why: "nobody vouches for a day before everything",
      question: "Must a controller in Franklin review its privacy notice on January 1, 1950?",
      code: "date-not-held",
    },
    {
      why: "the section cited begins later",
      question: "What did Franklin Code § 12-1306 require on June 1, 2026?",
      code: "not-in-force",
    },
    {
      why: "the section cited is repealed",
      question: "What does Franklin Code § 12-1304 require?",
      code: "not-in-force",
    },
    { why: "one word asks nothing", question: "Rules?", code: "underspecified" },
    {
      why: "no law held is on the subject",
      question: "How often must an elevator be inspected in Franklin?",
      code: "not-found",
    },
  ])("where $why", async ({ question, code }) => {
    const refused = await abstentionFrom(question)
    expect(refused.reason.code).toBe(code)
    expect(refused.held).toEqual(["us-xf"])
    expect(refused.next.length).toBeGreaterThan(0)
    // What is held stands in its own field, and every door shows it; said here as well it would be read twice.
    expect(refused.next.join(" ")).not.toContain("State of Franklin (fictional)")
  })

  it("and names the places of which it holds no law, and how to add it", async () => {
    const refused = await abstentionFrom("Can I sell fireworks in Missouri?")
    expect(refused.reason.message).toContain("Missouri")
    expect(refused.next.join(" ")).toContain("pincite import FOLDER -j us-mo")
    expect(refused.searched).toMatchObject({ provisions: 0, nearest: [] })
  })

  it("and the same question of a place that is held is then answered", async () => {
    const question = "Can a business record a telephone call with a customer in Missouri?"
    expect((await ask(question)).kind).toBe("abstention")
    expect((await ask(question.replace("Missouri", "Franklin"))).kind).toBe("answer")
  })
})

function ask(question: string, asOf: string | null = null): Promise<VerifiedAnswer | Abstention> {
  const jurisdictions: readonly JurisdictionCode[] = []
  return pincite.ask({ question, jurisdictions, asOf: asOf as IsoDate | null, profile: {} })
}

async function answerTo(question: string, asOf: string | null = null): Promise<VerifiedAnswer> {
  const response = await ask(question, asOf)
  if (response.kind === "abstention") throw new Error(`abstained: ${response.reason.message}`)
  return response
}

async function abstentionFrom(question: string): Promise<Abstention> {
  const response = await ask(question)
  if (response.kind !== "abstention") throw new Error(`answered: ${response.title}`)
  return response
}

function lawIn(answer: VerifiedAnswer): readonly Statement[] {
  return [
    ...answer.lead,
    ...answer.premises,
    ...answer.sections.flatMap(({ statements }) => statements),
  ].filter(({ kind }) => kind === "law")
}

function provisionsIn(sections: readonly AnswerSection[]): readonly string[] {
  return sections.flatMap(({ statements }) =>
    statements.flatMap(({ support }) => support.map(({ provision }) => provision)),
  )
}

/** "us-xf/code/12-1207/a" stands in "us-xf/code/12-1207", "us-xf/fac/20/100.3/a" in "us-xf/fac/20/100.3". */
function sectionOf(provision: string): string {
  return provision
    .split("/")
    .slice(0, provision.startsWith("us-xf/fac/") ? 4 : 3)
    .join("/")
}
