/**
 * A process that parses, one document after another, and can do nothing else: it is handed bytes over its standard
 * input and gives trees back over its standard output. It opens no file and no connection, is told no path and
 * no setting, and ends when its parent does.
 *
 * Nothing that it imports may open files or sockets; a test walks its imports.
 */
import { Script } from "node:vm"
import { formatNamed, type SourcePart } from "../../parse/index.js"
import { type Frame, readFrames, writeFrame } from "./frames.js"
import { tooLarge } from "./losses.js"
import {
  type Allowed,
  type FromChild,
  faultOf,
  outOfTimeStatus,
  type ParsedInChild,
  type ToChild,
} from "./messages.js"
import { type KnownPart, type Parsing, parseRound, partKey } from "./parse-round.js"

interface Work extends Omit<Parsing, "known" | "onPart"> {
  readonly known: Map<string, KnownPart>
  /** By name, for a file is sent once however often it is included. */
  readonly files: Map<string, SourcePart>
}

let work: Work | null = null
const parent = process.ppid

// What reaches the network without being imported is taken away, and nobody else may write where the frames go.
for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name)
for (const method of ["log", "info", "debug", "warn", "error"] as const) console[method] = () => {}

const reader = readFrames<ToChild>({
  longest: () => Number.POSITIVE_INFINITY,
  onFrame: (frame) => void take(frame),
  onTooLong: () => {},
})
process.stdin.on("data", (bytes: Buffer) => reader.take(bytes))
process.stdin.on("end", () => process.exit(0))
process.stdout.on("error", () => process.exit(0))
say({ kind: "ready" })

async function take({ head, body }: Frame<ToChild>): Promise<void> {
  try {
    if (head.kind === "document") work = await open(head, body)
    else addParts(work!, head.given, body)
    if (head.kind === "parts" && head.more) return
    goOn(work!, head.allowed)
  } catch (thrown) {
    say({ kind: "fault", fault: faultOf(thrown) })
  }
}

async function open(
  { format: formatName, facts, name }: ToChild & { kind: "document" },
  bytes: Uint8Array,
): Promise<Work> {
  const format = formatNamed(formatName)!
  const packed = { name, bytes }
  const main = format.unpack === undefined ? packed : await format.unpack(packed)
  return { format, facts, main, known: new Map(), files: new Map([[name, main]]) }
}

function addParts(
  { known, files }: Work,
  given: (ToChild & { kind: "parts" })["given"],
  body: Uint8Array,
): void {
  let at = 0
  for (const { href, from, name, bytes, fault } of given) {
    const key = partKey({ href, from })
    if (fault !== null || name === null) {
      known.set(key, fault)
      continue
    }
    if (bytes !== null && !files.has(name)) files.set(name, { name, bytes: body.subarray(at, at + bytes) })
    at += bytes ?? 0
    known.set(key, files.get(name) ?? null)
  }
}

function goOn(doing: Work, { milliseconds, outputBytes }: Allowed): void {
  let told = Date.now()
  const onPart = (parts: number): void => {
    if (Date.now() - told < 100) return
    told = Date.now()
    // Its end is not heard of while a document is parsed.
    if (process.ppid !== parent) process.exit(0)
    say({ kind: "read", parts })
  }
  endingWithin(milliseconds, () => {
    const round = parseRound({ ...doing, onPart })
    if (round.kind === "asked") return say(round)
    work = null
    if (round.kind === "fault") return say(round)
    const written = new TextEncoder().encode(writtenWhole(round.parsed))
    if (written.length > outputBytes) say({ kind: "fault", fault: tooLarge })
    else say({ kind: "done" }, written)
  })
}

/**
 * The parent stops a child that takes too long. Where the parent is gone or busy, what loops must end too: code
 * that a script calls is stopped after a time.
 */
function endingWithin(milliseconds: number, run: () => void): void {
  let thrown: unknown = null
  const scope = globalThis as { run?: () => void }
  scope.run = () => {
    try {
      run()
    } catch (fault) {
      thrown = fault
    }
  }
  try {
    new Script("run()").runInThisContext({ timeout: Math.max(1, milliseconds) })
  } catch {
    process.exit(outOfTimeStatus)
  }
  if (thrown !== null) throw thrown
}

/** Half of a pair of surrogates is no character: no file could hold it, and a digest of it is of other words. */
function writtenWhole(parsed: ParsedInChild): string {
  const written = JSON.stringify(parsed)
  if (!/\\ud[89a-f]/u.test(written)) return written
  return JSON.stringify(parsed, (_, value: unknown) =>
    typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\uFFFD") : value,
  )
}

function say(message: FromChild, body: Uint8Array = new Uint8Array(0)): void {
  for (const piece of writeFrame(message, [body])) process.stdout.write(piece)
}
