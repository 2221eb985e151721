/** Files that are not what their names say, and JSON and XML that bend the rules of their format. */
import { deflateRawSync, gzipSync } from "node:zlib"
import {
  declaration,
  file,
  type HostileClass,
  type HostileFile,
  markdown,
  page,
  passage,
  passages,
  section,
  words,
} from "./hostile-file.js"

const json = (
  tries: string,
  naive: string,
  expect: HostileFile["expect"],
  make: (number: number) => string,
) => file(tries, { naive, expect, ending: "json" }, make)

const one = (fields: string) => (number: number) => passages(number, [passage(fields)])

export const wrongTypes: readonly HostileClass[] = [
  {
    name: "wrong-type",
    files: [
      file(
        "json in .xml",
        { naive: "goes by the name and fails", expect: "read" },
        one('"Passage":"A lamp."'),
      ),
      file(
        "xml in .json",
        { naive: "goes by the name and fails", expect: "read", ending: "json" },
        (number) => section(number, words("A.")),
      ),
      file("html in .xml", { naive: "goes by the name and fails", expect: "read" }, (number) =>
        page(number, ""),
      ),
      file(
        "a page that says not found",
        { naive: "imports the message as law", expect: "skipped" },
        () => "<!DOCTYPE html><html><head><title>404</title></head><body><h1>Not found</h1></body></html>",
      ),
      file("a picture", { naive: "decodes it as text", expect: "skipped" }, () =>
        Buffer.from("89504e470d0a1a0a0000000d49484452ffffffffffffffff0806000000", "hex"),
      ),
      file("a program", { naive: "runs or decodes it", expect: "skipped" }, () =>
        Buffer.concat([Buffer.from("7f454c46020101", "hex"), new Uint8Array(2_000)]),
      ),
      file("gzip around xml", { naive: "unpacks without bound", expect: "skipped" }, (number) =>
        gzipSync(section(number, words(" ".repeat(1_000_000)))),
      ),
      file("deflated zeros", { naive: "unpacks without bound", expect: "skipped" }, () =>
        deflateRawSync(Buffer.alloc(10_000_000)),
      ),
      file(
        "a picture before xml",
        { naive: "finds the law after the picture", expect: "skipped" },
        (number) =>
          Buffer.concat([Buffer.from("ffd8ffe0", "hex"), Buffer.from(section(number, words("A.")))]),
      ),
      file("a library of ours", { naive: "opens it as its own", expect: "skipped", ending: "sqlite" }, () =>
        Buffer.concat([Buffer.from("SQLite format 3\0"), new Uint8Array(4_096)]),
      ),
    ],
  },
  {
    name: "json-traps",
    files: [
      json(
        "the prototype",
        "gives every object a field",
        "read",
        one('"Passage":"A lamp.","__proto__":{"polluted":true}'),
      ),
      json(
        "the constructor",
        "gives every object a field",
        "read",
        one('"Passage":"A lamp.","constructor":{"prototype":{"polluted":true}}'),
      ),
      json(
        "methods of objects",
        "calls a string",
        "read",
        one('"Passage":"A lamp.","toString":"x","hasOwnProperty":1,"toJSON":"x"'),
      ),
      json(
        "a field twice",
        "takes the one that was not checked",
        "read",
        one('"Passage":"A lamp.","Passage":"A wick."'),
      ),
      json("an object for words", "prints [object Object]", "reported", one('"Passage":{"toString":"x"}')),
      json("a list for words", "joins it with commas", "reported", one('"Passage":["A","lamp"]')),
      json("nothing for words", "prints null", "reported", one('"Passage":null')),
      json(
        "a call around it",
        "runs it",
        "skipped",
        (number) => `callback(${passages(number, [passage('"Passage":"A."')])})`,
      ),
      json(
        "comments and commas",
        "is lenient in its own way",
        "source.unreadable",
        (number) => `${passages(number, [passage('"Passage":"A."')]).slice(0, -1)}, /* x */]`,
      ),
      json(
        "fifty thousand fields",
        "makes a class for each shape",
        "read",
        one(`"Passage":"A lamp.",${Array.from({ length: 50_000 }, (_, i) => `"f${i}":${i}`).join(",")}`),
      ),
    ],
  },
  {
    name: "numbers-and-dates",
    files: [
      json("a number without end", "makes infinity of it", "reported", (number) =>
        one('"Passage":"A."')(number).replace(/"DocumentID":\d+/u, '"DocumentID":1e999'),
      ),
      json("a number below nought", "counts backwards", "read", (number) =>
        one('"Passage":"A."')(number).replace(/"DocumentID":\d+/u, '"DocumentID":-1'),
      ),
      json("a number beyond exact ones", "cites another document", "reported", (number) =>
        one('"Passage":"A."')(number).replace(/"DocumentID":\d+/u, '"DocumentID":9007199254740993'),
      ),
      json("not a number", "reads what JSON has not", "source.unreadable", (number) =>
        one('"Passage":"A."')(number).replace(/"DocumentID":\d+/u, '"DocumentID":NaN'),
      ),
      json("a fraction", "rounds", "reported", (number) =>
        one('"Passage":"A."')(number).replace(/"DocumentID":\d+/u, '"DocumentID":1.5'),
      ),
      json("a million digits", "parses them in the square of their number", "skipped", (number) =>
        one('"Passage":"A."')(number).replace(/"DocumentID":\d+/u, `"DocumentID":${"9".repeat(1_000_000)}`),
      ),
      file(
        "the thirtieth of february",
        { naive: "counts on into march", expect: "read", ending: "md" },
        (number) => markdown(number, "A lamp.", "effectiveFrom: 2026-02-30\n"),
      ),
      file("a year of ten digits", { naive: "overflows", expect: "read", ending: "md" }, (number) =>
        markdown(number, "A lamp.", "effectiveFrom: 9999999999-01-01\n"),
      ),
      file(
        "the end before the beginning",
        { naive: "is in force never and always", expect: "read", ending: "md" },
        (number) => markdown(number, "A lamp.", "effectiveFrom: 2030-01-01\ncurrentThrough: 1990-01-01\n"),
      ),
      file(
        "a date that is a script",
        { naive: "hands it to a parser of dates that guesses", expect: "read", ending: "md" },
        (number) => markdown(number, "A lamp.", 'effectiveFrom: "Jan 1, <script>"\n'),
      ),
    ],
  },
  {
    name: "bent-xml",
    files: [
      file(
        "two roots",
        { naive: "reads the second too", expect: "source.unreadable" },
        (number) => `${section(number, words("A."))}${section(number, words("B.")).replace(declaration, "")}`,
      ),
      file(
        "words after the end",
        { naive: "takes them for the last paragraph", expect: "source.unreadable" },
        (number) => `${section(number, words("A."))} All is permitted.`,
      ),
      file(
        "an attribute twice",
        { naive: "takes the one that was not checked", expect: "source.unreadable" },
        (number) => section(number, '<text class="a" class="b">A.</text>'),
      ),
      file("a prefix of nobody", { naive: "throws an error of its language", expect: "read" }, (number) =>
        section(number, "<evil:text>A.</evil:text><text>A.</text>"),
      ),
      file("tags that cross", { naive: "mends them in its own way", expect: "source.unreadable" }, (number) =>
        section(number, "<text><em>A.</text></em>"),
      ),
      file(
        "the end of cdata in words",
        { naive: "goes on as cdata", expect: "source.unreadable" },
        (number) => section(number, words("A ]]> lamp.")),
      ),
      file(
        "dashes in a comment",
        { naive: "ends the comment at another place", expect: "source.unreadable" },
        (number) => section(number, "<!-- a -- b --><text>A.</text>"),
      ),
      file("a declaration in the middle", { naive: "begins again", expect: "source.unreadable" }, (number) =>
        section(number, `${declaration}<text>A.</text>`),
      ),
      file(
        "attributes without quotes",
        { naive: "is lenient in its own way", expect: "source.unreadable" },
        (number) => section(number, "<text class=a>A.</text>"),
      ),
      file(
        "names of every object",
        { naive: "finds a method where it looks for an element", expect: "read" },
        (number) =>
          section(
            number,
            '<constructor/><__proto__/><toString a="1"/><text>A.</text>',
            "",
            ' constructor="1" __proto__="2"',
          ),
      ),
    ],
  },
]
