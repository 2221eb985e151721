/**
 * How much of this machine one document may take: seconds of the clock, memory of the process that reads it, and
 * bytes of what it makes of it. A longer file may take more of each, up to what no official file needs
 * (decision 0141).
 */
export interface ParsingCaps {
  /** Seconds for a document of any length, or so many a mebibyte of its files where that is more. */
  readonly seconds: number
  readonly secondsPerMiB: number
  /** Mebibytes that a child may hold, with so many more for each mebibyte of the files, and at the most. */
  readonly memoryMiB: number
  readonly memoryPerMiB: number
  readonly mostMemoryMiB: number
  /** Mebibytes of what a child may hand back, with so many more for each mebibyte of the files. */
  readonly outputMiB: number
  readonly outputPerMiB: number
  /** Mebibytes of all files of one document. */
  readonly inputMiB: number
  /** How deep files may include one another. */
  readonly rounds: number
}

export const parsingCaps: ParsingCaps = {
  seconds: 60,
  secondsPerMiB: 10,
  memoryMiB: 1024,
  memoryPerMiB: 32,
  mostMemoryMiB: 4096,
  outputMiB: 32,
  outputPerMiB: 16,
  inputMiB: 512,
  rounds: 64,
}

/** The watch looks every so often; what a child can take meanwhile is kept free below its cap. */
const headroomMiB = 256

/** What holds for a document whose files have so many bytes. */
export interface Allowance {
  readonly milliseconds: number
  /** Above it the child is stopped, so that it never reaches its cap. */
  readonly memoryBytes: number
  readonly outputBytes: number
}

const mebibyte = 1024 * 1024

export function allowanceFor(caps: ParsingCaps, bytes: number): Allowance {
  const size = bytes / mebibyte
  const memoryMiB = Math.min(caps.mostMemoryMiB, caps.memoryMiB + size * caps.memoryPerMiB)
  return {
    milliseconds: Math.round(1000 * Math.max(caps.seconds, size * caps.secondsPerMiB)),
    memoryBytes: Math.round(mebibyte * Math.max(memoryMiB / 2, memoryMiB - headroomMiB)),
    // No string is longer, and the answer is one string on its way.
    outputBytes: Math.round(mebibyte * Math.min(400, caps.outputMiB + size * caps.outputPerMiB)),
  }
}
