/**
 * Which sentences and items a quoted span of a provision covers, and whether it covers them whole.
 *
 * A span may begin behind an item's own enumerator and end before the "; and" that leads to the next item;
 * anything else it leaves out of a sentence is named.
 */
import type { ProvisionId } from "../law/index.js"
import type { Span } from "../text/index.js"
import type { Fragment, SectionFlow } from "./fragment.js"
import { itemHead } from "./inline-lists.js"

export type Quoted =
  | { readonly kind: "whole"; readonly fragments: readonly Fragment[] }
  | { readonly kind: "cut"; readonly leftOut: string }

export function quotedFragments(flow: SectionFlow, provision: ProvisionId, span: Span): Quoted {
  const own = flow.of(provision)
  const covered = own.filter((fragment) => fragment.start < span.end && span.start < fragment.end)
  const [first, last] = [covered[0], covered.at(-1)]
  if (first === undefined || last === undefined)
    return { kind: "cut", leftOut: "every word of the provision" }
  const before = first.text.slice(0, Math.max(0, span.start - first.start))
  if (before !== "" && before.length !== itemHead(first.text)?.length) return { kind: "cut", leftOut: before }
  const after = last.text.slice(last.text.length - Math.max(0, last.end - span.end))
  if (after !== "" && !/^[;,.]?\s*(?:and|or|and\/or)?$/iu.test(after)) return { kind: "cut", leftOut: after }
  const skipped = flow.fragments.slice(first.index, last.index + 1).find((f) => !covered.includes(f))
  if (skipped !== undefined) return { kind: "cut", leftOut: skipped.text }
  return { kind: "whole", fragments: covered }
}
