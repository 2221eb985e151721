/** What lies in itself a hundred thousand times: whoever calls itself for each level loses its stack. */
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

const levels = 100_000
const stack = "calls itself for each level until its stack is full"

export const nesting: readonly HostileClass[] = [
  {
    name: "nested-xml",
    files: [
      file("paragraphs", { naive: stack, expect: "source.too-deep" }, (number) =>
        section(number, `${"<para>".repeat(levels)}${"</para>".repeat(levels)}`),
      ),
      file("elements that are never closed", { naive: stack, expect: "source.too-deep" }, (number) =>
        section(number, "<para>".repeat(levels)),
      ),
      file("one more than allowed", { naive: "counts from nought", expect: "source.too-deep" }, (number) =>
        section(number, `${"<para>".repeat(256)}${"</para>".repeat(256)}`),
      ),
      file("two hundred levels", { naive: stack, expect: "read" }, (number) =>
        section(number, `${"<para><num>(a)</num>".repeat(200)}<text>A.</text>${"</para>".repeat(200)}`),
      ),
      file("emphasis within emphasis", { naive: stack, expect: "source.too-deep" }, (number) =>
        section(number, words(`${"<em>".repeat(1_000)}A${"</em>".repeat(1_000)}`)),
      ),
      file("a code within a code", { naive: stack, expect: "source.too-deep" }, (number) =>
        section(number, `${"<container>".repeat(300)}${"</container>".repeat(300)}`),
      ),
      file("a table within a table", { naive: stack, expect: "source.too-deep" }, (number) =>
        section(number, `${"<table><tr><td>".repeat(200)}${"</td></tr></table>".repeat(200)}`),
      ),
    ],
  },
  {
    name: "nested-html",
    files: [
      file("divisions", { naive: stack, expect: "source.too-deep", ending: "html" }, (number) =>
        page(number, "<div>".repeat(levels)),
      ),
      file(
        "bold and italic crossed",
        {
          naive: "copies every open element at each end: time grows with the cube",
          expect: "read",
          ending: "html",
        },
        (number) => page(number, "<b><i><p>".repeat(5_000)),
      ),
      file("tables", { naive: stack, expect: "source.too-deep", ending: "html" }, (number) =>
        page(number, "<table><tr><td>".repeat(20_000)),
      ),
      file("lists", { naive: stack, expect: "source.too-deep", ending: "html" }, (number) =>
        page(number, "<ul><li>".repeat(20_000)),
      ),
      file(
        "fonts that end crosswise",
        { naive: "rebuilds what is open again and again", expect: "source.too-deep", ending: "html" },
        (number) => page(number, `<p>${"<font><b></font>".repeat(3_000)}A.</p>`),
      ),
      file(
        "pictures of vectors",
        { naive: "reads what is no word of the page", expect: "source.too-deep", ending: "html" },
        (number) => page(number, "<svg><g>".repeat(10_000)),
      ),
    ],
  },
  {
    name: "nested-json",
    files: [
      file("arrays", { naive: stack, expect: "reported", ending: "json" }, (number) =>
        passages(number, [passage(`"Passage":${"[".repeat(levels)}${"]".repeat(levels)}`)]),
      ),
      file("objects", { naive: stack, expect: "reported", ending: "json" }, (number) =>
        passages(number, [passage(`"Passage":${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`)]),
      ),
      file(
        "arrays that are never closed",
        { naive: stack, expect: "source.unreadable", ending: "json" },
        (number) => `${passages(number, [passage('"Passage":"A."')]).slice(0, -1)},${"[".repeat(levels)}`,
      ),
      file(
        "a field that is asked for nowhere",
        { naive: "walks all of it to copy it", expect: "read", ending: "json" },
        (number) =>
          passages(number, [passage(`"Passage":"A lamp.","More":${"[".repeat(5_000)}${"]".repeat(5_000)}`)]),
      ),
      file(
        "numbers of a thousand levels",
        { naive: "makes a provision for each point", expect: "read", ending: "json" },
        (number) =>
          passages(number, [
            passage('"Passage":"A lamp."', Array.from({ length: 1_000 }, () => "1").join(".")),
          ]),
      ),
    ],
  },
  {
    name: "nested-text",
    files: [
      file("quotations", { naive: stack, expect: "read", ending: "md" }, (number) =>
        markdown(number, `${">".repeat(levels)} A lamp.`),
      ),
      file("list in list", { naive: stack, expect: "read", ending: "md" }, (number) =>
        markdown(
          number,
          Array.from(
            { length: 2_000 },
            (_, i) => `${" ".repeat(i)}- (${String.fromCharCode(97 + (i % 26))}) A lamp.`,
          ).join("\n"),
        ),
      ),
      file("emphasis", { naive: "goes back for each star", expect: "read", ending: "md" }, (number) =>
        markdown(number, `${"*a ".repeat(20_000)}${"*".repeat(20_000)}`),
      ),
      file(
        "brackets",
        { naive: "looks for the end of each from each", expect: "read", ending: "md" },
        (number) => markdown(number, "[".repeat(levels)),
      ),
      file(
        "signs of paragraphs",
        { naive: "opens a level for each", expect: "read", ending: "txt" },
        (number) => plain(number, `${"(a)(1)(A)(i)".repeat(10_000)} A lamp.`),
      ),
      file(
        "paragraphs set in ever further",
        { naive: "opens a level for each", expect: "read", ending: "txt" },
        (number) =>
          plain(
            number,
            Array.from(
              { length: 3_000 },
              (_, i) => `${" ".repeat(i)}(${String.fromCharCode(97 + (i % 26))}) A lamp.`,
            ).join("\n"),
          ),
      ),
      file(
        "numbers with points",
        { naive: "opens a level for each", expect: "read", ending: "txt" },
        (number) => plain(number, `${"1.".repeat(50_000)} A lamp.`),
      ),
    ],
  },
]
