/** First characters on which the patterns that tell formats apart might try for ever: the importing process runs them. */
import { file, type HostileClass, kibi, section, words, xinclude } from "./hostile-file.js"

const naive = "tries to tell the format from every place of the first characters, and from each to the end"

const head = (tries: string, ending: string, written: string) =>
  file(tries, { naive, expect: "skipped", ending }, () => written)

const fill = (piece: string) => piece.repeat(Math.ceil((64 * kibi) / piece.length))

export const heads: readonly HostileClass[] = [
  {
    name: "slow-to-tell",
    files: [
      head("tags that never end", "html", fill("<a ")),
      head("titles that never end", "html", fill("<title>")),
      head(
        "chapters that never end",
        "html",
        `<meta name=Generator content="Microsoft Word 15 (filtered)">${fill("Chapter 1 — ")}`,
      ),
      head("names that never end", "html", `COLeadline ${fill('<a name="NRS0')}`),
      head("front matter that never ends", "md", `---\n${fill("jurisdiction\n")}`),
      head("comments that never end", "xml", fill("<!-- ")),
      head("instructions that never end", "xml", fill("<?a ")),
      head("blanks", "xml", fill(" ")),
      head("commas", "csv", `${fill("a,")}\n${fill("a,")}`),
      file(
        "includes that never end",
        { naive: "looks for the end of each from each", expect: "source.unreadable" },
        (number) => section(number, `${words("A.")}${"<xi:include ".repeat(200_000)}`, "", ` ${xinclude}`),
      ),
    ],
  },
]
