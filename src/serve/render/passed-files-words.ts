/** Files that an import could not read or passed over, by reason: how many, and the first of them. */
import type { PassedFile } from "../../pincite.js"
import { counted, thousands } from "./counted.js"

export interface PassedReason {
  readonly failed: boolean
  readonly reason: string
  readonly files: readonly string[]
}

/** What failed first, then the most frequent. */
export function byReason(passed: readonly PassedFile[]): readonly PassedReason[] {
  const reasons = new Map<string, PassedReason & { readonly files: string[] }>()
  for (const { file, reason, failed } of passed) {
    const kind = `${failed} ${kindOf(reason)}`
    const known = reasons.get(kind)
    if (known === undefined) reasons.set(kind, { failed, reason, files: [file] })
    else known.files.push(file)
  }
  return [...reasons.values()].sort(
    (one, other) => Number(other.failed) - Number(one.failed) || other.files.length - one.files.length,
  )
}

/** "a notice with 16 changes to 12 CFR part 1002 (…), no law by itself" and one with 7 are passed over for one reason. */
function kindOf(reason: string): string {
  return reason.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, "").replace(/changes?\b|\d[\d.-]*/gu, "#")
}

const mostNamed = 3

export function passedLine({ failed, reason, files }: PassedReason): string {
  const more = files.length - mostNamed
  const named = `${files.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${thousands(more)} more` : ""}`
  const because = files.length > 1 && /\d/u.test(reason) ? `such as: ${reason}` : reason
  return `${counted(files.length, "file")} ${failed ? "failed" : "passed over"} (${because}): ${named}`
}
