/**
 * Finds a text among the sentences of a section: which whole sentences and items, one after another, it is.
 *
 * Compared is the published normalisation. Between sentences a space or an omission mark may stand; before
 * one its enumerator may be printed or not; the last may lack its closing mark or the "; and" that leads to
 * the next item. Every other character must be the law's.
 */
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import { normalise } from "../text/index.js"
import type { Fragment, SectionFlow } from "./fragment.js"
import { itemHead } from "./inline-lists.js"

/** Fragments in order whose words are the text; several ways where sentences are repeated in the section. */
export function matchQuotation(
  text: string,
  flow: SectionFlow,
  provisions: ReadonlyMap<ProvisionId, Provision>,
): readonly (readonly Fragment[])[] {
  const words = normalise(text)
  const forms = formsByHead(flow)
  const found: Fragment[][] = []
  const failedAt = new Set<string>()

  const goOn = (at: number, chosen: readonly Fragment[]): boolean => {
    if (found.length >= mostWays) return true
    const last = chosen.at(-1)
    if (last !== undefined && isClosing(words.slice(at))) {
      found.push([...chosen])
      return true
    }
    const key = `${at} ${last?.index ?? -1}`
    if (failedAt.has(key)) return false
    let ended = false
    for (const start of startsAt(words, at, last === undefined)) {
      for (const form of formsAt(words, start, forms)) {
        if (form.fragment.index <= (last?.index ?? -1)) continue
        if (!mayPrint(words.slice(at, start), form.fragment, provisions)) continue
        if (goOn(start + form.text.length, [...chosen, form.fragment])) ended = true
      }
    }
    if (!ended) failedAt.add(key)
    return ended
  }
  goOn(0, [])
  return found
}

const mostWays = 12

interface Form {
  readonly fragment: Fragment
  readonly text: string
}

interface Forms {
  readonly byHead: ReadonlyMap<string, readonly Form[]>
  readonly short: readonly Form[]
}

const headLength = 10
const normalised = new WeakMap<SectionFlow, Forms>()

/** Every way a sentence may be printed, found by its first characters. */
function formsByHead(flow: SectionFlow): Forms {
  const known = normalised.get(flow)
  if (known !== undefined) return known
  const byHead = new Map<string, Form[]>()
  const short: Form[] = []
  for (const fragment of flow.fragments) {
    for (const text of printings(fragment.text)) {
      const form = { fragment, text }
      if (text.length < headLength) short.push(form)
      else byHead.set(text.slice(0, headLength), [...(byHead.get(text.slice(0, headLength)) ?? []), form])
    }
  }
  const forms = { byHead, short }
  normalised.set(flow, forms)
  return forms
}

function printings(text: string): readonly string[] {
  const full = normalise(text)
  const head = itemHead(full)?.length ?? 0
  const bare = full.slice(head)
  const open = (form: string) => form.replace(/ ?[.;,:]?(?:\s*\b(?:and|or|and\/or))?$/u, "")
  return [...new Set([full, open(full), bare, open(bare)])].filter((form) => form !== "")
}

function formsAt(words: string, at: number, { byHead, short }: Forms): readonly Form[] {
  const candidates = [...(byHead.get(words.slice(at, at + headLength)) ?? []), ...short]
  return candidates
    .filter(({ text }) => words.startsWith(text, at) && !/^[\p{L}\p{N}]/u.test(words.slice(at + text.length)))
    .sort((a, b) => b.text.length - a.text.length)
}

/** Where the next sentence may begin: at once, behind a space or an omission, behind printed enumerators. */
function startsAt(words: string, at: number, isFirst: boolean): readonly number[] {
  const joint = isFirst ? /^(?:\.\.\. ?)?/u : /^(?:[;,.]?(?: (?:and|or))? ?\.\.\. ?|[.;,:]?\s?)/u
  const from = at + (joint.exec(words.slice(at))?.[0].length ?? 0)
  const enumerators = /^(?:\([\p{L}\p{N}.-]{1,8}\) ?|[\p{L}\p{N}]{1,4}[.)] )+/u.exec(words.slice(from))
  return enumerators === null ? [from] : [from, from + enumerators[0].length]
}

/** What stands between two sentences may be nothing but a joint and the enumerators of the provision that follows. */
function mayPrint(
  between: string,
  fragment: Fragment,
  provisions: ReadonlyMap<ProvisionId, Provision>,
): boolean {
  const printed =
    between.replace(/\.\.\.|[;,:]|\b(?:and|or)\b/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? []
  if (printed.length === 0) return true
  const path: string[] = []
  for (
    let at: Provision | undefined = fragment.provision;
    at !== undefined;
    at = at.parent === null ? undefined : provisions.get(at.parent)
  ) {
    path.unshift(normalise(at.designator).replace(/[().]/gu, "").trim())
  }
  const own = printed.map((label) => label.replace(/\.$/u, ""))
  return fragment.isFirst && own.every((label, index) => path.at(index - own.length) === label)
}

/** Nothing but closing marks, or the connective to an item that is not quoted. */
function isClosing(rest: string): boolean {
  return /^[.;,:]?(?: ?(?:and|or))?[.;]?(?: ?\.\.\.)?$/u.test(rest)
}
