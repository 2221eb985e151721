/**
 * What the importing process and the child that parses for it say to one another.
 *
 *   → document          a format's name, the facts, the bytes of the main file
 *   ← asked             files that it includes and the child does not have
 *   → parts             those of them that there are; then it is parsed again with them, until nothing new is asked for
 *   ← done, or fault    the parsed tree with its trace, as JSON in the body
 *
 * A child sees names relative to the folder that was named, never a path.
 */
import { PinciteError } from "../../errors.js"
import type { ImportFacts, Origin, ParseResult, SourceCoverage } from "../../parse/index.js"

export type ToChild =
  | {
      readonly kind: "document"
      readonly format: string
      readonly facts: ImportFacts
      readonly name: string
      readonly allowed: Allowed
    }
  | {
      readonly kind: "parts"
      readonly given: readonly GivenPart[]
      /** More of them follow. */
      readonly more: boolean
      readonly allowed: Allowed
    }

export interface Allowed {
  readonly milliseconds: number
  readonly outputBytes: number
}

export type FromChild =
  | { readonly kind: "ready" }
  | { readonly kind: "asked"; readonly parts: readonly AskedPart[] }
  /** So many of the files have been gone through. */
  | { readonly kind: "read"; readonly parts: number }
  | { readonly kind: "done" }
  | { readonly kind: "fault"; readonly fault: Fault }

/** An include as it is written, and the file it is written in. */
export interface AskedPart {
  readonly href: string
  readonly from: string
}

export interface GivenPart extends AskedPart {
  /** Null: there is no such file. */
  readonly name: string | null
  /** How many bytes of the body are its; null where it was given before under another href. */
  readonly bytes: number | null
  /** Why it could not be read. */
  readonly fault: Fault | null
}

/** The status of a child that stopped itself because a document took too long. */
export const outOfTimeStatus = 75

/** What a parser threw. Without a code it is a fault of ours. */
export interface Fault {
  readonly code: string | null
  readonly message: string
  readonly remedy: string
  readonly data?: PinciteError["data"]
}

/** The body of `done`. */
export interface ParsedInChild {
  readonly result: ParseResult
  readonly trace: {
    readonly origins: readonly (readonly [id: string, origin: Origin])[]
    readonly coverage: SourceCoverage
  } | null
  /** The files in the order the parser took them. */
  readonly read: readonly string[]
}

export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof PinciteError) {
    const { code, message, remedy, data } = thrown
    return { code, message, remedy, data }
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (thrown instanceof RangeError && /call stack/u.test(message)) return tooDeep
  if (thrown instanceof RangeError && /string length|array length|allocation/iu.test(message)) return tooMuch
  return { code: null, message, remedy: "" }
}

export function errorOf({ code, ...said }: Fault): Error {
  return code === null
    ? new Error(said.message)
    : new PinciteError({ code: code as PinciteError["code"], ...said })
}

/** Readers that call themselves come to the end of the stack; no law is nested so deep. */
export const tooDeep: Fault = {
  code: "source.too-deep",
  message: "It is nested deeper than any law.",
  remedy: "Bring the file again from its publisher; if it is as published, please report it.",
}

const tooMuch: Fault = {
  code: "parse.out-of-memory",
  message: "What is in the file is longer than a program can hold.",
  remedy: "Bring the law in smaller files: most publishers offer one per title or part.",
}
