/**
 * The known word nearest to a mistyped one, for "Did you mean …?"; null when none is near.
 *
 * Distance counts insertions, deletions, replacements and swaps of neighbours, and may be at most a third
 * of the word: a suggestion that shares too little is worse than none.
 */
export function nearestWord(written: string, known: readonly string[]): string | null {
  const wanted = written.toLowerCase()
  let best: { word: string; distance: number } | null = null
  for (const word of known) {
    const distance = editDistance(wanted, word.toLowerCase())
    const near = distance <= Math.max(1, Math.floor(Math.max(wanted.length, word.length) / 3))
    if (near && (best === null || distance < best.distance)) best = { word, distance }
  }
  return best?.word ?? null
}

/** Three rows of the table are enough: a swap looks two rows back. */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (back[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (back[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, (twoBack[column - 2] ?? 0) + 1)
      current.push(least)
    }
    twoBack = back
    back = current
  }
  return back[b.length] ?? 0
}
