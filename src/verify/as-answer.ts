/**
 * Tells whether a record has the shape of an answer, as far as verification reads it.
 */
import type { Answer } from "../answer/index.js"

type Shape = (value: unknown) => boolean

const text: Shape = (value) => typeof value === "string"
const number: Shape = (value) => typeof value === "number"
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value)
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape)
const record =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(shapes).every(([key, shape]) => shape((value as Readonly<Record<string, unknown>>)[key]))

const quoted = { label: text, provision: text, version: text, start: number, end: number, quote: text }
const statement = record({
  text,
  kind: (value) => value === "law" || value === "frame",
  labels: list(text),
  support: list(record({ ...quoted, enumerator: text })),
  checks: list(record({ name: text, outcome: text, detail: text })),
  appliesTo: orNull(text),
  status: orNull(text),
})
const answer = record({
  kind: (value) => value === "answer",
  question: text,
  questionParts: list(record({ askedFor: text })),
  applicability: list(record({ provision: text, bearer: text, fits: text })),
  jurisdictions: list(text),
  asOf: orNull(text),
  verdict: text,
  verdictBecause: record({ labels: list(text), rule: text }),
  lead: list(statement),
  premises: list(statement),
  sections: list(record({ kind: text, heading: text, statements: list(statement) })),
  sources: list(record({ number, citation: text, passages: list(record({ ...quoted, citation: text })) })),
  receipt: record({ snapshot: number, engine: text, rules: text, digest: text }),
})

export function asAnswer(value: unknown): Answer | null {
  return answer(value) ? (value as Answer) : null
}
