/** What may happen to a child over one document, and that the documents around it do not notice. */
import { describe, expect, it } from "vitest"
import type { IsoDate } from "../../law/index.js"
import type { ListedDocument } from "../../sources/index.js"
import type { ParsingCaps } from "./caps.js"
import { type ParsingOptions, parseInChildren } from "./parse-in-children.js"

const day = "2026-06-30" as IsoDate
/** Small, so that a test need not wait. A child run from source holds some hundred mebibytes from the beginning. */
const caps: Partial<ParsingCaps> = {
  seconds: 3,
  memoryMiB: 512,
  mostMemoryMiB: 512,
  outputMiB: 1,
  outputPerMiB: 1,
  rounds: 5,
}

describe("a document over which its child", () => {
  const rows: { why: string; deed: string; code: string }[] = [
    { why: "is struck down", deed: "crash", code: "parse.child-crashed" },
    { why: "ends as if all were well", deed: "leave", code: "parse.child-crashed" },
    { why: "never comes to an end", deed: "loop", code: "parse.timeout" },
    { why: "waits for nothing", deed: "wait", code: "parse.timeout" },
    { why: "fills its heap", deed: "heap", code: "parse.out-of-memory" },
    { why: "fills memory outside of its heap", deed: "bytes", code: "parse.out-of-memory" },
    { why: "hands back more than it may at once", deed: "flood", code: "parse.too-large" },
    { why: "hands back more than it may in small pieces", deed: "drip", code: "parse.too-large" },
    { why: "asks for file after file", deed: "deeper", code: "source.too-deep" },
  ]

  it.each(rows)("$why fails alone with $code", async ({ deed, code }) => {
    expect(await outcomes(["fine", deed, "fine"], { children: 1 })).toEqual(["read", code, "read"])
  })

  it("says very much beside the matter is read", async () => {
    expect(await outcomes(["shout"], { children: 1 })).toEqual(["read"])
  })
})

describe("several children", () => {
  it("give documents in the order they were named, whichever is ready first", async () => {
    const names = ["slow", "fine", "fine", "crash", "slow", "fine"]
    const read: string[] = []
    for await (const { document } of parse(names, { children: 2 })) read.push(document.name)
    expect(read).toEqual(names)
  })

  it("begin no more documents than there are children and one", async () => {
    const opened: string[] = []
    const parsing = parse(["fine", "fine", "fine", "fine", "fine", "fine"], { children: 2 }, opened)
    await parsing.next()
    expect(opened.length).toBeLessThanOrEqual(3)
    await parsing.return(undefined)
  })
})

describe("a machine that starts no child", () => {
  it("stops the import at the first document", async () => {
    const started = outcomes(["fine", "fine"], { children: 1, program: "not-there" })
    await expect(started).rejects.toMatchObject({ code: "parse.cannot-start" })
  })
})

function parse(names: readonly string[], options: ParsingOptions, opened: string[] = []) {
  const documents = names.map((name) => documentOf(name, opened))
  return parseInChildren(documents, { program: "misbehaving.child", caps, ...options }, day, () => {})
}

async function outcomes(names: readonly string[], options: ParsingOptions): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { parsed } of parse(names, options)) found.push(parsed.failed[0]?.code ?? "read")
  return found
}

function documentOf(name: string, opened: string[]): ListedDocument {
  const facts = {
    jurisdiction: null,
    instrument: null,
    name: null,
    publisher: null,
    officialUrl: null,
    effectiveFrom: null,
    currentThrough: null,
    weight: null,
  }
  const open = () => {
    opened.push(name)
    return {
      main: { name, bytes: new Uint8Array() },
      part: (href: string) => ({ name: href, bytes: new Uint8Array(1) }),
    }
  }
  return { name, root: "", format: "dc-xml", facts, retrievedOn: null, open, filesRead: () => [] }
}
