/**
 * Much is not fetched unasked: it costs the publisher, and the person who waits for it.
 */
import { PinciteError } from "../../errors.js"
import type { Plan, PlannedFile, Publisher } from "../publishers/publisher.js"

/** The most that is fetched unasked. */
const files = 200
const bytes = 50 * 1_048_576
const filesOfUnknownSize = 4

/** `left`: what is not here yet. */
export function askFirst(publisher: Publisher, plan: Plan, left: readonly PlannedFile[]): void {
  const stated = left.reduce((sum, file) => sum + (file.bytes ?? 0), 0)
  const unknown = left.filter((file) => file.bytes === null).length
  if (left.length <= files && stated <= bytes && unknown <= filesOfUnknownSize) return
  const size =
    stated === 0
      ? "of a size that the publisher does not state"
      : `of ${Math.ceil(stated / 1_048_576)} MiB together`
  const minutes = Math.ceil((left.length * publisher.secondsBetween) / 60)
  const time = minutes < 2 ? "" : `, which takes ${minutes} minutes or more`
  const count = left.length === 1 ? "one file" : `${left.length} files`
  throw new PinciteError({
    code: "source.asks-first",
    message: `For ${plan.what}, ${count} ${size} would be fetched from ${publisher.publisher}${time}.`,
    remedy: "Say that you mean it with --yes, or ask for less.",
    data: { files: left.length, bytes: stated, filesOfUnknownSize: unknown },
  })
}
