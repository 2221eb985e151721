/**
 * A section in the order a reader reads it: its sentences, and the lists they open, in whichever provisions
 * (or within one provision's text) they stand.
 *
 *   (a) A keeper shall:        lead-in of a list
 *       (1) light the lamp;    item 1
 *       (2) rest when          item 2, itself the lead-in of a list
 *           (A) …              item 2, item 1
 *       every day.             tail: it goes on with the sentence after the items
 *   (b) A keeper may appeal.   a sentence
 *
 * Words that end without a full stop before paragraphs are a lead-in, and so is a sentence before paragraphs
 * that do not end as sentences do; a heading-like line before whole sentences is not.
 */
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import { opensList, readSentence, splitSentences } from "../text/index.js"
import {
  beginsSentence,
  endsSentence,
  type Fragment,
  type LawList,
  type ListPlace,
  type OpenFragment,
  type OpenItem,
  type OpenList,
  type SectionFlow,
} from "./fragment.js"
import { readInlineLists } from "./inline-lists.js"

/** `subtree` is a section and all below it, depth first. A provision that is not law in force has no words here. */
export function sectionFlow(subtree: readonly Provision[]): SectionFlow {
  const children = new Map<ProvisionId, Provision[]>()
  for (const provision of subtree.slice(1)) {
    if (provision.parent === null) continue
    const siblings = children.get(provision.parent) ?? []
    siblings.push(provision)
    children.set(provision.parent, siblings)
  }
  const fragments: OpenFragment[] = []
  const root = subtree[0]
  if (root !== undefined) readProvision(root, [], { children, fragments })
  const byProvision = new Map<ProvisionId, Fragment[]>()
  for (const fragment of fragments) {
    const own = byProvision.get(fragment.provision.id) ?? []
    own.push(fragment)
    byProvision.set(fragment.provision.id, own)
  }
  return { fragments, of: (provision) => byProvision.get(provision) ?? [] }
}

interface Flow {
  readonly children: ReadonlyMap<ProvisionId, readonly Provision[]>
  readonly fragments: OpenFragment[]
}

function readProvision(provision: Provision, within: readonly ListPlace[], flow: Flow): void {
  const runs = childRuns(provision, flow.children.get(provision.id) ?? [])
  let from = 0
  let last: OpenFragment | null = null
  let openList: OpenList | null = null
  for (const run of [...runs, null]) {
    const to = run?.at ?? provision.text.length
    const piece = readPiece(provision, from, to, within, flow)
    const [first] = piece
    if (openList !== null && first !== undefined && goesOn(openList, first)) closeList(openList, first)
    openList = null
    last = piece.at(-1) ?? last
    from = to
    if (run !== null) {
      openList = readRun(run.provisions, piece.at(-1) ?? null, within, flow)
    }
  }
}

interface ChildRun {
  readonly at: number
  readonly provisions: readonly Provision[]
}

/** Children that stand at one place in their parent's text, in order. */
function childRuns(parent: Provision, children: readonly Provision[]): readonly ChildRun[] {
  const runs: { at: number; provisions: Provision[] }[] = []
  for (const child of children) {
    const at = Math.min(child.at, parent.text.length)
    const run = runs.at(-1)
    if (run !== undefined && (run.at === at || at < run.at)) run.provisions.push(child)
    else runs.push({ at, provisions: [child] })
  }
  return runs
}

function readPiece(
  provision: Provision,
  from: number,
  to: number,
  within: readonly ListPlace[],
  flow: Flow,
): readonly OpenFragment[] {
  const spans = provision.status === "in-force" ? splitSentences(provision.text.slice(from, to)) : []
  const made: OpenFragment[] = []
  readInlineLists(provision.text.slice(from, to), spans, within, (span, places) => {
    const fragment: OpenFragment = {
      index: flow.fragments.length,
      provision,
      start: from + span.start,
      end: from + span.end,
      text: provision.text.slice(from + span.start, from + span.end),
      isFirst: flow.fragments.findLast((other) => other.provision === provision) === undefined,
      within: places,
      opens: null,
      closes: null,
    }
    flow.fragments.push(fragment)
    made.push(fragment)
    for (const { item } of places) (item as OpenItem).fragments.push(fragment)
    return fragment
  })
  return made
}

/** Reads a run of children; as items of a list when the words before it open one or the words after it go on with it. */
function readRun(
  provisions: readonly Provision[],
  before: OpenFragment | null,
  within: readonly ListPlace[],
  flow: Flow,
): OpenList {
  const opens = before !== null && isLeadIn(before.text, firstItem(provisions, flow))
  const list: OpenList = { leadIn: null, items: [], tail: null, within: opens ? before.within : within }
  for (const provision of provisions) {
    // Guidance printed below a rule speaks of it and is no item of its lists.
    if (isComment(provision)) {
      readProvision(provision, [], flow)
      continue
    }
    const item: OpenItem = { fragments: [] }
    list.items.push(item)
    readProvision(provision, [...list.within, { list, item }], flow)
  }
  if (opens) {
    list.leadIn = before
    before.opens = list
  }
  return list
}

function isComment({ level, weight }: Provision): boolean {
  return weight === "guidance" || /^(?:guidance|note|example|comment)/iu.test(level)
}

/** The first and the last words of the first item, with all that stands below it. */
function firstItem(
  provisions: readonly Provision[],
  flow: Flow,
): { readonly first: string; readonly last: string } | null {
  const item = provisions.find((provision) => !isComment(provision))
  if (item === undefined) return null
  const texts = wordsBelow(item, flow)
  const [first, last] = [texts[0], texts.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}

function wordsBelow(provision: Provision, flow: Flow): readonly string[] {
  const below = (flow.children.get(provision.id) ?? []).flatMap((child) => wordsBelow(child, flow))
  const own = provision.status === "in-force" ? provision.text.trim() : ""
  return own === "" ? below : [own, ...below]
}

function isLeadIn(words: string, item: ReturnType<typeof firstItem>): boolean {
  if (item === null) return false
  if (opensList(words)) return true
  if (endsSentence(words)) return !endsSentence(item.last)
  // "Risk weights" above rules is a heading; "Unless agreed" above them is not.
  const { modality, conditions, exceptions } = readSentence(words)
  const speaks = modality !== null || conditions.length + exceptions.length > 0
  return speaks || !beginsSentence(item.first)
}

function goesOn(list: LawList, after: Fragment): boolean {
  const last = list.items.findLast((item) => item.fragments.length > 0)?.fragments.at(-1)
  if (last === undefined) return false
  return /^\p{Ll}/u.test(after.text) || (list.leadIn !== null && !endsSentence(last.text))
}

function closeList(list: OpenList, tail: OpenFragment): void {
  list.tail = tail
  tail.closes = list
}
