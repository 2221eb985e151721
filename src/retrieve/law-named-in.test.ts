/** A law named in a question says whose law is asked for, where law that is held bears the name. */
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { LibraryReader } from "../corpus/index.js"
import { openMemoryEngine } from "../index/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { corporaDir } from "../testing/corpora.js"
import { type CorpusLibrary, importCorpus } from "../testing/import-corpus.js"
import { importForTest, type TestImport } from "../testing/import-for-test.js"
import { createRetriever } from "./create-retriever.js"
import { lawNamedIn } from "./law-named-in.js"
import { readQuestion } from "./read-question.js"
import type { Retriever } from "./retrieval.js"

const places = async (text: string, retriever: Retriever, reader: LibraryReader) =>
  (await lawNamedIn(text, { reader, retriever })).map(
    ({ written, jurisdiction }) => `${written}: ${jurisdiction ?? "doubtful"}`,
  )

// All law here is made up.
describe("a law that is named", () => {
  let library: BuiltLibrary
  let retriever: Retriever
  beforeAll(async () => {
    library = await buildLibrary({
      "us-xf/code": {
        name: "Code of the State of Franklin",
        shortName: "Franklin Code",
        provisions: {
          "title-9": {
            heading: "Ferries (Regulation Q)",
            children: {
              "9-101": { text: "This title may be cited as the “Ferry Safety Act of 2031”." },
              "9-102": { text: "The Lamp Control Act applies to lamps on a ferry." },
              "9-103": { text: "A bell under the Bell and Gong Signal Act (BGSA) is rung at noon." },
            },
          },
          "title-10": {
            heading: "Bell and Gong Signal Act",
            children: { "10-1": "A gong is struck twice at the beginning of the day, and once at its end." },
          },
          "title-11": {
            heading: "Fees",
            children: {
              "11-1": "This title may be cited as the Harbor Fee Act.",
              "11-2": "A ship pays the harbor fee to the keeper of the harbor on the day it arrives.",
            },
          },
        },
      },
      "us-xg/code": {
        provisions: {
          "1": "This chapter is known and may be cited as the Harbor Fee Act.",
          "2": "This chapter may be cited as the Harbor Fee Act – Leases.",
        },
      },
      "us/comp/steam-whistle-noise-control-act": {
        name: "Steam Whistle Noise Control Act of 1931",
        shortName: "Steam Whistle Noise Control Act of 1931",
        provisions: { "1": "A steam whistle is blown once." },
      },
    })
    retriever = createRetriever({ reader: library.reader, engine: await openMemoryEngine(library.reader) })
  })
  afterAll(() => library.close())

  const rows: readonly { readonly why: string; readonly text: string; readonly read: readonly string[] }[] = [
    {
      why: "is held by its name",
      text: "Under the Franklin Code, who waits?",
      read: ["Franklin Code: us-xf"],
    },
    {
      why: "is held by its name without the year",
      text: "Does the Steam Whistle Noise Control Act apply to a toy?",
      read: ["Steam Whistle Noise Control Act: us"],
    },
    { why: "is held by its initials", text: "Under the SWNCA, who may whistle?", read: ["SWNCA: us"] },
    {
      why: "says itself how it is cited",
      text: "What must a ferry do under the Ferry Safety Act?",
      read: ["Ferry Safety Act: us-xf"],
    },
    { why: "stands in a heading", text: "Does Regulation Q apply to a raft?", read: ["Regulation Q: us-xf"] },
    {
      why: "is spelled out by other law",
      text: "Under the BGSA, when is a gong struck?",
      read: ["BGSA: us-xf"],
    },
    { why: "is only mentioned", text: "Under the Lamp Control Act, who may burn oil?", read: [] },
    {
      why: "is of two places: the asker is asked",
      text: "Under the Harbor Fee Act, who pays?",
      read: ["Harbor Fee Act: doubtful"],
    },
    { why: "is nobody's", text: "Under the Kite Act, who may fly?", read: [] },
    { why: "is of whoever enacted it", text: "Does the Uniform Ferry Code bind me?", read: [] },
    {
      why: "is an act of the Union, held or not",
      text: "Under the GDPR, what is consent?",
      read: ["GDPR: eu"],
    },
    { why: "could be of several places by its letters", text: "Under the CRA, what is a product?", read: [] },
  ]
  it.each(rows)("$why: $text", async ({ text, read }) => {
    expect(await places(text, retriever, library.reader)).toEqual(read)
  })

  const readWith = async (text: string) => {
    const laws = await lawNamedIn(text, { reader: library.reader, retriever })
    return readQuestion(text, { jurisdictions: [], asOf: null }, ["us-xf", "us-xg", "us"], laws)
  }

  it("gives its place with the reason, and letters are not searched", async () => {
    const read = await readWith("Under Regulation Q, must a ferry ring a bell?")
    expect(read.placesNamed).toEqual([
      {
        jurisdiction: "us-xf",
        written: "Regulation Q",
        why: "Franklin Code tit. 9 is called Regulation Q",
        from: "question",
      },
    ])
    expect(read.searchText).toBe("a ferry ring a bell")
  })

  it("stands beside a place that is named, and gives way to one that is picked", async () => {
    expect((await readWith("Under the Ferry Safety Act, must a ferry in Ohio wait?")).jurisdictions).toEqual([
      "us-oh",
      "us-xf",
    ])
    const text = "Under the Ferry Safety Act, must a ferry wait?"
    const laws = await lawNamedIn(text, { reader: library.reader, retriever })
    expect(readQuestion(text, { jurisdictions: ["us"], asOf: null }, ["us"], laws).jurisdictions).toEqual([
      "us",
    ])
  })

  it("of two places is asked about, but not where the question names one", async () => {
    expect((await readWith("Under the Harbor Fee Act, who pays for a ferry?")).unclearPlaces).toEqual([
      "Harbor Fee Act",
    ])
    expect((await readWith("Under the Harbor Fee Act, who pays for a ferry in Ohio?")).unclearPlaces).toEqual(
      [],
    )
  })
})

describe("the sample", () => {
  let library: TestImport
  beforeAll(async () => {
    library = await importForTest([join(import.meta.dirname, "../../sample/franklin-code")])
  })
  afterAll(() => library.close())

  it("is named by its code, and by no word of a question that only looks like it", async () => {
    const { reader } = library
    const retriever = createRetriever({ reader, engine: await openMemoryEngine(reader) })
    expect(await places("Under the Franklin Code, who must give notice?", retriever, reader)).toEqual([
      "Franklin Code: us-xf",
    ])
    expect(await places("Must I follow the Club Rules on notice?", retriever, reader)).toEqual([])
  })
})

describe.skipIf(corporaDir() === null)("real law that is named (needs the corpora)", () => {
  const folders: readonly {
    readonly folder: string
    readonly rows: readonly (readonly [text: string, read: readonly string[]])[]
  }[] = [
    {
      folder: "cfpb-regml/regulation/1016",
      rows: [
        ["Under Regulation P, when is a privacy notice due?", ["Regulation P: us"]],
        ["Under Regulation Z, what must a lender disclose?", []],
        // The parts mention this act and are not it.
        ["Does the Gramm-Leach-Bliley Act require a notice?", []],
      ],
    },
    {
      folder: "cfpb-regml/regulation/1006",
      rows: [
        [
          "Under the Fair Debt Collection Practices Act, who is a collector?",
          ["Fair Debt Collection Practices Act: us"],
        ],
      ],
    },
    {
      folder: "eu-formex-gdpr",
      rows: [
        [
          "Under the General Data Protection Regulation, what is consent?",
          ["General Data Protection Regulation: eu"],
        ],
        ["Does the GDPR require consent?", ["GDPR: eu"]],
      ],
    },
    {
      folder: "mo-rsmo-html",
      rows: [["What may a merchant do under RSMo chapter 407?", ["RSMo: us-mo"]]],
    },
    {
      folder: "md-code-xml",
      rows: [
        [
          "Under the Maryland Consumer Protection Act, what is unfair?",
          ["Maryland Consumer Protection Act: us-md"],
        ],
      ],
    },
  ]

  it.each(folders)(
    "$folder",
    async ({ folder, rows }) => {
      const library: CorpusLibrary = await importCorpus(folder)
      try {
        const { reader } = library
        const retriever = createRetriever({ reader, engine: await openMemoryEngine(reader) })
        for (const [text, read] of rows) expect(await places(text, retriever, reader)).toEqual(read)
      } finally {
        await library.close()
      }
    },
    60_000,
  )
})
