/** Why a file is no law. All files here are invented. */
import { expect, test } from "vitest"
import { whyNoLaw } from "./index.js"

const rows: readonly { why: string; head: string; reason: RegExp | null }[] = [
  {
    why: "silver data",
    head: '{ "statute_name": "Lamp Act", "definitions": {',
    reason: /^silver data about law/u,
  },
  { why: "tests of a program", head: '{ "version": "1", "tests": [ {', reason: /tests of a program/u },
  { why: "questions", head: '[{"QuestionID": "1", "Question": "May I?"', reason: /questions about law/u },
  { why: "a schema", head: '<?xml version="1.0"?>\n<xs:schema xmlns:xs="x">', reason: /^a schema/u },
  { why: "a table", head: "id,date,title\n1,2020-01-01,Lamp act", reason: /^a table of data/u },
  { why: "a guide", head: "# User guide\n\nThe element P is a paragraph.", reason: /^documentation/u },
  { why: "a licence", head: "Apache License\nVersion 2.0", reason: /^a licence of use/u },
  { why: "other JSON", head: '{"type": "title"}', reason: null },
]

test.each(rows)("$why", ({ head, reason }) => {
  if (reason === null) expect(whyNoLaw("x", head)).toBeNull()
  else expect(whyNoLaw("x", head)).toMatch(reason)
})
