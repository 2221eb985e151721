/** The rules of Formex, on an act that we made up. */
import { describe, expect, test } from "vitest"
import { noFacts } from "../../testing/parse-for-test.js"
import { everyProvision } from "../../testing/parsed-law.js"
import type { ParsedInstrument, ParseResult } from "../parsed.js"
import { formex4 } from "./index.js"

const schema =
  'xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-05.55-20141201.xd"'

describe("an act", () => {
  test("keeps a later subparagraph after the points it follows", () => {
    const article = articleOf(
      "<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P>Lamps shall:</P><LIST TYPE='alpha'><ITEM><NP><NO.P>(a)</NO.P><TXT>burn;</TXT></NP></ITEM></LIST></ALINEA><ALINEA>Point (a) spares candles.</ALINEA></PARAG>",
    )
    const [paragraph] = article.children
    expect(paragraph).toMatchObject({
      level: "paragraph",
      designator: "1.",
      text: "Lamps shall:\nPoint (a) spares candles.",
    })
    expect(paragraph?.children).toMatchObject([
      { id: "eu/2031-7/art-1/1/a", level: "point", at: 12, text: "burn;" },
    ])
  })

  test("counts indents, which have no sign of their own", () => {
    const article = articleOf(
      "<ALINEA><P>Either:</P><LIST TYPE='DASH'><ITEM><NP><NO.P>—</NO.P><TXT>oil; or</TXT></NP></ITEM><ITEM><NP><NO.P>—</NO.P><TXT>wax.</TXT></NP></ITEM></LIST></ALINEA>",
    )
    expect(article.children.map(({ id, level }) => [id, level])).toEqual([
      ["eu/2031-7/art-1/indent-1", "indent"],
      ["eu/2031-7/art-1/indent-2", "indent"],
    ])
  })

  test("keeps footnotes apart and writes quotation marks", () => {
    const article = articleOf(
      "<ALINEA>A <QUOT.START CODE='2018'/>lamp<QUOT.END CODE='2019'/> is a light<NOTE><P>OJ L 1.</P></NOTE>.</ALINEA>",
    )
    expect(article.text).toBe("A ‘lamp’ is a light.")
    expect(article.notes.slice(1)).toEqual([{ kind: "footnote", text: "OJ L 1." }])
  })

  test("that quotes law for another act makes no provisions of it", () => {
    const article = articleOf(
      "<ALINEA><P>Article 3 is replaced:</P><QUOT.S><ARTICLE><TI.ART>Article 3</TI.ART><PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>New words.</ALINEA></PARAG></ARTICLE></QUOT.S></ALINEA>",
    )
    expect(article.children).toEqual([])
    expect(article.text).toBe("Article 3 is replaced:\nArticle 3\n1. New words.")
  })

  test("has tables in rows and cells, annexes as provisions", () => {
    const { roots } = instrumentOf(
      act("<ALINEA>See the annex.</ALINEA>").replace(
        "</ACT>",
        "<ANNEX><TITLE><TI>ANNEX II</TI><STI>Fees</STI></TITLE><CONTENTS><P>As follows:</P><TBL><TITLE><TI>Lamps</TI></TITLE><CORPUS><ROW TYPE='HEADER'><CELL COL='1'>Size</CELL></ROW><ROW><CELL COL='1'>8</CELL></ROW></CORPUS></TBL></CONTENTS></ANNEX></ACT>",
      ),
    )
    expect(roots.at(-1)).toMatchObject({
      id: "eu/2031-7/annex-II",
      heading: "Fees",
      tables: [
        {
          at: 11,
          caption: "Lamps",
          rows: [[{ text: "Size", header: true }], [{ text: "8", header: false }]],
        },
      ],
    })
  })

  test("reports what it does not know and keeps its words", () => {
    const result = parse(act("<ALINEA>Some <ODD>odd</ODD> words.</ALINEA>"))
    expect(result.notUnderstood.map(({ what }) => what)).toEqual(["<ODD> within text (its words are kept)"])
    expect(result.instruments[0]?.roots.flatMap(everyProvision).at(-1)?.text).toBe("Some odd words.")
  })
})

test("a description of a publication is passed over with the reason", () => {
  expect(parse(`<DOC ${schema} xmlns:xsi="urn:x"><BIB.DOC/></DOC>`)).toMatchObject({
    instruments: [],
    skipped: [{ file: "invented.xml", reason: "it describes a publication and holds no law" }],
  })
})

test("a file that ends early fails alone", () => {
  expect(parse("<ACT><TITLE>").failed).toMatchObject([{ file: "invented.xml", code: "source.unreadable" }])
})

function act(body: string): string {
  return `<ACT xmlns:xsi="urn:x" ${schema}><BIB.INSTANCE><LG.DOC>EN</LG.DOC><NO.DOC><NO.CURRENT>7</NO.CURRENT><YEAR>2031</YEAR></NO.DOC></BIB.INSTANCE><TITLE><TI><P>Regulation (EU) 2031/7</P></TI></TITLE><ENACTING.TERMS><ARTICLE><TI.ART>Article 1</TI.ART>${body}</ARTICLE></ENACTING.TERMS></ACT>`
}

function parse(xml: string): ParseResult {
  return formex4.parse(
    { main: { name: "invented.xml", bytes: new TextEncoder().encode(xml) }, part: () => null },
    noFacts,
  )
}

function instrumentOf(xml: string): ParsedInstrument {
  return parse(xml).instruments[0]!
}

function articleOf(body: string) {
  return instrumentOf(act(body)).roots[0]!
}
