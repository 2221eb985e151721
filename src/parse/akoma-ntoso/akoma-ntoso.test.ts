/** The rules of Akoma Ntoso, on law that we made up. */
import { expect, test } from "vitest"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ParsedProvision, ParseResult } from "../parsed.js"
import { akomaNtoso } from "./index.js"

test("words after a list keep their place", () => {
  const section = sectionOf(
    "<intro><p>A shop—</p></intro><paragraph><num>(a)</num><content><p>opens,</p></content></paragraph><wrapUp><p>if lit.</p></wrapUp>",
  )
  expect(section.text).toBe("A shop—\nif lit.")
  expect(section.children).toMatchObject([
    { id: "za/act/2031/4/1/a", level: "paragraph", at: 7, text: "opens," },
  ])
})

test("a list without a number is no provision; its numbered items are, its others are lines", () => {
  const section = sectionOf(
    "<content><blockList><listIntroduction>Either:</listIntroduction><item><num>(a)</num><p>oil;</p></item><item><num>–</num><p>wax.</p></item></blockList></content>",
  )
  expect(section.text).toBe("Either:\n– wax.")
  expect(section.children.map(({ id, level }) => [id, level])).toEqual([["za/act/2031/4/1/a", "item"]])
})

test("quoted law is words of the provision that quotes it", () => {
  const section = sectionOf(
    '<content><p>Insert—</p><p><mod><quotedStructure startQuote="“" endQuote="”"><subsection><num>2A</num><content><p>Lamps burn.</p></content></subsection></quotedStructure></mod></p></content>',
  )
  expect(section.children).toEqual([])
  expect(section.text).toBe("Insert—\n“2A Lamps burn.”")
})

test("a note is kept apart, and parts the words that only its mark kept apart", () => {
  const section = sectionOf(
    "<content><p>A report<authorialNote><p>Vol. 2.</p></authorialNote>of May.</p></content>",
  )
  expect(section.text).toBe("A report of May.")
  expect(section.notes.at(-1)).toEqual({ kind: "authorial-note", text: "Vol. 2." })
})

test("an attachment is a provision beside the main text, with its own below it", () => {
  const xml = act("<content><p>See below.</p></content>").replace(
    "</act>",
    '<attachments><attachment><doc name="schedule"><mainBody><paragraph><num>1</num><content><p>Fees.</p></content></paragraph></mainBody></doc></attachment></attachments></act>',
  )
  expect(
    parse(xml)
      .instruments[0]?.roots.flatMap(everyProvision)
      .map(({ id }) => id),
  ).toEqual(["za/act/2031/4/1", "za/act/2031/4/schedule", "za/act/2031/4/schedule/paragraph-1"])
})

test("a file without a document is reported, and one that ends early fails alone", () => {
  expect(parse("<akomaNtoso/>")).toMatchObject({
    instruments: [],
    notUnderstood: [{ what: "no document that this format knows" }],
  })
  expect(parse("<akomaNtoso><act>").failed).toMatchObject([{ code: "source.unreadable" }])
})

function act(body: string): string {
  return `<akomaNtoso><act><meta><identification><FRBRWork><FRBRuri value="/akn/za/act/2031/4"/></FRBRWork></identification></meta><body><section><num>1</num>${body}</section></body></act></akomaNtoso>`
}

function parse(xml: string): ParseResult {
  const bytes = new TextEncoder().encode(xml)
  return akomaNtoso.parse({ main: { name: "invented.xml", bytes }, part: () => null }, noFacts)
}

function sectionOf(body: string): ParsedProvision {
  return parse(act(body)).instruments[0]!.roots[0]!
}
