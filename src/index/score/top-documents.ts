/**
 * Keeps the best documents seen so far: by score, then by the order of the law, so that ties are stable and
 * do not depend on how the shards were cut.
 *
 * A heap with the worst kept document on top. Documents of a shard arrive in the order of the law, but shards
 * may interleave, so the order is compared too.
 */
export interface RankedDocument {
  readonly score: number
  /** Place among all documents that are searched. */
  readonly order: number
  readonly document: number
  /** Which shard it is in, as last said by `from`. */
  readonly shard: number
}

export interface TopDocuments {
  /** Says which shard the documents offered from now on are in, and how many stand before its jurisdiction's. */
  readonly from: (shard: number, before: number) => void
  /** A document must score more than this to enter; 0 as long as there is room. */
  readonly leastScore: () => number
  readonly offer: (score: number, order: number, document: number) => void
  /** Best first. */
  readonly ranked: () => readonly RankedDocument[]
}

export function topDocuments(most: number): TopDocuments {
  const heap: RankedDocument[] = []
  let [shard, before] = [0, 0]
  return {
    from: (number, documents) => {
      shard = number
      before = documents
    },
    leastScore: () => (heap.length < most ? 0 : justBelow(heap[0]!.score)),
    offer: (score, order, document) => {
      const candidate = { score, order: before + order, document, shard }
      if (heap.length < most) {
        heap.push(candidate)
        siftUp(heap)
      } else if (most > 0 && compare(candidate, heap[0]!) < 0) {
        heap[0] = candidate
        siftDown(heap)
      }
    },
    ranked: () => heap.toSorted(compare),
  }
}

/** A document with the worst kept score may still enter by its order. */
function justBelow(score: number): number {
  return score - score * Number.EPSILON
}

/** Negative when `a` ranks before `b`. */
function compare(a: RankedDocument, b: RankedDocument): number {
  return b.score - a.score || a.order - b.order
}

function siftUp(heap: RankedDocument[]): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (compare(heap[at]!, heap[above]!) < 0) return
    swap(heap, at, above)
    at = above
  }
}

function siftDown(heap: RankedDocument[]): void {
  let at = 0
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    let worst = at
    if (left < heap.length && compare(heap[left]!, heap[worst]!) > 0) worst = left
    if (right < heap.length && compare(heap[right]!, heap[worst]!) > 0) worst = right
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function swap(heap: RankedDocument[], a: number, b: number): void {
  const held = heap[a]!
  heap[a] = heap[b]!
  heap[b] = held
}
