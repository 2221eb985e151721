/** In which order an import reads dated editions. All documents here are invented. */
import { expect, test } from "vitest"
import { isoDate } from "../../law/index.js"
import type { ListedDocument } from "../../sources/index.js"
import { type DatedDocument, inOrderOfEditions } from "./in-order-of-editions.js"

const through = isoDate("2018-07-03")

function dated(name: string, of: string | null, from = "2000-01-01"): DatedDocument {
  const facts = {
    jurisdiction: null,
    instrument: null,
    name: null,
    publisher: null,
    officialUrl: null,
    effectiveFrom: null,
    currentThrough: through,
    weight: null,
  }
  const open = () => ({ main: { name, bytes: new Uint8Array() }, part: () => null })
  const fetched = { retrievedOn: null, filesRead: () => [] }
  const document: ListedDocument = { name, root: "", format: "regml", facts, open, ...fetched }
  return { document, edition: of === null ? null : { of, from: isoDate(from)! } }
}

test("editions of one law change places among themselves, the oldest first; all else stays", () => {
  const ordered = inOrderOfEditions([
    dated("b-2018", "b", "2018-01-01"),
    dated("code", null),
    dated("a-2016", "a", "2016-01-01"),
    dated("b-2011", "b", "2011-01-01"),
    dated("a-2014", "a", "2014-01-01"),
    dated("b-2014", "b", "2014-01-01"),
  ])
  expect(ordered.map(({ name }) => name)).toEqual(["b-2011", "code", "a-2014", "b-2014", "a-2016", "b-2018"])
})

test("the day through which the law is current is said of the newest edition alone", () => {
  const ordered = inOrderOfEditions([
    dated("code", null),
    dated("new", "a", "2016-01-01"),
    dated("old", "a", "2011-01-01"),
    dated("lone", "b"),
  ])
  expect(ordered.map(({ name, facts }) => [name, facts.currentThrough])).toEqual([
    ["code", through],
    ["old", null],
    ["new", through],
    ["lone", through],
  ])
})
