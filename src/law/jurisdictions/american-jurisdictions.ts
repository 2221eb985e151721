/**
 * The United States, its fifty states, the District of Columbia and the territories, and the fictional
 * State of Franklin of the sample library. A table: long, and best read whole.
 */
import type { Jurisdiction } from "./jurisdiction.js"

/** Postal code, name, short forms with their full stops, adjectives. */
type StateRow = readonly [
  postal: string,
  name: string,
  abbreviations: readonly string[],
  adjectives?: readonly string[],
]

const stateRows: readonly StateRow[] = [
  ["AL", "Alabama", ["Ala."]],
  ["AK", "Alaska", [], ["Alaskan"]],
  ["AZ", "Arizona", ["Ariz."]],
  ["AR", "Arkansas", ["Ark."]],
  ["CA", "California", ["Calif.", "Cal."], ["Californian"]],
  ["CO", "Colorado", ["Colo."]],
  ["CT", "Connecticut", ["Conn."]],
  ["DE", "Delaware", ["Del."]],
  ["FL", "Florida", ["Fla."]],
  ["GA", "Georgia", ["Ga."]],
  ["HI", "Hawaii", [], ["Hawaiian"]],
  ["ID", "Idaho", []],
  ["IL", "Illinois", ["Ill."]],
  ["IN", "Indiana", ["Ind."]],
  ["IA", "Iowa", []],
  ["KS", "Kansas", ["Kan."]],
  ["KY", "Kentucky", ["Ky."]],
  ["LA", "Louisiana", []],
  ["ME", "Maine", []],
  ["MD", "Maryland", ["Md."]],
  ["MA", "Massachusetts", ["Mass."]],
  ["MI", "Michigan", ["Mich."]],
  ["MN", "Minnesota", ["Minn."]],
  ["MS", "Mississippi", ["Miss."]],
  ["MO", "Missouri", ["Mo."]],
  ["MT", "Montana", ["Mont."]],
  ["NE", "Nebraska", ["Neb.", "Nebr."]],
  ["NV", "Nevada", ["Nev."]],
  ["NH", "New Hampshire", ["N.H."]],
  ["NJ", "New Jersey", ["N.J."]],
  ["NM", "New Mexico", ["N.M.", "N. Mex."]],
  ["NY", "New York", ["N.Y."]],
  ["NC", "North Carolina", ["N.C."]],
  ["ND", "North Dakota", ["N.D.", "N. Dak."]],
  ["OH", "Ohio", []],
  ["OK", "Oklahoma", ["Okla."]],
  ["OR", "Oregon", ["Ore."]],
  ["PA", "Pennsylvania", ["Pa.", "Penn."]],
  ["RI", "Rhode Island", ["R.I."]],
  ["SC", "South Carolina", ["S.C."]],
  ["SD", "South Dakota", ["S.D.", "S. Dak."]],
  ["TN", "Tennessee", ["Tenn."]],
  ["TX", "Texas", ["Tex."], ["Texan"]],
  ["UT", "Utah", []],
  ["VT", "Vermont", ["Vt."]],
  ["VA", "Virginia", ["Va."], ["Virginian"]],
  ["WA", "Washington", ["Wash."]],
  ["WV", "West Virginia", ["W. Va.", "W.Va."]],
  ["WI", "Wisconsin", ["Wis.", "Wisc."]],
  ["WY", "Wyoming", ["Wyo."]],
]

/** "New York state" is said to tell it from the city, "Washington state" from the capital. */
const alsoTheState = new Set(["New York", "Washington"])

const states: readonly Jurisdiction[] = stateRows.map(([postal, name, abbreviations, adjectives = []]) => ({
  code: `us-${postal.toLowerCase()}`,
  name,
  article: false,
  aliases: alsoTheState.has(name) ? [`${name} State`] : [],
  adjectives,
  postal: [postal],
  abbreviations,
  parent: "us",
}))

export const americanJurisdictions: readonly Jurisdiction[] = [
  {
    code: "us",
    name: "United States (federal)",
    article: true,
    aliases: ["United States of America"],
    adjectives: [],
    postal: [],
    abbreviations: [],
    parent: null,
  },
  ...states,
  {
    code: "us-dc",
    name: "District of Columbia",
    article: true,
    aliases: [
      "Washington, D.C.",
      "Washington D.C.",
      "Washington, DC",
      "Washington DC",
      "Washington, District of Columbia",
      "D.C.",
    ],
    adjectives: [],
    postal: ["DC"],
    abbreviations: [],
    parent: "us",
  },
  ...(
    [
      ["PR", "Puerto Rico", false, [], ["P.R."]],
      ["GU", "Guam", false, [], []],
      [
        "VI",
        "U.S. Virgin Islands",
        true,
        ["United States Virgin Islands", "US Virgin Islands", "Virgin Islands"],
        [],
      ],
      ["AS", "American Samoa", false, [], []],
      ["MP", "Northern Mariana Islands", true, ["CNMI"], []],
    ] as const
  ).map(([postal, name, article, aliases, abbreviations]) => ({
    code: `us-${postal.toLowerCase()}`,
    name,
    article,
    aliases,
    adjectives: [],
    postal: [postal],
    abbreviations,
    parent: "us",
  })),
  {
    // No assigned code. Without a parent, so that real federal law is never read as the law of a place that is not.
    code: "us-xf",
    name: "State of Franklin (fictional)",
    article: true,
    aliases: ["State of Franklin", "Franklin"],
    adjectives: [],
    postal: [],
    abbreviations: [],
    parent: null,
  },
]
