/**
 * What stands before the enacting clause of a bill: which bill it is, of which assembly and session, and its title.
 *
 *   SECOND REGULAR SESSION   SENATE BILL NO. 960   102ND GENERAL ASSEMBLY   INTRODUCED BY SENATOR BECK.
 *   3402S.01I   KRISTINA MARTIN, Secretary   AN ACT   To repeal section 407.1500, RSMo, and to enact …
 *
 * The letter at the end of the draft's number says how far the bill has come: I as introduced. The year is not
 * printed; the 102nd General Assembly met in 2023 and 2024, and every one before and after it two years apart.
 */
import type { PlacedNote } from "../../../numbered-lines/index.js"
import type { PaperParagraph } from "../../paper.js"

export interface BillFront {
  /** `sb`, `hb`, `sjr`, …: as the legislature abbreviates it. */
  readonly kind: string
  readonly number: string
  readonly designator: string
  readonly assembly: number
  readonly year: number
  /** "3402S.01I"; "" where none is printed. */
  readonly draft: string
  readonly title: { readonly text: string; readonly paragraphs: readonly PaperParagraph[] }
  readonly notes: readonly PlacedNote[]
}

const named = /\b(HOUSE|SENATE)\s+(BILL|JOINT RESOLUTION|CONCURRENT RESOLUTION)\s+NO\.?\s*(\d+)/iu
const assemblyNamed = /\b(\d{2,3})(?:ST|ND|RD|TH)\s+GENERAL ASSEMBLY/iu
const draftNamed = /\b\d{3,5}[HS]\.\d{2}[A-Z]\b/u
const kinds: Readonly<Record<string, string>> = {
  bill: "b",
  "joint resolution": "jr",
  "concurrent resolution": "cr",
}

const noteKinds: readonly (readonly [RegExp, string])[] = [
  [/\bSESSION\b|GENERAL ASSEMBLY$/u, "session"],
  [/^INTRODUCED BY/iu, "sponsor"],
  [/^\d{3,5}[HS]\.\d{2}[A-Z]\b/u, "version"],
  [/\b(?:Secretary|Clerk)\b/u, "officer"],
]

/** The first line of a page may be among its furniture; it is looked at too, and kept as a note. */
export function readFront(
  paragraphs: readonly PaperParagraph[],
  furniture: readonly string[],
): BillFront | null {
  const aside = furniture.filter((text) => /\b(?:SESSION|GENERAL ASSEMBLY)$/u.test(text))
  const all = [...aside, ...paragraphs.map(({ text }) => text)].join("\n")
  const [designator = "", house = "", what = "", number = ""] = named.exec(all) ?? []
  const assembly = Number(assemblyNamed.exec(all)?.[1] ?? 0)
  if (designator === "" || assembly === 0) return null
  const act = paragraphs.findIndex(({ text }) => /^AN ACT\b/iu.test(text))
  const title = act === -1 ? [] : paragraphs.slice(act)
  const others = act === -1 ? paragraphs : paragraphs.slice(0, act)
  const inSecondYear = /\bSECOND\s+(?:REGULAR|EXTRAORDINARY|EXTRA)\s+SESSION/iu.test(all)
  const year = 1819 + 2 * assembly + (inSecondYear ? 1 : 0)
  return {
    kind: `${house.slice(0, 1).toLowerCase()}${kinds[what.toLowerCase().replace(/\s+/gu, " ")] ?? "b"}`,
    number,
    designator: designator.replace(/\s+/gu, " "),
    assembly,
    year,
    draft: draftNamed.exec(all)?.[0] ?? "",
    title: { text: title.map(({ text }) => text).join(" "), paragraphs: title },
    notes: [
      ...aside.map((text) => ({ kind: "session", text })),
      ...others.flatMap((paragraph) => noteOf(paragraph, designator)),
    ],
  }
}

/** The words of a paragraph besides the bill's own number, which is its designator. */
function noteOf({ text, boxes }: PaperParagraph, designator: string): readonly PlacedNote[] {
  if (text === designator) return []
  const kind = noteKinds.find(([pattern]) => pattern.test(text))?.[1] ?? "front-matter"
  return [{ kind, text, boxes }]
}
