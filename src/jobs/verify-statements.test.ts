/**
 * Statements verified as the command does it: a citation as people write it, words of the law or not.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { IsoDate, ProvisionId } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { corporaDir } from "../testing/corpora.js"
import { importForTest, type TestImport } from "../testing/import-for-test.js"
import { verifyStatement } from "./verify-statements.js"

describe("statements about invented law", () => {
  let library: BuiltLibrary
  beforeAll(async () => {
    library = await buildLibrary({
      "us-xf/code": {
        shortName: "Franklin Code",
        provisions: { "12-1104": { text: "", children: { b: "No person shall sell oil at night." } } },
      },
    })
  })
  afterAll(() => library.close())

  it.each([
    {
      why: "the publisher's citation",
      cite: "Franklin Code § 12-1104(b)",
      verdict: "verified",
      reason: null,
    },
    { why: "the section", cite: "Franklin Code § 12-1104", verdict: "verified", reason: null },
    { why: "a provision's id", cite: "us-xf/code/12-1104/b", verdict: "verified", reason: null },
    {
      why: "words around the citation",
      cite: "see Franklin Code § 12-1104(b).",
      verdict: "verified",
      reason: null,
    },
    {
      why: "a paragraph that is not there",
      cite: "Franklin Code § 12-1104(z)",
      verdict: "unresolved",
      reason: "citation",
    },
    { why: "no citation", cite: "the lamp book", verdict: "unresolved", reason: "citation" },
  ])("$why", async ({ cite, verdict, reason }) => {
    const judged = await verifyStatement(
      { id: "1", text: "No person shall sell oil at night.", cite, asOf: null },
      library.reader,
    )
    expect(judged).toMatchObject({ id: "1", verdict, reason })
  })
})

// Words are read from the corpus when the test runs; rows say where they stand.
describe.skipIf(corporaDir() === null)("statements about the D.C. Code (needs the corpora)", () => {
  let library: TestImport
  beforeAll(async () => {
    const titles = `${corporaDir()}/dc-code/us/dc/council/code/titles`
    library = await importForTest([`${titles}/28`, `${titles}/32`])
  })
  afterAll(() => library.close())

  const textOf = async (id: string): Promise<string> => {
    const found = await library.reader.pointInTime(`us-dc/code/${id}` as ProvisionId, null)
    return found.kind === "held" ? found.provision.text : ""
  }
  const judge = (text: string, cite: string, asOf: string | null = null) =>
    verifyStatement({ id: "1", text, cite, asOf: asOf as IsoDate | null }, library.reader)

  it.each([
    {
      why: "cites the paragraph that says it",
      from: "28-3852/b",
      cite: "D.C. Code § 28-3852(b)",
      verdict: "verified",
      reason: null,
    },
    {
      why: "cites its section",
      from: "28-3852/b",
      cite: "D.C. Code § 28-3852",
      verdict: "verified",
      reason: null,
    },
    {
      why: "cites a neighbouring paragraph",
      from: "28-3852/b",
      cite: "D.C. Code § 28-3852(a)",
      verdict: "not-carried",
      reason: "citation",
    },
    {
      why: "cites a paragraph that is not there",
      from: "28-3852/b",
      cite: "D.C. Code § 28-3852(z)",
      verdict: "unresolved",
      reason: "citation",
    },
    {
      why: "drops the agreement that goes before",
      from: "32-1303/2",
      cite: "D.C. Code § 32-1303(2)",
      verdict: "not-carried",
      reason: "exception",
    },
  ])("$why", async ({ from, cite, verdict, reason }) => {
    expect(await judge(await textOf(from), cite)).toMatchObject({ verdict, reason })
  })

  it("carries a paragraph with the lead-in of its section", async () => {
    const text = `${await textOf("32-1303")} ${await textOf("32-1303/2")}`
    expect(await judge(text, "D.C. Code § 32-1303(2)")).toMatchObject({ verdict: "verified" })
  })

  it("refuses it with one number changed, and says so", async () => {
    const text = `${await textOf("32-1303")} ${await textOf("32-1303/2")}`.replace("7 days", "17 days")
    expect(await judge(text, "D.C. Code § 32-1303(2)")).toMatchObject({
      verdict: "not-carried",
      reason: "number",
    })
  })
})
