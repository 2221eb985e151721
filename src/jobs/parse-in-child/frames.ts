/**
 * Messages over a pipe, each a head in JSON and a body of bytes:
 *
 *   length of the head (4 bytes, little-endian), length of the body (4 bytes), head, body
 *
 * Whoever reads says how long a message may be and learns of a longer one from its lengths, before it is in memory.
 */
export interface Frame<Head> {
  readonly head: Head
  readonly body: Uint8Array
}

const lengths = 8

/** The pieces of one message, to be written one after the other. */
export function writeFrame(head: object, bodies: readonly Uint8Array[] = []): readonly Uint8Array[] {
  const written = new TextEncoder().encode(JSON.stringify(head))
  const bodyLength = bodies.reduce((sum, { length }) => sum + length, 0)
  const begin = new Uint8Array(lengths + written.length)
  const view = new DataView(begin.buffer)
  view.setUint32(0, written.length, true)
  view.setUint32(4, bodyLength, true)
  begin.set(written, lengths)
  return [begin, ...bodies]
}

export interface FrameReader {
  readonly take: (bytes: Uint8Array) => void
}

/** After `onTooLong` nothing more is read. */
export function readFrames<Head>(reading: {
  readonly longest: () => number
  readonly onFrame: (frame: Frame<Head>) => void
  readonly onTooLong: (length: number) => void
}): FrameReader {
  const begin = new Uint8Array(lengths)
  let beginFilled = 0
  let content = new Uint8Array(0)
  let contentFilled = 0
  let headLength = 0
  let isStopped = false

  const openContent = (): void => {
    const view = new DataView(begin.buffer)
    headLength = view.getUint32(0, true)
    const length = headLength + view.getUint32(4, true)
    if (length > reading.longest()) {
      isStopped = true
      reading.onTooLong(length)
      return
    }
    content = new Uint8Array(length)
    contentFilled = 0
  }

  const hand = (): void => {
    const whole = content
    content = new Uint8Array(0)
    beginFilled = 0
    const head = JSON.parse(new TextDecoder().decode(whole.subarray(0, headLength))) as Head
    reading.onFrame({ head, body: whole.subarray(headLength) })
  }

  return {
    take(bytes) {
      let at = 0
      while (at < bytes.length && !isStopped) {
        if (beginFilled < lengths) {
          const some = bytes.subarray(at, at + lengths - beginFilled)
          begin.set(some, beginFilled)
          beginFilled += some.length
          at += some.length
          if (beginFilled < lengths) return
          openContent()
          if (isStopped) return
        }
        const some = bytes.subarray(at, at + content.length - contentFilled)
        content.set(some, contentFilled)
        contentFilled += some.length
        at += some.length
        if (contentFilled === content.length) hand()
      }
    },
  }
}
