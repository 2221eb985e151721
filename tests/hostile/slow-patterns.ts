/** Words on which a pattern that tries again from every place takes the square of their number, or more. */
import {
  file,
  type HostileClass,
  markdown,
  page,
  passage,
  passages,
  plain,
  section,
  words,
} from "./hostile-file.js"

const naive = "tries from every place, and from each to the end"

/** Words, with their bare repetition and no end. Each meets all readers, for each has patterns of its own. */
const repeated: readonly (readonly [tries: string, written: string])[] = [
  ["opening brackets", "("],
  ["signs of sections", "§ 1-1"],
  ["signs of paragraphs", "(a)"],
  ["numbers with points", "1.1."],
  ["numbers with dashes", "1-"],
  ["blanks", " "],
  ["blanks and line breaks", " \t "],
  ["quotation marks", "“a"],
  ["section and section", "section 1 and "],
  ["dates", "January 1, "],
]

const long = 60_000

export const slowPatterns: readonly HostileClass[] = [
  {
    name: "slow-in-xml",
    files: repeated.map(([tries, written]) =>
      file(tries, { naive, expect: "read" }, (number) => section(number, words(`A${written.repeat(long)}!`))),
    ),
  },
  {
    name: "slow-in-json",
    files: repeated.map(([tries, written]) =>
      file(tries, { naive, expect: "read", ending: "json" }, (number) =>
        passages(number, [passage(`"Passage":${JSON.stringify(`A${written.repeat(long)}!`)}`)]),
      ),
    ),
  },
  {
    name: "slow-in-html",
    files: repeated.map(([tries, written]) =>
      file(tries, { naive, expect: "read", ending: "html" }, (number) =>
        page(number, `<p>A${written.repeat(long)}!</p>`),
      ),
    ),
  },
  {
    name: "slow-in-markdown",
    files: [...repeated, ["tags", "<a "], ["links", "[a]("]]
      .slice(-10)
      .map(([tries = "", written = ""]) =>
        file(tries, { naive, expect: "read", ending: "md" }, (number) =>
          markdown(number, `A${written.repeat(long)}!`),
        ),
      ),
  },
  {
    name: "slow-in-text",
    files: repeated.map(([tries, written]) =>
      file(tries, { naive, expect: "read", ending: "txt" }, (number) =>
        plain(number, `A${written.repeat(long)}!`),
      ),
    ),
  },
]
