/**
 * What every format gives: a provision tree per instrument and a report of all that was not understood.
 *
 * A provision holds its own words once. `text` is its lead-in (chapeau) together with any words that
 * follow or stand between its children; `at` on a child is the offset in the parent's text before which
 * the child stands, so that `text.slice(0, at)`, child, `text.slice(at)` restore the order of the law.
 * The enumerator ("(a)") is not part of the text; headings, notes and history are apart from it.
 * Offsets are UTF-16 code units.
 */
import type {
  EffectivePeriod,
  InstrumentId,
  IsoDate,
  JurisdictionCode,
  ProvisionId,
  ProvisionStatus,
  Weight,
} from "../law/index.js"
import type { PageLayer } from "./paper/page-layer.js"

export interface ParsedNote {
  /** As the publisher names it, in kebab-case: `history`, `editors-notes`, `authority`, `source`, `footnote`, `table-title`, … */
  readonly kind: string
  readonly text: string
}

export interface ParsedTable {
  /** Offset in the provision's text before which the table stands. */
  readonly at: number
  readonly caption: string
  readonly rows: readonly (readonly {
    readonly text: string
    readonly header: boolean
    readonly span: number
  }[])[]
}

export interface ParsedProvision {
  readonly id: ProvisionId
  /** As that tradition names it: `title`, `chapter`, `part`, `section`, `subsection`, `paragraph`, `clause`, `rule`, … */
  readonly level: string
  /** As printed: `§ 28-3852`, `(a)`, `Part 200`. */
  readonly designator: string
  /** In the publisher's form: `D.C. Code § 28-3852(a)`. */
  readonly citation: string
  readonly heading: string
  readonly text: string
  /** Offset in the parent's text before which this provision stands. */
  readonly at: number
  readonly notes: readonly ParsedNote[]
  readonly tables: readonly ParsedTable[]
  readonly status: ProvisionStatus
  readonly period: EffectivePeriod
  /** `guidance` where the publisher marks this provision as guidance within rules; null: as the instrument. */
  readonly weight: Weight | null
  /** The source's own identifiers, given back in search results, e.g. `{ DocumentID: 1, PassageID: "14.2.3" }`. */
  readonly ref: Readonly<Record<string, string | number>> | null
  /** Place in the original: which part (file) and line the provision starts on. */
  readonly file: string
  readonly line: number
  /**
   * Of law on pages, seven numbers a run: characters [from, to) of its fields laid end to end (text, heading, notes,
   * tables) stand on a page (from 1) in the box left, top, right, bottom, in tenths of a point from the page's top left
   * corner. Absent for markup, whose words the tracer finds in the bytes.
   */
  readonly boxes?: readonly number[]
  readonly children: readonly ParsedProvision[]
}

export interface ParsedInstrument {
  readonly id: InstrumentId
  readonly jurisdiction: JurisdictionCode
  readonly name: string
  /** Short form used before a citation where the citation alone would not say it: `AML`, `D.C. Code`. */
  readonly shortName: string
  readonly weight: Weight
  readonly publisher: string | null
  readonly officialUrl: string | null
  readonly currentThrough: IsoDate | null
  /**
   * Where the document is a dated edition of the whole: the first day of it. What its roots do not hold had ended
   * the day before. Absent for a code that its publisher keeps current.
   */
  readonly editionFrom?: IsoDate | null
  /** The language of the text where the file states one, as ISO 639 writes it: `en`, `es`. Its roots give it back as `ref`. */
  readonly language?: string
  /** What the publisher's own index or headings name as part of the instrument and this document does not hold. */
  readonly namedOnly?: readonly NamedPart[]
  /** Top provisions: titles of a code, a part, a lone section. What an import covers is the subtree of each. */
  readonly roots: readonly ParsedProvision[]
}

/** A title, chapter or section that is named: a gap of the library until another document brings it. */
export interface NamedPart {
  /** The id it would have; null where what is named does not say. */
  readonly id: ProvisionId | null
  /** As named: `Title 1`, `Chapter 2. Supreme Court; Court of Appeals`. */
  readonly name: string
  readonly file: string
  readonly line: number
}

/** One kind of markup or content that was not understood, where first seen and how often. Nothing is dropped silently. */
export interface NotUnderstood {
  readonly file: string
  readonly line: number
  readonly what: string
  readonly count: number
}

export interface FileFailure {
  readonly file: string
  readonly code: string
  readonly remedy: string
}

/** What a loader hands to a format: the bytes of one document and of the parts it includes. */
export interface SourcePart {
  /** Name relative to the folder that was named, with forward slashes. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the person who imports says; what the file itself says wins. */
export interface ImportFacts {
  readonly jurisdiction: JurisdictionCode | null
  readonly instrument: string | null
  readonly name: string | null
  readonly publisher: string | null
  readonly officialUrl: string | null
  readonly effectiveFrom: IsoDate | null
  readonly currentThrough: IsoDate | null
  readonly weight: Weight | null
}

/** One unit of import: a document with the parts it includes (a title's index and its sections; a lone file). */
export interface SourceDocument {
  readonly main: SourcePart
  /** Brings an included part by its href as written in `main`; null when it is not there. */
  readonly part: (href: string, from: string) => SourcePart | null
}

/** A word on a page that is no law: of a running head or foot, the number of a page or of a line. */
export interface WordsAside {
  readonly file: string
  readonly text: string
  /** Page from 1, then left, top, right, bottom, as in `ParsedProvision.boxes`. */
  readonly box: readonly [page: number, left: number, top: number, right: number, bottom: number]
}

export interface ParseResult {
  readonly instruments: readonly ParsedInstrument[]
  readonly notUnderstood: readonly NotUnderstood[]
  readonly failed: readonly FileFailure[]
  /** Files in this format that are no law, with the reason: instructions to amend, data about law. */
  readonly skipped?: readonly { readonly file: string; readonly reason: string }[]
  /** Of law on pages: what stands around the text. The coverage of an import counts it apart, by its place. */
  readonly aside?: readonly WordsAside[]
}

export interface Format {
  /** `dc-xml`, `ecfr-xml`, `passages-json`. */
  readonly name: string
  /** Text that others took from the publisher's pages: it never stands beside the publisher's own. */
  readonly extracted?: boolean
  /** Of a dated edition, from its first bytes: which law it is an edition of, and from which day. Older ones are read first. */
  readonly edition?: (head: string) => { readonly of: string; readonly from: IsoDate } | null
  /** Looks at the first bytes only; 0 = surely not, 1 = surely. */
  readonly detect: (name: string, head: string) => number
  /**
   * Names of the elements or fields whose words are facts about the document (a date, an identifier) and no
   * words of the law: the coverage of an import does not count them.
   */
  readonly metadata?: readonly string[]
  /** Names of the elements (`toc`; `p.leadline` where the class tells) of what the file says again (contents lists, running heads): not counted either. */
  readonly repeats?: readonly string[]
  /** Kinds of notes that the reader makes of markup (an instruction in attributes, a date) and the file does not write. */
  readonly derivedNotes?: readonly string[]
  /**
   * Where the file is a package or a drawing and not text: brings out what `parse` and the tracer read in its place,
   * under the same name (the document part of a DOCX; the pages of a PDF with every run of characters and its box).
   */
  readonly unpack?: (part: SourcePart) => Promise<SourcePart>
  /** Of law on pages: the pages asked for, as they are printed; numbers that the file does not have are passed over. */
  readonly pages?: (part: SourcePart, numbers: readonly number[]) => Promise<readonly PageLayer[]>
  readonly parse: (document: SourceDocument, facts: ImportFacts) => ParseResult
}
