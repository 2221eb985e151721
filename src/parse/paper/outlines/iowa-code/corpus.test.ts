/** Iowa Code § 504.1504 as printed, against poppler's reading of the page. */
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { corporaDir } from "../../../../testing/corpora.js"
import { everyProvision, outlineOf } from "../../../../testing/parsed-law.js"
import { hasPoppler, popplerLines, readPdf } from "../../../../testing/read-pdf.js"
import { allWordsOf, compareWords } from "../../../../testing/word-oracle.js"

const corpora = corporaDir()
const path = join(corpora ?? "", "ia-code-pdf/504.1504.pdf")

describe.skipIf(corpora === null)("Iowa Code § 504.1504 (needs the corpora)", () => {
  test("has its outline, notes apart", async () => {
    const { instruments, notUnderstood, failed } = await readPdf(path)
    expect([failed, notUnderstood]).toEqual([[], []])
    const [code] = instruments
    expect([code?.id, code?.name, code?.weight]).toEqual(["us-ia/code", "Iowa Code 2024", "statute"])
    await expect(code === undefined ? "" : outlineOf(code)).toMatchFileSnapshot("golden/504.1504.outline")
    const paragraph = code?.roots.flatMap(everyProvision).find(({ id }) => id === "us-ia/code/504.1504/1/b")
    expect(paragraph?.citation).toBe("Iowa Code § 504.1504(1)(b)")
  })

  test.skipIf(!hasPoppler())("has every word that poppler reads, once (needs poppler)", async () => {
    const { instruments } = await readPdf(path)
    const isAround = (line: string): boolean => /^\d+ {8,}|Iowa Code 2024, Section/u.test(line)
    const source = popplerLines(path).filter((line) => !isAround(line))
    const placed = instruments.flatMap(({ roots }) => roots.map(allWordsOf)).join("\n")
    const { placedShare, missing, surplus } = compareWords(source.join("\n"), placed)
    expect([placedShare, missing, surplus]).toEqual([1, [], []])
  })
})
