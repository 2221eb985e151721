/**
 * A child that does what the name of its document says, for tests of what happens then. Not part of the build.
 */
import { type Frame, readFrames, writeFrame } from "./frames.js"
import type { FromChild, ParsedInChild, ToChild } from "./messages.js"

const parsed: ParsedInChild = {
  result: { instruments: [], notUnderstood: [], failed: [] },
  trace: null,
  read: [],
}

const kept: Uint8Array[] = []
let served = 0

const deeds: Readonly<Record<string, () => void>> = {
  fine: () => answer(),
  slow: () => setTimeout(answer, 300),
  crash: () => process.kill(process.pid, "SIGSEGV"),
  leave: () => process.exit(0),
  // Neither is ever done: one never comes to an end, one waits for nothing.
  loop: () => {
    for (;;) served += 0
  },
  wait: () => {},
  heap: () => {
    for (const all: string[] = []; ; ) all.push(`${all.length}`.repeat(100))
  },
  bytes: () => {
    setInterval(() => kept.push(new Uint8Array(8 * 1024 * 1024).fill(1)), 5)
  },
  flood: () => {
    for (const piece of writeFrame({ kind: "done" }, [new Uint8Array(64 * 1024 * 1024)])) {
      process.stdout.write(piece)
    }
  },
  drip: () => {
    setInterval(() => {
      for (let i = 0; i < 200; i += 1) say({ kind: "read", parts: i })
    }, 4)
  },
  shout: () => {
    process.stderr.write("x".repeat(8 * 1024 * 1024), () => answer())
  },
  deeper: () => {
    served += 1
    say({ kind: "asked", parts: [{ href: `${served}.xml`, from: "deeper" }] })
  },
}

const reader = readFrames<ToChild>({
  longest: () => Number.POSITIVE_INFINITY,
  onFrame: ({ head }: Frame<ToChild>) => (head.kind === "document" ? deeds[head.name] : deeds["deeper"])?.(),
  onTooLong: () => {},
})
process.stdin.on("data", (bytes: Buffer) => reader.take(bytes))
process.stdin.on("end", () => process.exit(0))
say({ kind: "ready" })

function answer(): void {
  for (const piece of writeFrame({ kind: "done" }, [new TextEncoder().encode(JSON.stringify(parsed))])) {
    process.stdout.write(piece)
  }
}

function say(message: FromChild): void {
  for (const piece of writeFrame(message)) process.stdout.write(piece)
}
