/**
 * How far an import is, and how long it will still take, judged by the bytes read so far.
 */
export type ImportPhase = "reading" | "writing" | "indexing" | "publishing"

export interface ImportProgress {
  readonly phase: ImportPhase
  readonly filesDone: number
  readonly filesTotal: number
  readonly bytesDone: number
  readonly bytesTotal: number
  /** Provisions written so far; while indexing, those found in the index so far. */
  readonly provisions: number
  /** Null while there is too little to judge by. */
  readonly secondsLeft: number | null
}

export interface ProgressTeller {
  readonly total: (files: number, bytes: number) => void
  readonly fileRead: (bytes: number) => void
  readonly written: (provisions: number) => void
  readonly indexed: (provisions: number) => void
  readonly phase: (phase: ImportPhase) => void
}

/** Writing and indexing take about as long again as reading; an estimate is better late than jumping. */
const workAfterReading = 1
const tellEveryMs = 100

export function tellProgress(now: () => Date, tell: (progress: ImportProgress) => void): ProgressTeller {
  const begun = now().getTime()
  let told = Number.NEGATIVE_INFINITY
  let state = {
    phase: "reading" as ImportPhase,
    filesDone: 0,
    filesTotal: 0,
    bytesDone: 0,
    bytesTotal: 0,
    provisions: 0,
  }
  const report = (change: Partial<typeof state>): void => {
    const isNewPhase = change.phase !== undefined && change.phase !== state.phase
    state = { ...state, ...change }
    const at = now().getTime()
    if (!isNewPhase && at - told < tellEveryMs) return
    told = at
    tell({ ...state, secondsLeft: secondsLeft((at - begun) / 1000, state.bytesDone, state.bytesTotal) })
  }
  return {
    total: (filesTotal, bytesTotal) => report({ filesTotal, bytesTotal }),
    fileRead: (bytes) =>
      report({ phase: "reading", filesDone: state.filesDone + 1, bytesDone: state.bytesDone + bytes }),
    written: (provisions) => report({ provisions }),
    indexed: (provisions) => report({ provisions }),
    phase: (phase) => report({ phase }),
  }
}

function secondsLeft(elapsed: number, done: number, total: number): number | null {
  if (elapsed < 1 || done === 0 || done >= total) return null
  return Math.ceil((elapsed / done) * (total - done) * (1 + workAfterReading))
}
