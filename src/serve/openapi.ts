/** The OpenAPI 3.1 document of the JSON API, printed from the contract's schemas. */
import { z } from "zod"
import { topics } from "../law/index.js"
import { askFields, listFields, searchFields, statementFields } from "./contract.js"
import {
  abstentionShape,
  answerListShape,
  answerShape,
  coverageShape,
  problemShape,
  provisionShape,
  publishedShape,
  searchShape,
  statementVerdictShape,
} from "./contract-answers.js"

type Json = Readonly<Record<string, unknown>>

export function openApiDocument(version: string): Json {
  const one = (name: string, description: string) => ({
    description,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  })
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  })
  const body = (schema: Json) => ({ required: true, content: { "application/json": { schema } } })
  const refused = problem(
    "What was sent does not fit the contract; `code` and `remedy` say why and what to do.",
  )
  const asOf = parameter("asOf", "query", { type: "string", format: "date" }, "A day, YYYY-MM-DD.")

  return {
    openapi: "3.1.0",
    info: {
      title: "Pincite",
      version,
      description:
        "Answers questions about what the law requires; every sentence is pinned to the exact words it rests on and checked. Not knowing is a result, not an error: an abstention comes with status 200.",
    },
    paths: {
      "/api/v1/ask": {
        post: {
          operationId: "ask",
          summary: "Ask a question; the answer is verified or it is an abstention",
          requestBody: body(input(askFields)),
          responses: {
            200: {
              description: "A verified answer or an abstention",
              content: {
                "application/json": {
                  schema: {
                    oneOf: [
                      { $ref: "#/components/schemas/Answer" },
                      { $ref: "#/components/schemas/Abstention" },
                    ],
                    discriminator: { propertyName: "kind" },
                  },
                },
              },
            },
            400: refused,
            413: problem("The request is larger than 64 KB."),
          },
        },
      },
      "/api/v1/search": {
        get: {
          operationId: "search",
          summary: "Search provisions",
          parameters: [
            ...Object.entries(properties(input(searchFields))).map(([name, schema]) =>
              parameter(name, "query", schema, searchParameters[name] ?? "", name === "query"),
            ),
          ],
          responses: { 200: one("SearchResponse", "Provisions, best first"), 400: refused },
        },
      },
      "/api/v1/provisions/{provision}": {
        get: {
          operationId: "showProvision",
          summary: "Show one provision, by id or by citation",
          parameters: [
            parameter(
              "provision",
              "path",
              { type: "string" },
              "A provision id (us-dc/code/28-3852/a, its slashes as they are) or a citation, percent-encoded.",
              true,
            ),
            asOf,
          ],
          responses: {
            200: one("Provision", "The provision with its place, its text and its versions"),
            300: problem("The citation can be read several ways; `candidates` lists them."),
            400: refused,
            404: problem("No such provision is held."),
          },
        },
      },
      "/api/v1/answers": {
        get: {
          operationId: "listAnswers",
          summary: "Which questions have a published answer, last published first",
          parameters: Object.entries(properties(input(listFields))).map(([name, schema]) =>
            parameter(name, "query", schema, listParameters[name] ?? ""),
          ),
          responses: { 200: one("AnswerList", "Published answers by address"), 400: refused },
        },
      },
      "/api/v1/answers/{topic}/{name}": {
        get: {
          operationId: "showAnswer",
          summary: "A published answer, verified anew against the law held",
          parameters: [
            parameter("topic", "path", { type: "string", enum: topics }, "The topic.", true),
            parameter("name", "path", { type: "string" }, "The rest of the address.", true),
            parameter(
              "edition",
              "query",
              { type: "integer", minimum: 1 },
              "An edition; the newest when left out.",
            ),
          ],
          responses: {
            200: one("PublishedAnswer", "The answer, its edition, its review and what law has changed since"),
            400: refused,
            404: problem("No answer was published at this address."),
            409: problem("What is stored at this address did not pass its checks and is not shown."),
          },
        },
      },
      "/api/v1/coverage": {
        get: {
          operationId: "coverage",
          summary: "What is held, per jurisdiction and instrument",
          responses: { 200: one("Coverage", "What is held") },
        },
      },
      "/api/v1/verify": {
        post: {
          operationId: "verify",
          summary: "Check whether a statement is carried by the citation it rests on",
          requestBody: body({
            oneOf: [input(statementFields), { type: "array", items: input(statementFields) }],
          }),
          responses: {
            200: {
              description: "One verdict for one statement, a list for a list",
              content: {
                "application/json": {
                  schema: {
                    oneOf: [
                      { $ref: "#/components/schemas/StatementVerdict" },
                      { type: "array", items: { $ref: "#/components/schemas/StatementVerdict" } },
                    ],
                  },
                },
              },
            },
            400: refused,
          },
        },
      },
    },
    components: {
      schemas: {
        Answer: output(answerShape),
        Abstention: output(abstentionShape),
        AnswerList: output(answerListShape),
        PublishedAnswer: output(publishedShape),
        SearchResponse: output(searchShape),
        Provision: output(provisionShape),
        Coverage: output(coverageShape),
        StatementVerdict: output(statementVerdictShape),
        Problem: output(problemShape),
      },
    },
  }
}

const searchParameters: Readonly<Record<string, string>> = {
  query: "What to search for; `q` for short.",
  jurisdictions: "Where, repeatable; `j` for short. Everywhere when left out.",
  asOf: "A day, YYYY-MM-DD: only what is known to be in force on it.",
  top: "How many provisions.",
}

const listParameters: Readonly<Record<string, string>> = {
  topic: "Only answers under this topic.",
  jurisdiction: "Only answers from the law of this place; `j` for short.",
  page: "Fifty answers are a page; the first when left out.",
}

function parameter(
  name: string,
  place: "query" | "path",
  schema: unknown,
  description: string,
  required = false,
) {
  return { name, in: place, required, description, schema }
}

function input(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: "input" }))
}

function output(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: "output" }))
}

/** OpenAPI 3.1 speaks the same dialect, so that each schema need not name it. */
function withoutDialect({ $schema: _, ...schema }: Json): Json {
  return schema
}

function properties(schema: Json): Json {
  return schema.properties as Json
}
