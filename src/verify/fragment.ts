/**
 * The pieces a section is read into: sentences and list items, and the lists they stand in.
 */
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import { opensList, type Span } from "../text/index.js"

/** One sentence or list item of a provision's own text. */
export interface Fragment extends Span {
  /** Place among all fragments of the section. */
  readonly index: number
  readonly provision: Provision
  readonly text: string
  /** The first fragment of its provision is printed behind the provision's enumerator. */
  readonly isFirst: boolean
  /** Lists it stands in, outermost first. */
  readonly within: readonly ListPlace[]
  readonly opens: LawList | null
  readonly closes: LawList | null
}

export interface ListPlace {
  readonly list: LawList
  readonly item: LawItem
}

export interface LawList {
  readonly leadIn: Fragment | null
  readonly items: readonly LawItem[]
  readonly tail: Fragment | null
  /** Lists this list stands in, outermost first. */
  readonly within: readonly ListPlace[]
}

export interface LawItem {
  /** All its fragments, those of lists within it too. */
  readonly fragments: readonly Fragment[]
}

export interface SectionFlow {
  readonly fragments: readonly Fragment[]
  readonly of: (provision: ProvisionId) => readonly Fragment[]
}

export interface OpenFragment extends Fragment {
  opens: OpenList | null
  closes: OpenList | null
}
export interface OpenList extends LawList {
  leadIn: OpenFragment | null
  readonly items: OpenItem[]
  tail: OpenFragment | null
}
export interface OpenItem extends LawItem {
  readonly fragments: OpenFragment[]
}

/** Whether words end as a sentence does and open no list. */
export function endsSentence(text: string): boolean {
  return /[.!?]["”’'»)\]]*$/u.test(text) && !opensList(text)
}

/** Whether words begin as a sentence does. */
export function beginsSentence(text: string): boolean {
  return /^["“‘(]*\p{Lu}/u.test(text)
}
