/**
 * Which provision a printed marker names, where the publisher's label says otherwise.
 *
 *   (iii)  labelled 1016-3-e-3-ii, after (i)       the label goes on with the list: (e)(3)(ii)
 *   (iv)   labelled 1015-2-a-4-v, after (iii)      the marker goes on with the list: (a)(4)(iv)
 *   (ii)   labelled 1016-3-q-2-ii, within (q)      the label's place has (i) and waits for (ii): (q)(2)(ii)
 *   (B)    labelled 1016-3-l-l-3-ii-B              the label leads nowhere: where it stands
 *
 * Marker and label are two witnesses of one place. Where they differ, the one that goes on with its list is
 * followed, the tree before the label's place; the printed marker is kept as it is in every case.
 */
import { readingsOf } from "../marks/index.js"
import type { Draft } from "./drafts.js"

export interface Seat {
  readonly parent: Draft
  /** The enumerator in id and citation. */
  readonly value: string
  /** Whether marker, label and place agree. */
  readonly agreed: boolean
}

/** `labelled` is the provision that the label without its last step leads to, `last` that step. */
export function seatOf(marker: string, last: string, tree: Draft, labelled: Draft | null): Seat {
  const agreed = marker === last && labelled === tree
  if (agreed) return { parent: tree, value: marker, agreed }
  if (marker === last) {
    const moves = labelled !== null && !goesOn(tree, marker) && goesOn(labelled, marker)
    return { parent: moves ? labelled : tree, value: marker, agreed }
  }
  const value = labelled === tree && goesOn(tree, last) ? last : marker
  return { parent: tree, value, agreed }
}

/** Whether an enumerator is the next in a provision's list, or begins one where there is none. */
export function goesOn(parent: Draft, value: string): boolean {
  return follows(lastEnumerator(parent), value)
}

export function follows(before: string | null, value: string): boolean {
  const next = readings(value)
  if (before === null) return next.some(({ first }) => first === 1)
  return readings(before).some((held) =>
    next.some(({ style, first }) => style === held.style && first === held.first + 1),
  )
}

/** Without brackets, full stop and spaces; "none" and "Interp" are the publisher's words for no marker. */
export function bareMarker(marker: string | undefined): string {
  const bare = (marker ?? "").replace(/[().\s]/gu, "")
  return bare === "none" || bare === "Interp" ? "" : bare
}

/** The last step of a label: "ii" of 1016-3-e-3-ii. */
export function lastStep(label: string): string {
  return label.slice(label.lastIndexOf("-") + 1)
}

export function withoutLastStep(label: string): string {
  return label.slice(0, Math.max(0, label.lastIndexOf("-")))
}

/** Of those that are numbered below it, not of a comment that only stands there. */
function lastEnumerator({ id, children }: Draft): string | null {
  const last = children.findLast(
    (child) => child.naming.designator !== "" && child.id.startsWith(`${id}/${child.naming.segment}`),
  )
  return last === undefined ? null : last.naming.segment.replace(/^comment-/u, "")
}

function readings(value: string) {
  return readingsOf({ form: "()", italic: false, value, last: value })
}
