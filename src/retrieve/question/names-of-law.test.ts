/** What is written like the name of a law, and what is not. The questions are made up. */
import { describe, expect, it } from "vitest"
import { namesOfLaw } from "./names-of-law.js"

const rows: readonly { readonly text: string; readonly names: readonly string[] }[] = [
  { text: "Under the Ferry Safety Act, who must wait?", names: ["title: Ferry Safety Act"] },
  {
    text: "Does the Lamps and Lanterns Act of 1931 apply to a shop?",
    names: ["title: Lamps and Lanterns Act of 1931"],
  },
  { text: "What does Regulation P require?", names: ["letter: Regulation P"] },
  { text: "Under Reg. DD, what is interest?", names: ["letter: Regulation DD"] },
  {
    text: "Does Directive (EU) 2022/2555 bind a baker?",
    names: ["number: Directive (EU) 2022/2555"],
  },
  { text: "Under the GDPR, what is consent?", names: ["initials: GDPR"] },
  { text: "Under O.R.S. who may sue?", names: ["initials: O.R.S."] },
  { text: "Is a cookie banner required by the ePD?", names: ["initials: ePD"] },
  // Ordinary words, which name no law.
  { text: "What does the act require of a buyer?", names: [] },
  { text: "Under the Act, who must wait?", names: [] },
  { text: "Must a bank comply with AML checks?", names: [] },
  { text: "May the FBI Director see my records?", names: [] },
  { text: "Is there a code of conduct for a director under regulation p?", names: [] },
  { text: "UNDER THE FERRY SAFETY ACT, WHO MUST WAIT?", names: [] },
  { text: "Can I act for a friend in Ohio?", names: [] },
]

describe("the names of laws in a question", () => {
  it.each(rows)("$text", ({ text, names }) => {
    const found = namesOfLaw(text)
    expect(found.map(({ kind, name }) => `${kind}: ${name}`)).toEqual(names)
    for (const { start, end, written } of found) expect(text.slice(start, end)).toBe(written)
  })
})
