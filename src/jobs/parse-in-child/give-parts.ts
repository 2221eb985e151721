/**
 * Brings the files that a child asks for, a few mebibytes at a time, each once however often it is included.
 */
import { PinciteError } from "../../errors.js"
import type { SourceDocument } from "../../parse/index.js"
import { type AskedPart, faultOf, type GivenPart } from "./messages.js"

const mebibyte = 1024 * 1024
/** So much is held in two places at once: here and on its way. */
const atOnce = 4 * mebibyte

export interface GivenParts {
  readonly given: readonly GivenPart[]
  readonly bodies: readonly Uint8Array[]
  readonly more: boolean
}

/** Bytes of each file that was read, by name. */
export type FileSizes = Map<string, number>

export function* giveParts(
  asked: readonly AskedPart[],
  part: SourceDocument["part"],
  sizes: FileSizes,
  mostMiB: number,
): Generator<GivenParts> {
  let given: GivenPart[] = []
  let bodies: Uint8Array[] = []
  let held = 0
  let all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  for (const { href, from } of asked) {
    const found = bring(href, from, part)
    const isNew = found.name !== null && !sizes.has(found.name)
    if (isNew) {
      all += found.bytes!.length
      if (all > mostMiB * mebibyte) throw tooMuch(from, mostMiB)
      sizes.set(found.name!, found.bytes!.length)
      bodies.push(found.bytes!)
      held += found.bytes!.length
    }
    given.push({
      href,
      from,
      name: found.name,
      bytes: isNew ? found.bytes!.length : null,
      fault: found.fault,
    })
    if (held < atOnce) continue
    yield { given, bodies, more: true }
    given = []
    bodies = []
    held = 0
  }
  yield { given, bodies, more: false }
}

function bring(href: string, from: string, part: SourceDocument["part"]) {
  try {
    const found = part(href, from)
    return { name: found?.name ?? null, bytes: found?.bytes ?? null, fault: null }
  } catch (thrown) {
    return { name: null, bytes: null, fault: faultOf(thrown) }
  }
}

function tooMuch(name: string, mostMiB: number): PinciteError {
  return new PinciteError({
    code: "source.too-large",
    message: `The files that ${name} includes have more than ${mostMiB} MiB together.`,
    remedy: "Bring the law in smaller files: most publishers offer one per title or part.",
    data: { path: name },
  })
}
