/** One thing that is far too large, or far too many of a small thing; and files that end before they are done. */
import {
  container,
  file,
  type HostileClass,
  kibi,
  markdown,
  mebi,
  page,
  passage,
  passages,
  plain,
  section,
  words,
} from "./hostile-file.js"

const cut = (tries: string, after: string) =>
  file(tries, { naive: "takes what there is for all there is", expect: "source.unreadable" }, (number) => {
    const whole = section(
      number,
      `${words("A lamp &amp; a wick.")}<!-- oil --><text class="wide"><![CDATA[burns]]></text>`,
    )
    return whole.slice(0, whole.indexOf(after) + after.length)
  })

export const giants: readonly HostileClass[] = [
  {
    name: "giant",
    files: [
      file("attribute", { naive: "copies it at each step", expect: "read" }, (number) =>
        section(number, `<text class="${"a".repeat(8 * mebi)}">A.</text>`),
      ),
      file("text", { naive: "adds string to string", expect: "read", slow: true }, (number) =>
        section(number, words("oil ".repeat(2 * mebi))),
      ),
      file("word", { naive: "compares each end with each beginning", expect: "read", slow: true }, (number) =>
        section(number, words("o".repeat(8 * mebi))),
      ),
      file("name of an element", { naive: "keeps a report line for each part", expect: "read" }, (number) =>
        section(number, `<${"a".repeat(mebi)}/><text>A.</text>`),
      ),
      file("comment", { naive: "keeps it", expect: "read" }, (number) =>
        section(number, `<!--${"a".repeat(16 * mebi)}--><text>A.</text>`),
      ),
      file("blank", { naive: "matches blanks from every blank", expect: "read" }, (number) =>
        section(number, words(`A${" ".repeat(4 * mebi)}lamp.`)),
      ),
      file("heading", { naive: "makes a name of the whole of it", expect: "read" }, (number) =>
        section(number, words("A.")).replace("Lamps.", "Lamps ".repeat(100 * kibi)),
      ),
      file(
        "number of a section",
        { naive: "makes an address of the whole of it", expect: "read" },
        (number) => section(number, words("A.")).replace("</num>", `${"1".repeat(100 * kibi)}</num>`),
      ),
      file("passage", { naive: "adds string to string", expect: "read", ending: "json" }, (number) =>
        passages(number, [passage(`"Passage":"${"oil ".repeat(mebi / 4)}"`)]),
      ),
      file(
        "line",
        { naive: "matches it with a pattern that goes back", expect: "read", ending: "txt" },
        (number) => plain(number, "oil ".repeat(mebi / 4)),
      ),
    ],
  },
  {
    name: "very-many",
    files: [
      file("attributes", { naive: "compares each with each", expect: "read" }, (number) =>
        section(number, `<text ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(" ")}>A.</text>`),
      ),
      file(
        "kinds of elements that nobody knows",
        { naive: "reports without end", expect: "read" },
        (number) =>
          section(number, `${Array.from({ length: 50_000 }, (_, i) => `<a${i}/>`).join("")}<text>A.</text>`),
      ),
      file("paragraphs", { naive: "looks at all before each", expect: "read" }, (number) =>
        section(
          number,
          Array.from({ length: 20_000 }, (_, i) => `<para><num>(${i})</num><text>A.</text></para>`).join(""),
        ),
      ),
      file("paragraphs of one number", { naive: "counts up from one for each", expect: "read" }, (number) =>
        section(number, "<para><num>(a)</num><text>A.</text></para>".repeat(5_000)),
      ),
      file("empty elements", { naive: "keeps each", expect: "read" }, (number) =>
        section(number, `<text>A.${"<em/>".repeat(300_000)}</text>`),
      ),
      file("notes", { naive: "looks at all before each", expect: "read" }, (number) =>
        section(
          number,
          `<text>A.</text><annotations>${'<annotation type="History">A.</annotation>'.repeat(20_000)}</annotations>`,
        ),
      ),
      file("namespaces", { naive: "keeps each for each element", expect: "read" }, (number) =>
        section(
          number,
          words("A."),
          "",
          Array.from({ length: 20_000 }, (_, i) => ` xmlns:n${i}="a"`).join(""),
        ),
      ),
      file("sections in one file", { naive: "holds all in memory", expect: "read" }, (number) =>
        container(
          number,
          Array.from(
            { length: 5_000 },
            (_, i) =>
              `<section><num>${number}-${10_000 + i}</num><heading>L.</heading><text>A.</text></section>`,
          ).join(""),
        ),
      ),
      file("cells of a table", { naive: "makes a grid of them", expect: "read" }, (number) =>
        section(
          number,
          `<text>A.</text><table><tr>${'<td colspan="1000000000" rowspan="1000000000">1</td>'.repeat(2_000)}</tr></table>`,
        ),
      ),
      file("columns in markdown", { naive: "makes a grid of them", expect: "read", ending: "md" }, (number) =>
        markdown(number, `|${"a|".repeat(20_000)}\n|${"-|".repeat(20_000)}\n|b|`),
      ),
    ],
  },
  {
    name: "cut-short",
    files: [
      cut("within a tag", "<head"),
      cut("within a name of a character", "&am"),
      cut("within an attribute", 'class="wi'),
      cut("within a comment", "<!-- o"),
      cut("within cdata", "<![CDATA[bur"),
      cut("before the last tag", "]]></text>"),
      file(
        "json within a string",
        { naive: "waits for more", expect: "source.unreadable", ending: "json" },
        (number) => passages(number, [passage('"Passage":"A lamp."')]).slice(0, -5),
      ),
      file(
        "json within a number",
        { naive: "takes the half number", expect: "source.unreadable", ending: "json" },
        (number) => `${passages(number, [passage('"Passage":"A."')]).slice(0, -1)},{"DocumentID":9`,
      ),
      file("html within a tag", { naive: "loses the page", expect: "read", ending: "html" }, (number) =>
        page(number, "").slice(0, -9),
      ),
      file(
        "front matter of markdown",
        { naive: "takes the law for facts", expect: "read", ending: "md" },
        (number) => markdown(number, "A.").replace("\n---\n\n", "\n\n"),
      ),
    ],
  },
]
