/**
 * Sets of questions with the provisions that answer them.
 *
 *   obliqa-dev   2,788 questions over the ADGM rulebooks, in the corpora: gold passages by DocumentID and PassageID
 *   dc-dev       our own questions over the D.C. Code in everyday words, in bench/questions: gold sections by id
 *   dc-check     more of them, written once the recipe stood; nothing is ever chosen by these
 *
 * Gold points at provisions and holds none of their words.
 */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { PinciteError } from "../errors.js"

export interface QuestionWithGold {
  readonly id: string
  readonly question: string
  /** Keys of the provisions that answer; what a key is, the set says. */
  readonly gold: ReadonlySet<string>
}

/** The key of a passage: its source's own identifiers. */
export function passageKey(ref: Readonly<Record<string, string | number>> | null): string {
  return ref === null ? "" : `${ref["DocumentID"]} ${ref["PassageID"]}`
}

export async function readObliqaDev(corporaDir: string): Promise<readonly QuestionWithGold[]> {
  const written = await readQuestions(join(corporaDir, "obliqa-adgm", "ObliQA_dev.json"))
  const questions = JSON.parse(written) as {
    QuestionID: string
    Question: string
    Passages: { DocumentID: number; PassageID: string }[]
  }[]
  return questions.map(({ QuestionID: id, Question: question, Passages }) => ({
    id,
    question,
    gold: new Set(Passages.map(({ DocumentID, PassageID }) => passageKey({ DocumentID, PassageID }))),
  }))
}

export async function readDcQuestions(
  benchDir: string,
  set: "dc-dev" | "dc-check",
): Promise<readonly QuestionWithGold[]> {
  const lines = (await readQuestions(join(benchDir, "questions", `${set}.jsonl`))).trim().split("\n")
  return lines
    .map((line) => JSON.parse(line) as { id: string; question: string; gold: string[] })
    .map((row) => ({ ...row, gold: new Set(row.gold) }))
}

async function readQuestions(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8")
  } catch (cause) {
    throw new PinciteError({
      code: "source.not-found",
      message: `The questions are not there: ${path}.`,
      remedy: "Name the folder of the corpora in PINCITE_CORPORA, and run this in a clone of the repository.",
      data: { path },
      cause,
    })
  }
}
