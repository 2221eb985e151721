/**
 * The one contract of every door: what may be asked, under which names, in which form.
 *
 * The JSON API, the command line and the web forms all read their input with these schemas, so that a
 * question means the same wherever it is asked; the OpenAPI document is printed from them. An object whose
 * fields are closed refuses a field it does not know and lists those it does: a mistyped `employes` must not
 * be taken for an employer without employees. `readFields` turns a refusal into an error with a remedy.
 */
import { z } from "zod"
import { type IsoDate, isoDate, topics } from "../law/index.js"

/** As long as a question may be. Longer texts belong to `verify`. */
export const longestQuestion = 2_000
/** The most provisions one search may ask for. */
export const mostHits = 1_000

/** An object with no other fields than these. */
function closed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ")
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `has no field ${issue.keys.map((key) => `"${key}"`).join(" or ")}; known fields: ${known}`
        : undefined,
  })
}

const date = z
  .string("must be a date written YYYY-MM-DD")
  .refine((written) => isoDate(written) !== null, "is not a day of the calendar written YYYY-MM-DD")
  .transform((written) => isoDate(written) as IsoDate)
  .meta({ format: "date", examples: ["2024-07-01"] })

const jurisdiction = z
  .string()
  .trim()
  .min(1, "is empty: write a jurisdiction code such as us-dc")
  .max(100)
  .meta({ description: "ISO 3166 code in lower case, or a name", examples: ["us-dc", "us", "ae-az"] })

const places = z.array(z.string().trim().min(1)).max(100)
const count = z.number().int().min(0).max(1e15)

/** What the asker says of themselves. Every field is optional; none is guessed. */
export const profileFields = closed({
  kind: z
    .string()
    .trim()
    .min(1)
    .meta({ examples: ["business", "individual", "employer", "public-body", "insurer", "bank", "licensee"] })
    .exactOptional(),
  licences: z.array(z.string().trim().min(1)).max(100).exactOptional(),
  sector: z.string().trim().min(1).exactOptional(),
  employees: count.exactOptional(),
  revenueUsd: count.exactOptional(),
  consumers: count.exactOptional(),
  places: closed({
    operate: places.exactOptional(),
    sell: places.exactOptional(),
    employ: places.exactOptional(),
    storeData: places.exactOptional(),
  }).exactOptional(),
})

const question = z
  .string()
  .trim()
  .min(1, "is empty: write a question")
  .max(longestQuestion, `is longer than ${longestQuestion} characters`)
const jurisdictions = z.array(jurisdiction).max(100).default([])
const asOf = date.nullable().default(null)

const askShape = { question, jurisdictions, asOf, profile: profileFields.default({}) }

/** What `ask` takes, at every door. */
export const askFields = closed(askShape)

/** One line of `ask --questions`. Fields that belong to other tools are passed over. */
export const questionLine = z.object({ id: z.union([z.string(), z.number()]), ...askShape })

const searchShape = {
  query: z
    .string()
    .trim()
    .min(1, "is empty: write what to search for")
    .max(longestQuestion, `is longer than ${longestQuestion} characters`),
  jurisdictions,
  asOf,
  top: z.coerce.number().int().min(1).max(mostHits).default(10),
}

/** What `search` takes, at every door. */
export const searchFields = closed(searchShape)

/** One line of `search --queries`. Place, date and number of hits come from the command's options. */
export const queryLine = z.object({ id: z.union([z.string(), z.number()]), query: searchShape.query })

const statementShape = {
  id: z.union([z.string(), z.number()]).default(""),
  text: z.string().trim().min(1, "is empty: write the statement to verify").max(20_000),
  cite: z.string().trim().min(1, "is empty: write the citation it rests on").max(500),
  asOf,
}

/** One statement to verify: what is said and the citation it is said to rest on. */
export const statementFields = closed(statementShape)

/** One line of `verify`. */
export const statementLine = z.object(statementShape)

/** What `publish` takes: as `ask`, but of nobody in particular, because everybody will read the answer. */
export const publishFields = closed({ question, jurisdictions, asOf })

/** The address of a published answer; what stands before it in a browser may stay. */
const address = z
  .string()
  .trim()
  .min(1, "is empty: write the address of a published answer")
  .max(500)
  .transform((written) => written.replace(/^.*\/answers\//u, ""))
  .meta({ examples: ["employment/paying-a-discharged-employee-in-the-state-of-franklin-6c1e"] })

const edition = z.coerce.number().int().min(1).max(1e6).nullable().default(null)

/** What names one published answer: its address and, for an earlier one, its edition. */
export const publishedFields = closed({ address, edition })

/** What `publish --review` takes. */
export const reviewFields = closed({
  address,
  edition,
  by: z.string().trim().min(1, "is empty: write who has read the answer").max(200),
})

/** What the list of published answers may be narrowed to, at every door. */
export const listFields = closed({
  topic: z
    .enum(topics, `is no topic; topics: ${topics.join(", ")}`)
    .nullable()
    .default(null),
  jurisdiction: jurisdiction.nullable().default(null),
  page: z.coerce.number().int().min(1).max(1e6).default(1),
})

/** A day, as an option or a form field. */
export const dateField = date

export type AskFields = z.output<typeof askFields>
export type SearchFields = z.output<typeof searchFields>
