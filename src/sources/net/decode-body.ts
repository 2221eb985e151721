/**
 * The body of an answer as it was before it was packed for the way, with a limit to what comes out: a small answer
 * may unpack to no end.
 */
import type { IncomingMessage } from "node:http"
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib"
import { PinciteError } from "../../errors.js"

/** As asked for; `br` is taken too, for some publishers send it unasked. */
export const acceptEncoding = "gzip, deflate"

/** Law packs to a fifth or a tenth; only what was made to do so packs to a hundredth. */
const mostUnpacked = 200
const unpackedUnjudged = 1_048_576

export async function* decodeBody(answer: IncomingMessage, largest: number): AsyncIterable<Buffer> {
  const encoding = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase()
  let came = 0
  let out = 0
  const stated = Number(answer.headers["content-length"] ?? "0")
  if (stated > largest) throw tooLarge(stated, largest)
  const unpacked = unpack(answer, encoding)
  if (unpacked !== answer) {
    answer.on("data", (piece: Buffer) => {
      came += piece.length
    })
  }
  try {
    for await (const piece of unpacked) {
      out += piece.length
      if (out > largest) throw tooLarge(out, largest)
      if (encoding !== "identity" && out > unpackedUnjudged && out > came * mostUnpacked) throw tooPacked()
      yield piece
    }
    if (!answer.complete) throw new Error("the answer ended early")
  } finally {
    answer.destroy()
  }
}

function unpack(answer: IncomingMessage, encoding: string): AsyncIterable<Buffer> {
  if (encoding === "identity" || encoding === "") return answer
  const decoder =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "deflate"
        ? createInflate()
        : encoding === "br"
          ? createBrotliDecompress()
          : null
  if (decoder === null) throw new Error(`it is packed as "${encoding.slice(0, 40)}", which was not asked for`)
  answer.on("error", (fault) => decoder.destroy(fault))
  answer.on("aborted", () => decoder.destroy(new Error("the answer ended early")))
  return answer.pipe(decoder)
}

function tooLarge(bytes: number, largest: number): PinciteError {
  return new PinciteError({
    code: "source.too-large",
    message: `The publisher sends more than ${Math.round(largest / 1_048_576)} MiB for one file.`,
    remedy: "Ask for less at once, for example a part of a title.",
    data: { bytes, largest },
  })
}

function tooPacked(): PinciteError {
  return new PinciteError({
    code: "source.too-large",
    message: `What the publisher sends unpacks to more than ${mostUnpacked} times its size, which no law does.`,
    remedy: "Look at the address in a browser; what stands there is not what it says it is.",
  })
}
