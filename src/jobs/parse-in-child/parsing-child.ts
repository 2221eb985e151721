/**
 * One child process that parses documents, one at a time, and what becomes of it: a document that takes too long,
 * holds too much memory, hands back too much or brings the process down costs that process and nothing else.
 */
import type { Readable } from "node:stream"
import type { SourceDocument } from "../../parse/index.js"
import type { ListedDocument } from "../../sources/index.js"
import { type Allowance, allowanceFor, type ParsingCaps } from "./caps.js"
import { type Frame, readFrames, writeFrame } from "./frames.js"
import { giveParts } from "./give-parts.js"
import { cannotStart, crashed, outOfMemory, outOfTime, tooLarge } from "./losses.js"
import {
  type Allowed,
  type AskedPart,
  errorOf,
  type Fault,
  type FromChild,
  faultOf,
  outOfTimeStatus,
  type ParsedInChild,
  type ToChild,
  tooDeep,
} from "./messages.js"
import { residentMemory } from "./resident-memory.js"
import { startChild } from "./start-child.js"

export interface ParsingChild {
  /** Only when it has answered for the document before. `onParts`: so many files of it have been gone through. */
  readonly parse: (document: ListedDocument, onParts: (parts: number) => void) => Promise<ChildAnswer>
  /** False when it has ended, or has grown so much that the next document is better given to a new one. */
  readonly isFit: () => boolean
  readonly end: () => void
}

export type ChildAnswer =
  | { readonly kind: "parsed"; readonly parsed: ParsedInChild }
  | { readonly kind: "fault"; readonly fault: Fault }

interface Job {
  readonly part: SourceDocument["part"]
  readonly begun: number
  /** Bytes of each file that was sent, by name. */
  readonly sizes: Map<string, number>
  readonly onParts: (parts: number) => void
  readonly answer: (answer: ChildAnswer) => void
  readonly watch: NodeJS.Timeout
  rounds: number
  received: number
}

const lookEveryMs = 50
/** A child stops itself a little later than it is stopped from here, in case nobody is here any more. */
const graceMs = 2000
/** What a child may still hold when it has answered: the tree of a whole title leaves more behind. */
const restingBytes = 320 * 1024 * 1024
/** Of the lengths and the head of a message. */
const headBytes = 65_536

export function startParsingChild(caps: ParsingCaps, program?: string): ParsingChild {
  const child = startChild(caps.mostMemoryMiB, program)
  const complaint = lastWords(child.stderr)
  let isReady = false
  let hasEnded = false
  let resting = 0
  let job: Job | null = null

  const reader = readFrames<FromChild>({
    longest: () => (job === null ? headBytes : headBytes + allowance(job).outputBytes),
    onFrame: (frame) => take(frame),
    onTooLong: () => stop(tooLarge),
  })
  child.stdout.on("data", (bytes: Buffer) => {
    if (job !== null) job.received += bytes.length
    // Many short messages are a flood too.
    if (job !== null && job.received > 2 * (headBytes + allowance(job).outputBytes)) stop(tooLarge)
    else if (!hasEnded) reader.take(bytes)
  })
  // What is written to a child that has just ended is lost with it; its end says so.
  child.stdin.on("error", () => {})
  child.on("error", ({ message }) => lose(cannotStart(message)))
  child.on("close", (status) => {
    if (!isReady) lose(cannotStart(complaint()))
    else if (status === outOfTimeStatus) lose(outOfTime)
    else lose(/heap|memory/iu.test(complaint()) ? outOfMemory : crashed)
  })

  function take({ head, body }: Frame<FromChild>): void {
    if (head.kind === "ready") isReady = true
    else if (job === null) return
    else if (head.kind === "read") job.onParts(head.parts)
    else if (head.kind === "asked") give(job, head.parts)
    else if (head.kind === "fault") rest(head)
    else rest({ kind: "parsed", parsed: JSON.parse(new TextDecoder().decode(body)) as ParsedInChild })
  }

  function give(doing: Job, asked: readonly AskedPart[]): void {
    doing.rounds += 1
    try {
      if (doing.rounds > caps.rounds) throw errorOf(tooDeep)
      for (const { bodies, ...parts } of giveParts(asked, doing.part, doing.sizes, caps.inputMiB)) {
        send({ kind: "parts", ...parts, allowed: allowed(doing) }, bodies)
      }
    } catch (thrown) {
      stop(faultOf(thrown))
    }
  }

  function send(message: ToChild, bodies: readonly Uint8Array[]): void {
    for (const piece of writeFrame(message, bodies)) child.stdin.write(piece)
  }

  function allowance({ sizes }: Job): Allowance {
    return allowanceFor(
      caps,
      [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
    )
  }

  function allowed(doing: Job): Allowed {
    const { milliseconds, outputBytes } = allowance(doing)
    return { milliseconds: milliseconds - (Date.now() - doing.begun) + graceMs, outputBytes }
  }

  async function look(): Promise<void> {
    const looked = job
    const resident = await residentMemory(child.pid!)
    if (looked === null || looked !== job) return
    const { milliseconds, memoryBytes } = allowance(looked)
    if (Date.now() - looked.begun > milliseconds) stop(outOfTime)
    else if (resident !== null && resident > memoryBytes) stop(outOfMemory)
  }

  async function rest(answer: ChildAnswer): Promise<void> {
    const answered = job
    resting = (await residentMemory(child.pid!)) ?? 0
    if (job === answered) settle(answer)
  }

  function stop(fault: Fault): void {
    child.kill("SIGKILL")
    lose(fault)
  }

  function lose(fault: Fault): void {
    hasEnded = true
    settle({ kind: "fault", fault })
  }

  function settle(answer: ChildAnswer): void {
    const ending = job
    if (ending === null) return
    job = null
    clearInterval(ending.watch)
    ending.answer(answer)
  }

  return {
    parse: ({ open, format, facts }, onParts) =>
      new Promise((answer) => {
        const { main, part } = open()
        const sizes = new Map([[main.name, main.bytes.length]])
        const watch = setInterval(look, lookEveryMs)
        job = { part, begun: Date.now(), sizes, onParts, answer, watch, rounds: 0, received: 0 }
        send({ kind: "document", format, facts, name: main.name, allowed: allowed(job) }, [main.bytes])
      }),
    isFit: () => !hasEnded && resting <= restingBytes,
    end: () => stop(crashed),
  }
}

/** The end of what a child says of its own end; it may say very much. */
function lastWords(stderr: Readable): () => string {
  let said = ""
  stderr.on("data", (some: Buffer) => {
    said = (said + some.toString("utf8")).slice(-4096)
  })
  return () => said
}
