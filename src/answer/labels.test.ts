/** How sources and passages are numbered. The sections are invented. */
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { IsoDate, ProvisionId } from "../law/index.js"
import { type BuiltLibrary, buildLibrary } from "../testing/build.js"
import { openLabelBook } from "./labels.js"
import { bringIntoView, type SectionInView } from "./section-in-view.js"

let library: BuiltLibrary
let lamps: SectionInView
let oil: SectionInView
beforeAll(async () => {
  library = await buildLibrary({
    "us-xf/code": {
      provisions: {
        "9-101": {
          heading: "Lamps.",
          text: "The following rules hold for lamps:",
          children: { "1": "A lampwright shall trim each wick.", "2": "No person shall sell oil at night." },
        },
        "9-102": { heading: "Oil.", text: "Oil must be clear. Oil must be cold." },
      },
    },
  })
  lamps = await viewOf("us-xf/code/9-101")
  oil = await viewOf("us-xf/code/9-102")
})
afterAll(() => library.close())

describe("labels", () => {
  it("are source number, then passage number, both in order of first use", () => {
    const book = openLabelBook()
    expect(labelsOf(book, oil, 1)).toEqual(["1.1"])
    expect(labelsOf(book, lamps, 0)).toEqual(["2.1", "2.2"])
    expect(labelsOf(book, oil, 0)).toEqual(["1.2"])
  })

  it("are the same wherever the same words are quoted", () => {
    const book = openLabelBook()
    expect(labelsOf(book, lamps, 0)).toEqual(["1.1", "1.2"])
    // The lead-in is quoted again, the item is another.
    expect(labelsOf(book, lamps, 1)).toEqual(["1.1", "1.3"])
    expect(labelsOf(book, lamps, 0)).toEqual(["1.1", "1.2"])
  })

  it("name passages that stand in the list of sources as they are labelled", () => {
    const book = openLabelBook()
    labelsOf(book, oil, 0)
    labelsOf(book, lamps, 1)
    const sources = book.sources(new Map(), "2026-01-15" as IsoDate)
    expect(sources.map(({ number, title }) => [number, title])).toEqual([
      [1, "Oil."],
      [2, "Lamps."],
    ])
    expect(sources.flatMap(({ passages }) => passages.map(({ label, quote }) => [label, quote]))).toEqual([
      ["1.1", "Oil must be clear."],
      ["2.1", "The following rules hold for lamps:"],
      ["2.2", "No person shall sell oil at night."],
    ])
  })
})

function labelsOf(book: ReturnType<typeof openLabelBook>, view: SectionInView, unit: number) {
  const chosen = view.units()[unit]
  if (chosen === undefined) throw new Error(`no unit ${unit}`)
  return book.lawStatement(chosen, view.section, "for the test").labels
}

async function viewOf(id: string): Promise<SectionInView> {
  const [section] = await library.reader.read([id as ProvisionId], null)
  const view = section === undefined ? null : await bringIntoView(section, library.reader, null)
  if (view === null) throw new Error("the section is not held")
  return view
}
