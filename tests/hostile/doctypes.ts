/** Document types, entities of their own, and entities of elsewhere: one rule for all of them. */
import { file, type HostileClass, section, words } from "./hostile-file.js"

const refused = { expect: "source.forbidden-doctype" } as const

const subset = (tries: string, naive: string, declarations: string, inside = words("A lamp.")) =>
  file(tries, { naive, ...refused }, (number) =>
    section(number, inside, `<!DOCTYPE section [${declarations}]>`),
  )

/** Its first characters show no element, so that it is in no format. */
const unknown = (tries: string, naive: string, declarations: string, inside = words("A lamp.")) =>
  file(tries, { naive, expect: "skipped" }, (number) =>
    section(number, inside, `<!DOCTYPE section [${declarations}]>`),
  )

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("")

export const doctypes: readonly HostileClass[] = [
  {
    name: "doctype-with-subset",
    files: [
      subset(
        "entity",
        "takes a word from the file's own table",
        '<!ENTITY who "nobody">',
        words("&who; shall pay."),
      ),
      subset("empty", "allows what another version of the file fills", ""),
      subset("element", "lets the file say what is valid", "<!ELEMENT section ANY>"),
      subset(
        "default attribute",
        "adds an attribute that is not written",
        '<!ATTLIST section status CDATA "repealed">',
      ),
      subset("notation", "starts the program that the notation names", '<!NOTATION run SYSTEM "/bin/sh">'),
      unknown(
        "bracket in a comment",
        "ends the subset at the bracket of a comment",
        '<!-- ]> --><!ENTITY a "b">',
      ),
      unknown("bracket in a value", "ends the subset at the bracket of a value", '<!ENTITY a "]>">'),
      unknown(
        "conditional section",
        "includes what is switched on elsewhere",
        "<![INCLUDE[<!ELEMENT a ANY>]]>",
      ),
      file(
        "subset after an external one",
        { naive: "fetches the first and obeys the second", ...refused },
        (number) => section(number, words("A."), '<!DOCTYPE section SYSTEM "law.dtd" [<!ENTITY a "b">]>'),
      ),
      file(
        "declaration outside of brackets",
        { naive: "skips to the first closing sign", expect: "skipped" },
        (number) => section(number, words("A."), '<!DOCTYPE section <!ENTITY a "b"> >'),
      ),
    ],
  },
  {
    name: "doctype-passed-over",
    files: [
      file("bare", { naive: "refuses official files that have one", expect: "read" }, (number) =>
        section(number, words("A."), "<!DOCTYPE section>"),
      ),
      file("an address", { naive: "fetches it and tells who reads what", expect: "read" }, (number) =>
        section(number, words("A."), '<!DOCTYPE section SYSTEM "http://127.0.0.1:9/law.dtd">'),
      ),
      file("a file of the system", { naive: "opens it", expect: "read" }, (number) =>
        section(number, words("A."), '<!DOCTYPE section SYSTEM "file:///etc/passwd">'),
      ),
      file("a share of the network", { naive: "logs in there", expect: "read" }, (number) =>
        section(number, words("A."), '<!DOCTYPE section SYSTEM "\\\\10.0.0.1\\share\\law.dtd">'),
      ),
      file(
        "brackets within quotes",
        { naive: "takes them for a subset, or a subset for them", expect: "skipped" },
        (number) => section(number, words("A."), '<!DOCTYPE section PUBLIC "[a]" "b[">'),
      ),
      file("one that never ends", { naive: "reads the law as part of it", expect: "skipped" }, (number) =>
        section(number, words("A."), "<!DOCTYPE section "),
      ),
      file(
        "a megabyte long",
        { naive: "matches it with a pattern that goes back", expect: "skipped" },
        (number) => section(number, words("A."), `<!DOCTYPE section SYSTEM "${"a'".repeat(500_000)}">`),
      ),
    ],
  },
  {
    name: "entity-bomb",
    files: [
      subset("laughs", "fills memory with 10^9 words", `<!ENTITY l0 "ha">${laughs}`, words("&l9;")),
      subset(
        "quadratic",
        "repeats one long word many times",
        `<!ENTITY a "${"a".repeat(50_000)}">`,
        words("&a;".repeat(10_000)),
      ),
      subset("recursion", "expands for ever", '<!ENTITY a "&b;"><!ENTITY b "&a;">', words("&a;")),
      subset(
        "parameters",
        "expands while it still reads the subset",
        '<!ENTITY % a "<!ENTITY b &#39;b&#39;>"> %a;',
      ),
      subset(
        "in an attribute",
        "checks text and not attributes",
        '<!ENTITY a "aaaa">',
        '<text class="&a;&a;">A.</text>',
      ),
      file(
        "names of nobody",
        { naive: "leaves the name as a word of the law", expect: "source.unreadable" },
        (number) => section(number, words("&lol;")),
      ),
      file(
        "names of every object",
        { naive: "finds a method where it looks for a character", expect: "source.unreadable" },
        (number) => section(number, words("&constructor;&toString;&__proto__;")),
      ),
      file("a hundred thousand numbers", { naive: "adds string to string", expect: "read" }, (number) =>
        section(number, words("&#65;&#x20;".repeat(100_000))),
      ),
      file(
        "numbers that are no characters",
        { naive: "throws an error of its language", expect: "source.unreadable" },
        (number) => section(number, words("&#0;&#x110000;&#xD800;")),
      ),
      file(
        "a number a megabyte long",
        { naive: "makes infinity of it", expect: "source.unreadable" },
        (number) => section(number, words(`&#${"9".repeat(1_000_000)};`)),
      ),
    ],
  },
  {
    name: "external-entity",
    files: [
      subset(
        "file",
        "prints the passwords of the machine",
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        words("&x;"),
      ),
      subset(
        "address",
        "asks a machine behind the wall",
        '<!ENTITY x SYSTEM "http://169.254.169.254/latest/">',
        words("&x;"),
      ),
      subset(
        "program",
        "runs a command, where the language lets it",
        '<!ENTITY x SYSTEM "expect://id">',
        words("&x;"),
      ),
      subset("device", "reads zeros without end", '<!ENTITY x SYSTEM "file:///dev/zero">', words("&x;")),
      subset(
        "parameter",
        "sends what it has read to an address",
        '<!ENTITY % d SYSTEM "http://127.0.0.1:9/e.dtd"> %d;',
      ),
      subset(
        "unparsed",
        "hands a file to a program by notation",
        '<!ENTITY p SYSTEM "/etc/hosts" NDATA gif>',
      ),
      file("style sheet", { naive: "runs the style sheet", expect: "read" }, (number) =>
        section(number, words("A."), '<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/a.xsl"?>'),
      ),
      file("schema", { naive: "fetches the schema", expect: "read" }, (number) =>
        section(
          number,
          words("A."),
          "",
          ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a http://127.0.0.1:9/a.xsd"',
        ),
      ),
      file("base", { naive: "resolves every link against it", expect: "read" }, (number) =>
        section(number, words("A."), "", ' xml:base="file:///etc/"'),
      ),
    ],
  },
]
