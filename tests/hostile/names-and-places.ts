/** Names of files that are no plain names, files that are empty, and law that claims to be other law. */
import { file, type HostileClass, section, words } from "./hostile-file.js"

const named = (
  tries: string,
  naive: string,
  name: string | Uint8Array,
  expect: "read" | "source.unreadable" = "read",
) => file(tries, { naive, expect, name }, (number) => section(number, words("A lamp.")))

const said = (tries: string, naive: string, num: string, expect: "read" | "source.unreadable" = "read") =>
  file(tries, { naive, expect }, (number) =>
    section(number, words("A lamp.")).replace(
      /<num>.*?<\/num>/u,
      () => `<num>${num.replace("#", String(number))}</num>`,
    ),
  )

export const namesAndPlaces: readonly HostileClass[] = [
  {
    name: "file-names",
    files: [
      named("a line break", "writes two lines of a log", "a\nError: all is well.xml"),
      named(
        "commands to a terminal",
        "lets the name paint over the screen",
        "a\u001B[2J\u001B]0;owned\u0007.xml",
      ),
      named("the other direction", "shows another ending than there is", "law\u202Elmx.xml"),
      named("a way up for windows", "goes up", "a\\..\\..\\secret.xml"),
      named("a way up in percent signs", "decodes it", "a..%2f..%2fsecret.xml"),
      named("an option", "takes it for an option", "--data=owned.xml"),
      named("a command", "hands it to a shell", "$(touch owned);`id`|x.xml"),
      named("script", "shows it as it is", "<img src=x onerror=alert(1)>.xml"),
      named("as long as names may be", "cuts it and meets another", `${"n".repeat(251)}.xml`),
      named(
        "bytes that are no characters",
        "cannot open what it listed",
        Buffer.concat([Buffer.from("caf"), Uint8Array.of(0xe9), Buffer.from(".xml")]),
        "source.unreadable",
      ),
    ],
  },
  {
    name: "file-names-of-systems",
    files: [
      named("a device", "opens the device", "CON.xml"),
      named("a stream", "opens another stream of the file", "law.xml:hidden"),
      named("points at the end", "meets another name", "law.xml..."),
      named("blanks at the end", "meets another name", "law.xml   "),
      named("the prototype", "finds a field where it looks for a file", "__proto__"),
      named("one letter written in two ways: whole", "takes two files for one", "caf\u00E9.xml"),
      named("one letter written in two ways: in parts", "takes two files for one", "cafe\u0301.xml"),
      named("large and small letters", "takes two files for one", "LAW.XML"),
    ],
  },
  {
    name: "empty",
    files: [
      file("nothing", { naive: "divides by its length", expect: "skipped" }, () => ""),
      file("a blank", { naive: "waits for the first element", expect: "skipped" }, () => " \n\t "),
      file("a mark of byte order", { naive: "takes it for a letter", expect: "skipped" }, () => "\uFEFF"),
      file(
        "a declaration",
        { naive: "waits for the first element", expect: "skipped" },
        () => '<?xml version="1.0"?>',
      ),
      file(
        "a list of nothing",
        { naive: "takes the first of none", expect: "skipped", ending: "json" },
        () => "[]",
      ),
      file(
        "a section of nothing",
        { naive: "cites it by an empty number", expect: "read" },
        () => '<section xmlns="https://code.dccouncil.us/schemas/dc-library" containing-doc="Hostile Code"/>',
      ),
      file(
        "zeros",
        { naive: "reads a NUL as an end or a letter", expect: "skipped" },
        () => new Uint8Array(100_000),
      ),
    ],
  },
  {
    name: "numbers-of-sections",
    files: [
      said("a way up", "makes a path of it", "9-#/../../../etc"),
      said("an address of another law", "writes into that law", "9-#/us-xf/code/9-101"),
      said("the prototype", "finds a field where it looks for a section", "__proto__#"),
      said("a method", "calls it", "constructor#"),
      said("nothing", "cites it by an empty number", ""),
      said("signs alone", "makes an empty name of it", "§§§…—"),
      said("letters of other scripts", "makes an empty name of it", "९-#-١٢٣"),
      said("a range of everything", "counts it out", "9-# to 9-999999999"),
      file(
        "one number ten thousand times",
        { naive: "keeps the last, or looks at all before each", expect: "read" },
        (number) =>
          section(
            number,
            `<para><num>(a)</num>${"<para><num>(1)</num><text>A.</text></para>".repeat(10_000)}</para>`,
          ),
      ),
      file(
        "sections that cite one another in a ring",
        { naive: "follows them for ever", expect: "read" },
        (number) =>
          section(
            number,
            words(`See <cite path="§9-${number}">§ 9-${number}</cite> as provided in § 9-${number}.`),
          ),
      ),
    ],
  },
]
