/** Messages come through a pipe in whatever pieces it likes. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { type Frame, readFrames, writeFrame } from "./frames.js"

it("gives the messages that were written, however they are cut", () => {
  const message = fc.record({
    head: fc.record({ kind: fc.string({ unit: "binary" }) }),
    body: fc.uint8Array(),
  })
  fc.assert(
    fc.property(
      fc.array(message),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (sent, cuts) => {
        const stream = Buffer.concat(sent.flatMap(({ head, body }) => writeFrame(head, [body])))
        const { frames } = read(stream, cuts, 10_000)
        expect(frames.map(({ head, body }) => ({ head, body: Uint8Array.from(body) }))).toEqual(sent)
      },
    ),
  )
})

it("tells a message that is too long by its first bytes, and reads nothing after it", () => {
  const stream = Buffer.concat([
    ...writeFrame({ a: 1 }),
    ...writeFrame({}, [new Uint8Array(5_000)]),
    ...writeFrame({}),
  ])
  const { frames, tooLong } = read(stream.subarray(0, 30), [7], 1_000)
  expect(frames.map(({ head }) => head)).toEqual([{ a: 1 }])
  expect(tooLong).toEqual([5_002])
})

function read(stream: Uint8Array, cuts: readonly number[], longest: number) {
  const frames: Frame<unknown>[] = []
  const tooLong: number[] = []
  const reader = readFrames<unknown>({
    longest: () => longest,
    onFrame: (frame) => frames.push(frame),
    onTooLong: (length) => tooLong.push(length),
  })
  for (let at = 0, turn = 0; at < stream.length; turn += 1) {
    const length = cuts[turn % cuts.length]!
    reader.take(stream.subarray(at, at + length))
    at += length
  }
  return { frames, tooLong }
}
