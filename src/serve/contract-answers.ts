/**
 * The other half of the contract: what the doors give back, as schemas for the OpenAPI document.
 *
 * The shapes themselves are decided in the rooms that make them; a test checks at compile time that each of
 * them fits the schema printed here, so that the document cannot promise what is not sent.
 */
import { z } from "zod"
import { provisionStatuses, statementStatuses, topics, verdicts, weights } from "../law/index.js"

const text = z.string()
const day = z.string().meta({ format: "date" })
const dayOrUnknown = day.nullable()
const offset = z.number().int().min(0)
const label = z.string().meta({ description: "Source number, then passage number: 1.2" })
const provisionId = z.string().meta({ examples: ["us-dc/code/28-3852/a"] })
const versionId = z.string().meta({ examples: ["us-dc/code/28-3852/a@2024-07-01"] })
const codes = z.array(z.string())

const span = { provision: provisionId, version: versionId, start: offset, end: offset, quote: text }

const check = z.object({
  name: text,
  outcome: z.enum(["passed", "failed", "not-applicable"]),
  detail: text,
})

const statement = z.object({
  text,
  kind: z.enum(["law", "frame"]),
  labels: z.array(label),
  support: z.array(z.object({ label, ...span, enumerator: text })),
  checks: z.array(check),
  appliesTo: text.nullable(),
  status: z.enum(statementStatuses).nullable(),
})

const source = z.object({
  number: offset,
  citation: text,
  title: text,
  instrument: text,
  jurisdiction: text,
  weight: z.enum(weights),
  effectiveFrom: dayOrUnknown,
  effectiveTo: dayOrUnknown,
  currentThrough: dayOrUnknown,
  officialUrl: text.nullable(),
  retrievedAt: day,
  digest: text,
  why: text,
  passages: z.array(z.object({ label, citation: text, ...span })),
})

const near = z.object({ provision: provisionId, citation: text, heading: text })

const searched = z.object({
  jurisdictions: codes,
  instruments: offset,
  provisions: offset,
  snapshot: offset,
  nearest: z.array(near),
})

export const answerShape = z.object({
  kind: z.literal("answer"),
  question: text,
  questionParts: z.array(z.object({ text, askedFor: text, answered: z.boolean() })),
  jurisdictions: codes,
  asOf: dayOrUnknown,
  author: text,
  verdict: z.enum(verdicts),
  verdictBecause: z.object({ labels: z.array(label), rule: text }),
  title: text,
  lead: z.array(statement),
  premises: z.array(statement),
  sections: z.array(z.object({ kind: text, heading: text, statements: z.array(statement) })),
  sources: z.array(source),
  applicability: z.array(
    z.object({
      provision: provisionId,
      citation: text,
      bearer: text,
      fits: z.enum(["you", "only-if", "not-you", "unknown"]),
      because: text,
      definedAt: text.nullable(),
    }),
  ),
  notForYou: z.array(z.object({ provision: provisionId, citation: text, heading: text, because: text })),
  gaps: z.array(text),
  searched,
  receipt: z.object({ snapshot: offset, engine: text, rules: text, digest: text }),
})

export const abstentionShape = z.object({
  kind: z.literal("abstention"),
  question: text,
  jurisdictions: codes,
  asOf: dayOrUnknown,
  reason: z.object({ code: text, message: text }),
  searched,
  next: z.array(text),
  held: codes,
})

export const searchShape = z.object({
  hits: z.array(
    z.object({
      provision: provisionId,
      citation: text,
      heading: text,
      score: z.number(),
      ref: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
      text,
      instrument: text,
      reasons: z.array(text),
    }),
  ),
  searched: offset,
  snapshot: offset,
})

export const statementVerdictShape = z.object({
  id: z.union([z.string(), z.number()]),
  verdict: z.enum(["verified", "not-carried", "unresolved", "not-in-force"]),
  reason: text.nullable(),
  checks: z.array(check),
})

const provisionInBrief = z.object({
  provision: provisionId,
  citation: text,
  level: text,
  designator: text,
  heading: text,
})

const byteSpan = z.tuple([offset, offset])
/** Characters [from, to) stand in the bytes [first, last) of the file. */
const run = z.tuple([offset, offset, offset, offset])
/** Characters [from, to) stand on a page in the box left, top, right, bottom, in tenths of a point. */
const side = z.number().int()
const box = z.tuple([offset, offset, offset, side, side, side, side])

export const provisionShape = z.object({
  provision: provisionId,
  version: versionId,
  citation: text,
  bluebook: text,
  level: text,
  designator: text,
  heading: text,
  instrument: z.object({ id: text, name: text }),
  jurisdiction: text,
  weight: z.enum(weights),
  status: z.enum(provisionStatuses),
  inForce: z.enum(["held", "not-in-force", "date-not-held"]),
  effectiveFrom: dayOrUnknown,
  effectiveTo: dayOrUnknown,
  currentThrough: dayOrUnknown,
  path: z.array(provisionInBrief),
  text,
  children: z.array(provisionInBrief.extend({ text })),
  fullText: text,
  notes: z.array(z.object({ kind: text, text })),
  versions: z.array(
    z.object({
      version: versionId,
      effectiveFrom: dayOrUnknown,
      effectiveTo: dayOrUnknown,
      status: z.enum(provisionStatuses),
    }),
  ),
  officialUrl: text.nullable(),
  origin: z
    .object({
      file: text,
      fileDigest: text,
      retrievedOn: day,
      line: offset,
      bytes: byteSpan,
      runs: z.object({
        text: z.array(run),
        heading: z.array(run),
        notes: z.array(z.array(run)),
        tables: z.array(z.array(run)),
      }),
      boxes: z
        .object({
          text: z.array(box),
          heading: z.array(box),
          notes: z.array(z.array(box)),
          tables: z.array(z.array(box)),
        })
        .nullable(),
    })
    .nullable(),
  digest: text,
  ref: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
})

const holding = z
  .object({
    currentThrough: z.object({ earliest: day, latest: day }).nullable(),
    undated: offset,
    namedOnly: z
      .array(z.object({ id: provisionId.nullable(), name: text, file: text, line: offset }))
      .meta({ description: "Parts that the publisher's own index or headings name and that are not held" }),
    sectionsNotInForce: z.record(z.string(), offset),
    sectionsOfEarlierEditions: offset,
  })
  .nullable()
  .meta({ description: "What is held and what is not; null where it was imported before gaps were kept" })

export const coverageShape = z.object({
  sample: z.boolean(),
  snapshot: offset,
  jurisdictions: z.array(
    z.object({
      jurisdiction: text,
      name: text,
      provisions: offset,
      instruments: z.array(
        z.object({
          id: text,
          jurisdiction: text,
          name: text,
          shortName: text,
          weight: z.enum(weights),
          publisher: text.nullable(),
          officialUrl: text.nullable(),
          currentThrough: dayOrUnknown,
          importedOn: day,
          provisions: offset,
          sections: offset,
          formats: z.array(text).exactOptional(),
          holding: holding.exactOptional(),
        }),
      ),
    }),
  ),
  passedFiles: z
    .array(z.object({ file: text, reason: text, failed: z.boolean() }))
    .meta({ description: "Files that the last import of them could not read, or passed over as no law" }),
})

const review = z.discriminatedUnion("state", [
  z.object({ state: z.literal("unreviewed") }),
  z.object({ state: z.literal("reviewed"), by: text, on: day }),
])

const edition = z.object({ number: z.number().int().min(1), digest: text, publishedAt: text, review })

export const publishedShape = z.object({
  kind: z.literal("published"),
  address: text,
  answer: answerShape,
  edition,
  editions: z.array(edition),
  lawChanged: z
    .array(
      z.object({
        provision: provisionId,
        citation: text,
        quoted: versionId,
        now: versionId.nullable(),
        why: z.enum(["amended", "repealed", "not-yet", "no-longer", "not-held"]),
      }),
    )
    .meta({ description: "What the answer quotes that says something else in the law held now" }),
})

export const answerListShape = z.object({
  answers: z.array(
    z.object({
      address: text,
      topic: z.enum(topics),
      question: text,
      title: text,
      jurisdictions: codes,
      asOf: dayOrUnknown,
      edition: z.number().int().min(1),
      publishedAt: text,
      review,
    }),
  ),
  total: offset,
  page: z.number().int().min(1),
  pages: z.number().int().min(1),
  topics: z.array(z.object({ topic: z.enum(topics), answers: offset })),
  places: z.array(z.object({ jurisdiction: text, answers: offset })),
})

/** RFC 9457, with our stable code and what to do next. */
export const problemShape = z.object({
  type: text,
  title: text,
  status: offset,
  detail: text,
  code: text,
  remedy: text,
})
