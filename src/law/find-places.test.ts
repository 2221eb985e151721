import { describe, expect, it } from "vitest"
import { findPlaces } from "./index.js"

/** What is read, in order: the code, or the words in brackets where no one place is meant. */
function read(text: string): string {
  return findPlaces(text)
    .map((place) => place.jurisdiction ?? `[${place.written}]`)
    .join(" ")
}

// All questions here are made up, save where they are those of the documentation.
const rows: readonly { why: string; text: string; places: string }[] = [
  { why: "a state where a place stands", text: "Can I sell beer in Missouri?", places: "us-mo" },
  { why: "lower case is enough for a full name", text: "can i sell beer in new york", places: "us-ny" },
  { why: "the state named as subject", text: "Does Missouri require a licence?", places: "us-mo" },
  { why: "the capital is not the state", text: "Who may sell beer in Washington, D.C.?", places: "us-dc" },
  {
    why: "… in whichever form",
    text: "washington dc; Washington DC and Washington, DC",
    places: "us-dc us-dc us-dc",
  },
  { why: "Washington alone is the state", text: "Is it legal in Washington?", places: "us-wa" },
  { why: "… said plainly", text: "Is it legal in Washington State?", places: "us-wa" },
  { why: "the District in full", text: "Is it law in the District of Columbia?", places: "us-dc" },
  {
    why: "the District with a capital",
    text: "Must an employer in the District pay at once?",
    places: "us-dc",
  },
  {
    why: "a school district is no place",
    text: "May the school district search the District Court?",
    places: "",
  },
  { why: "D.C. ends the sentence", text: "I run a shop in D.C. Can I close?", places: "us-dc" },
  { why: "lower-case dc where a place stands", text: "can i sell beer in dc", places: "us-dc" },
  { why: "a city in one state", text: "Can I open a bar in New York City?", places: "us-ny" },
  { why: "a city in two states", text: "Can I open a bar in Kansas City?", places: "[Kansas City]" },
  {
    why: "… settled by the state behind it",
    text: "Can I open a bar in Kansas City, Missouri?",
    places: "us-mo",
  },
  { why: "… or its short form", text: "Can I open a bar in Portland, OR?", places: "us-or" },
  { why: "an unknown town with its state", text: "Can I open a bar in Joplin, MO?", places: "us-mo" },
  { why: "a foreign name that is a town", text: "Can I open a bar in Paris, Texas?", places: "us-tx" },
  { why: "the fictional state", text: "Can I open a bar in Franklin?", places: "us-xf" },
  { why: "… in full", text: "Is it law in the State of Franklin (fictional)?", places: "us-xf" },
  { why: "… is not a town of that name", text: "Can I open a bar in Franklin, Tennessee?", places: "us-tn" },
  {
    why: "a county is not the state of its name",
    text: "Is there a fee in Franklin County?",
    places: "[Franklin County]",
  },
  {
    why: "longest name first",
    text: "in West Virginia, Arkansas, and New Mexico",
    places: "us-wv us-ar us-nm",
  },
  { why: "a country is not read inside a state", text: "in Indiana", places: "us-in" },
  { why: "Georgia is the state", text: "What is the law of Georgia?", places: "us-ga" },
  { why: "initials are no postal code", text: "What training must officers of VA firms have?", places: "" },
  { why: "a currency is no country", text: "May a client trade in New Zealand Dollars?", places: "" },
  {
    why: "the law of another federation",
    text: "Does Federal Law No. 20 bind a shop in Dubai?",
    places: "ae-du",
  },
  { why: "postal code where a place stands", text: "Can I do that in MO and KS?", places: "us-mo us-ks" },
  { why: "words are no postal codes", text: "Can I or my partner tell me, in general, hi, ok?", places: "" },
  { why: "nor when all is upper case", text: "CAN I SELL IT IN OREGON OR NOT?", places: "us-or" },
  { why: "LA may be two places", text: "Can I do that in LA?", places: "[LA]" },
  { why: "… and is one behind its town", text: "Can I do that in Monroe, LA?", places: "us-la" },
  { why: "federal law", text: "What does federal law require of lenders?", places: "us" },
  { why: "an act of Congress", text: "Under the Federal Ferry Safety Act, who waits?", places: "us" },
  { why: "a law of another federation", text: "Does Federal Law No. 20 apply?", places: "" },
  { why: "under U.S. law", text: "Is it allowed under U.S. law?", places: "us" },
  { why: "a citizen seeks no place", text: "Can a U.S. citizen do it in Ohio?", places: "us-oh" },
  {
    why: "nor a citizen of the United States",
    text: "Must a citizen of the United States vote?",
    places: "",
  },
  { why: "us is a word", text: "Can you tell us in Utah?", places: "us-ut" },
  {
    why: "a federal award is a federal matter",
    text: "What must the recipient of a federal award do?",
    places: "us",
  },
  {
    why: "doubled places are two",
    text: "from customers in California in Massachusetts",
    places: "us-ca us-ma",
  },
  { why: "one place twice", text: "from customers in California in California", places: "us-ca us-ca" },
  { why: "a list", text: "in Ohio, Iowa, or Utah", places: "us-oh us-ia us-ut" },
  {
    why: "a description gives way",
    text: "Can a Delaware corporation sell beer in Maryland?",
    places: "us-md",
  },
  { why: "… and counts when it is alone", text: "What must a Missouri business do?", places: "us-mo" },
  {
    why: "the name of an act names its place",
    text: "Does the California Consumer Privacy Act apply?",
    places: "us-ca",
  },
  { why: "a street is no state", text: "on Georgia Avenue in D.C.", places: "us-dc" },
  { why: "a newspaper is no state", text: "May the Washington Post do that?", places: "" },
  { why: "New England is no England", text: "Can I do that in New England?", places: "[New England]" },
  { why: "ADGM", text: "What must an ADGM firm do in the ADGM?", places: "ae-az" },
  { why: "the emirate is not its free zone", text: "Can I trade in Abu Dhabi?", places: "[Abu Dhabi]" },
  { why: "another country", text: "Can I use cookies in Germany?", places: "de" },
  { why: "its law by adjective", text: "Is it allowed under German law?", places: "de" },
  { why: "a dish is no country", text: "Can I sell Turkish delight, turkey and china?", places: "" },
  { why: "a part of the kingdom", text: "Can I do that in London, UK?", places: "gb-eaw" },
  { why: "nearly a state", text: "Can I sell beer in Missuori?", places: "[Missuori]" },
  { why: "an unnamed state", text: "Can I sell beer in my state?", places: "[my state]" },
  { why: "a place nobody knows", text: "Can I open a bar in Gondor?", places: "[Gondor]" },
  {
    why: "a defined term is no place",
    text: "May a firm trade in Derivatives, and deal in Gold?",
    places: "",
  },
  { why: "no place", text: "Who is a licensee?", places: "" },
]

describe("places in a question", () => {
  it.each(rows)("$why: $text", ({ text, places }) => {
    expect(read(text)).toBe(places)
  })

  it("gives back the words it read, in order and apart", () => {
    for (const { text } of rows) {
      let last = 0
      for (const place of findPlaces(text)) {
        expect(text.slice(place.start, place.end)).toBe(place.written)
        expect(place.start).toBeGreaterThanOrEqual(last)
        last = place.end
      }
    }
  })

  it("takes the town and the form of government with the name", () => {
    const [town] = findPlaces("Can I open a bar in Joplin, MO?")
    const [state] = findPlaces("Is it law in the State of Ohio?")
    expect([town?.written, state?.written]).toEqual(["Joplin, MO", "the State of Ohio"])
  })

  it("says why a place is unclear", () => {
    expect(findPlaces("in Springfield")[0]?.why).toBe("several states have a city of that name")
    expect(findPlaces("in Missuori")[0]?.why).toBe("no place of that name is known; perhaps Missouri")
  })

  it("reads a long text in time that grows with its length", () => {
    const long = "In the State of Ohio or in Portland, OR, the, the D.C. ".repeat(2_000)
    const started = performance.now()
    findPlaces(long)
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
