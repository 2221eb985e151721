import { describe, expect, it } from "vitest"
import { readSentence } from "./read-sentence.js"
import type { Span } from "./reading.js"

/** Every sentence here is invented. */
const at = (text: string, span: Span | null) => (span === null ? null : text.slice(span.start, span.end))

describe("modality, negation and subject", () => {
  it.each([
    { law: "A keeper shall light the lamp.", modality: "duty", negated: false, actor: "A keeper" },
    { law: "Each keeper must light the lamp.", modality: "duty", negated: false, actor: "Each keeper" },
    { law: "A keeper is required to light the lamp.", modality: "duty", negated: false, actor: "A keeper" },
    { law: "A keeper shall not sell oil.", modality: "ban", negated: true, actor: "A keeper" },
    { law: "A keeper may not sell oil.", modality: "ban", negated: true, actor: "A keeper" },
    { law: "No person shall sell oil.", modality: "ban", negated: true, actor: "No person" },
    { law: "No keeper may sell oil.", modality: "ban", negated: true, actor: "No keeper" },
    {
      law: "It is unlawful for any person to sell oil.",
      modality: "ban",
      negated: true,
      actor: "any person",
    },
    { law: "The sale of oil is prohibited.", modality: "ban", negated: true, actor: "The sale of oil" },
    { law: "A keeper may sell oil.", modality: "permission", negated: false, actor: "A keeper" },
    { law: "A keeper is entitled to a lamp.", modality: "permission", negated: false, actor: "A keeper" },
    { law: "A keeper shall be entitled to rest.", modality: "permission", negated: false, actor: "A keeper" },
    { law: "A keeper need not file.", modality: "exemption", negated: true, actor: "A keeper" },
    { law: "A keeper is not required to file.", modality: "exemption", negated: true, actor: "A keeper" },
    { law: "No keeper shall be required to file.", modality: "exemption", negated: true, actor: "No keeper" },
    {
      law: "This section does not apply to oil lamps.",
      modality: "exemption",
      negated: true,
      actor: "This section",
    },
    {
      law: "Oil lamps are exempt from this section.",
      modality: "exemption",
      negated: true,
      actor: "Oil lamps",
    },
    {
      law: "The Board has the power to inspect lamps.",
      modality: "power",
      negated: false,
      actor: "The Board",
    },
    {
      law: "The Board is authorized to inspect lamps.",
      modality: "power",
      negated: false,
      actor: "The Board",
    },
    { law: "A keeper should trim the wick.", modality: "advice", negated: false, actor: "A keeper" },
    { law: "A lamp shall be deemed lit.", modality: null, negated: false, actor: "A lamp" },
    { law: "“Lamp” means a light.", modality: null, negated: false, actor: null },
    { law: "The lamp of May 1 glows.", modality: null, negated: false, actor: null },
  ])("$law", ({ law, modality, negated, actor }) => {
    const reading = readSentence(law)
    expect([reading.modality, reading.negated, at(law, reading.actor)]).toEqual([modality, negated, actor])
  })

  it.each([
    ["If a lamp fails, the keeper shall mend it.", "the keeper"],
    [
      "If a keeper may not file, or files late, the Board shall, within 5 days, notify the keeper.",
      "the Board",
    ],
    ["Upon a finding of smoke, the Board may close the tower.", "the Board"],
    ["Except as provided in § 5, no person may sell oil.", "no person"],
    ["Not later than 30 days after the fire, each keeper shall report.", "each keeper"],
    ["Any person who is required to register shall pay a fee.", "Any person who is required to register"],
    ["Any keeper that the Board may license shall pay a fee.", "Any keeper that the Board may license"],
    [
      "Any person who keeps a lamp, and who sells oil, shall register.",
      "Any person who keeps a lamp, and who sells oil",
    ],
    ["(1) The keeper shall rest.", "The keeper"],
    ["The keeper (who may rest) shall file.", "The keeper (who may rest)"],
  ])("finds who is bound: %s", (law, actor) => {
    expect(at(law, readSentence(law).actor)).toBe(actor)
  })
})

describe("the verb that governs", () => {
  it.each([
    // A relative clause that has its verb hides nothing.
    [
      "A keeper who holds oil that the keeper does not own shall say so.",
      "duty",
      "A keeper who holds oil that the keeper does not own",
    ],
    [
      "A trader that stores oil that it does not own or rent shall say so.",
      "duty",
      "A trader that stores oil that it does not own or rent",
    ],
    [
      "A contract that a trader makes with a keeper shall name the price.",
      "duty",
      "A contract that a trader makes with a keeper",
    ],
    ["Any person who testifies shall be paid.", "duty", "Any person who testifies"],
    ["Each town that adopts a plan shall post it.", "duty", "Each town that adopts a plan"],
    ["Any person whose license is revoked shall leave.", "duty", "Any person whose license is revoked"],
    [
      "The keeper of a tower where oil is kept shall file.",
      "duty",
      "The keeper of a tower where oil is kept",
    ],
    [
      "A person who smokes when renting a tower shall be fined.",
      "duty",
      "A person who smokes when renting a tower",
    ],
    ["A person working as an oil trader shall register.", "duty", "A person working as an oil trader"],
    // One that still waits for its verb takes the modal with it.
    ["Any record that the Mayor may inspect.", null, null],
    ["The lamps that keepers must trim are tall.", null, null],
    ["The means through which keepers can get oil.", null, null],
    ["Notice of the fire, which notice shall be public.", null, null],
    [
      "Documents that the parties may request shall be kept.",
      "duty",
      "Documents that the parties may request",
    ],
    [
      "Any person who, unless exempt, may sell oil shall register.",
      "duty",
      "Any person who, unless exempt, may sell oil",
    ],
    ["Any sign when in fact such fees may not be charged.", null, null],
    // So does a clause that is found, stated or required.
    ["The Board finds that the owner may rest.", null, null],
    ["The effect is that a keeper may rest.", null, null],
    [
      "A sign that states that the owner, lessor, or agent may enter shall be hung.",
      "duty",
      "A sign that states that the owner, lessor, or agent may enter",
    ],
    ["This is the share of oil each keeper should bear.", null, null],
    ["Any town to which this rule applies may post it.", "permission", "Any town to which this rule applies"],
    ["A person said to have sold oil may be heard.", "permission", "A person said to have sold oil"],
    [
      "A trader that offers lamps or oil to keepers shall register.",
      "duty",
      "A trader that offers lamps or oil to keepers",
    ],
    // Asides between commas change nothing; a condition there is no part of the subject.
    ["A keeper, upon request, shall rest.", "duty", "A keeper"],
    ["A tower, where owned by a town, may close.", "permission", "A tower"],
    [
      "No person, whether in a tower or outside, shall smoke.",
      "ban",
      "No person, whether in a tower or outside",
    ],
    ["The oil, if any, and the wicks shall be dry.", "duty", "The oil, if any, and the wicks"],
    [
      "If a lamp fails, all towers, including those kept by the Board, shall close.",
      "duty",
      "all towers, including those kept by the Board",
    ],
    // Where no comma parts the leading clause from the subject.
    ["In this case the keeper shall rest.", "duty", "the keeper"],
    ["If the tower holds any oil the owner of the tower shall say so.", "duty", "the owner of the tower"],
    ["On an order under subsection (1) the Court may close a tower.", "permission", "the Court"],
    ["On an order of the court the Board may close a tower that may burn.", "permission", "the Board"],
    [
      "In case of fire, a town, village, or other place may close.",
      "permission",
      "a town, village, or other place",
    ],
    [
      "Subject to rule, a tower built on April 9, 1997 may close.",
      "permission",
      "a tower built on April 9, 1997",
    ],
    ["If a lamp fails, that keeper shall mend it.", "duty", "that keeper"],
    ["If the Board closes a tower, it shall give notice.", "duty", "it"],
    // "Effective", "-ing" and headings at the front.
    ["Nothing burns.", null, null],
    ["Operating a lamp without a keeper is unlawful.", "ban", "Operating a lamp without a keeper"],
    ["Building owners shall rest.", "duty", "Building owners"],
    ["In operating a lamp, a keeper may rest.", "permission", "a keeper"],
    ["Power to close towers Where a tower smokes, the Board may close it.", "permission", "the Board"],
    ["Each time a lamp fails, the keeper shall say so.", "duty", "the keeper"],
    ["No less frequently than yearly, the keeper shall report.", "duty", "the keeper"],
    ["Similarly, a keeper must rest.", "duty", "a keeper"],
    ["Although a lamp may fail, a keeper need not rest.", "exemption", "a keeper"],
    ["(See the lamp rules) All towers shall close.", "duty", "All towers"],
    ["Lamps: A keeper shall light them.", "duty", "A keeper"],
    // A second predicate has the subject of the first.
    ["The lamp is dry and may be sold.", "permission", "The lamp"],
    ["The notice shall be posted.", "duty", "The notice"],
    ["The lamp plan shall include a map.", "duty", "The lamp plan"],
  ])("%s", (law, modality, actor) => {
    const reading = readSentence(law)
    expect([reading.modality, at(law, reading.actor)]).toEqual([modality, actor])
  })

  it.each([
    ["A lamp is not required.", "exemption", true],
    ["A keeper is not required to file.", "exemption", true],
    ["A trader with fewer than 10 lamps is exempt from this section.", "exemption", true],
    ["Nothing in this section shall be construed to require a lamp.", "exemption", true],
    ["Nothing in this section shall prohibit a keeper from resting.", "exemption", true],
    ["Except as provided in rule, nothing in this section shall bind a keeper.", "exemption", true],
    ["No part of this section shall be construed to limit rest.", "exemption", true],
    ["This section shall not be construed to limit rest.", "exemption", true],
    ["A keeper would generally not be required to file.", "exemption", true],
    ["A fire shall be presumed to be an accident.", null, false],
    ["The sale of a wick will not be a violation of this rule.", "permission", false],
    ["The sale of a wick shall not be prohibited.", "permission", false],
    ["A sale shall be void.", null, false],
    ["A lamp shall be construed as a light.", null, false],
    ["A keeper shall be deemed to be in compliance.", null, false],
    ["It shall be unlawful to sell oil.", "ban", true],
    ["A keeper is prohibited from selling oil.", "ban", true],
    ["A keeper is not prohibited from selling oil.", "permission", false],
    ["No person may sell oil without a license.", "ban", true],
    ["A keeper shall not sell oil unless the Board agrees.", "ban", true],
    ["A keeper may only sell oil by day.", "permission", false],
    ["Only a licensed keeper may sell oil.", "permission", false],
  ])("%s", (law, modality, negated) => {
    const reading = readSentence(law)
    expect([reading.modality, reading.negated]).toEqual([modality, negated])
  })

  it("finds the subject of a duty that is spoken of", () => {
    const law = "It shall be the duty of the keeper to rest."
    expect(at(law, readSentence(law).actor)).toBe("the keeper")
  })
})

describe("definitions, penalties and lists", () => {
  it.each([
    ["“Lamp keeper” means a person who keeps a lamp.", "Lamp keeper"],
    ["The term “lamp” includes a lantern.", "lamp"],
    ["“Lamp” or “light” has the meaning given in § 4.", "Lamp"],
    ["Lamp keeper means a person who keeps a lamp.", "Lamp keeper"],
    ["Maintain includes mend.", "Maintain"],
    ["(3) “Oil” shall mean any fuel.", "Oil"],
    ["“Keepers” are the persons who keep lamps.", "Keepers"],
    ["The terms “lamp”, “light”, and “lantern” shall not include a fire.", "lamp"],
    ["References to “lamps” in these rules means lanterns.", "lamps"],
    ["Lamp Means a light.", "Lamp"],
    ["Terms used in this part have the meanings given in § 4.", null],
    ["Words and phrases not defined here have the meanings given in § 4.", null],
    ["For purposes of this section, lamp means a light.", "lamp"],
    ["Lamp plans should include the following.", null],
    ["The report includes the name of the keeper.", null],
    ["By this means a keeper may rest.", null],
  ])("%s", (law, term) => {
    expect(readSentence(law).definedTerm).toBe(term)
  })

  it.each([
    ["A keeper who sells oil shall be fined.", true],
    ["The Board may revoke the licence.", true],
    ["A keeper shall refine the oil.", false],
  ])("penalty: %s", (law, penalty) => {
    expect(readSentence(law).penalty).toBe(penalty)
  })

  it.each([
    ["The keeper shall:", true],
    ["The keeper shall do the following.", true],
    ["A keeper—", true],
    ["The keeper shall rest.", false],
  ])("opens a list: %s", (law, opens) => {
    expect(readSentence(law).opensList).toBe(opens)
  })

  it.each([
    ["light the lamp; and", "and"],
    ["trim the wick, or", "or"],
    ["(1) light it; (2) trim it; or (3) rest.", "or"],
    ["any of the following lamps", "or"],
    ["all of the following lamps", "and"],
    ["oil, wicks, and lamps", "and"],
    ["The keeper rests.", null],
  ])("connective: %s", (law, connective) => {
    expect(readSentence(law).connective).toBe(connective)
  })
})
