/** What a command needs of the process it runs in, handed over so that a test can hand over another. */
import type * as frontDoor from "../../pincite.js"

export type FrontDoor = Pick<
  typeof frontDoor,
  | "doctor"
  | "evaluationNames"
  | "fetchLaw"
  | "importLaw"
  | "isEvaluationName"
  | "lawSources"
  | "openPincite"
  | "reindex"
  | "runEvaluation"
  | "sampleLibraryDir"
>

export interface Terminal {
  /** The package's front door, loaded when a command needs it, so that help and mistakes come at once. */
  readonly pincite: () => Promise<FrontDoor>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The whole of standard input, as text. */
  readonly readInput: () => Promise<string>
  readonly inputIsTerminal: boolean
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** Resolves when the process is asked to stop. */
  readonly stopAsked: () => Promise<void>
}

/** Colours only where a person looks, and not where NO_COLOR or a dumb terminal forbids them. */
export function hasColours(terminal: Terminal, isTerminal: boolean): boolean {
  const { NO_COLOR: none = "", TERM: kind } = terminal.env
  return isTerminal && none === "" && kind !== "dumb"
}

/** Wide enough to read, never wider than a page of a book. */
export function textWidth(terminal: Terminal): number {
  return terminal.outIsTerminal ? Math.max(40, Math.min(terminal.columns, 96)) : 80
}
