/** Indexes that include what is not theirs. A file that is not there is a line of the report, as in any library. */
import { container, file, type HostileClass } from "./hostile-file.js"

const include = (href: string, more = "") => `<xi:include href="${href}"${more}/>`

const tried = (tries: string, naive: string, href: string, more = "") =>
  file(tries, { naive, expect: "read" }, (number) => container(number, include(href, more)))

export const inclusions: readonly HostileClass[] = [
  {
    name: "include-elsewhere",
    files: [
      tried("above", "reads the file above the folder", "../../../../../../etc/passwd"),
      tried("absolute", "reads any file", "/etc/passwd"),
      tried("file address", "reads any file", "file:///etc/passwd"),
      tried("address", "asks a machine behind the wall", "http://169.254.169.254/latest/meta-data/"),
      tried("share", "logs in at the share", "//10.0.0.1/share/a.xml"),
      tried("backslashes", "goes up on Windows", "..\\..\\secret.xml"),
      tried("percent signs", "decodes after it has checked", "..%2f..%2fsecret.xml"),
      tried("as text", "puts the passwords into the law", "/etc/passwd", ' parse="text"'),
      tried("a NUL", "checks the name to its end and opens it to the NUL", "1.xml&#x2400;.txt"),
      tried("itself by a name with dots", "reads itself until memory ends", "./../include-elsewhere/./9.xml"),
    ],
  },
  {
    name: "include-without-end",
    files: [
      file("itself", { naive: "reads itself until memory ends", expect: "read" }, (number) =>
        container(number, include(`${number}-itself.xml`)),
      ),
      file(
        "ten thousand names that are not there",
        { naive: "asks the disk or the network for each, for ever", expect: "read" },
        (number) => container(number, Array.from({ length: 10_000 }, (_, i) => include(`${i}.xml`)).join("")),
      ),
      file("one file ten thousand times", { naive: "holds ten thousand copies", expect: "read" }, (number) =>
        container(
          number,
          Array.from({ length: 10_000 }, (_, i) =>
            include(`${"./".repeat(i % 40)}${number}-one-file-ten-thousand-times.xml`),
          ).join(""),
        ),
      ),
      file("a name a megabyte long", { naive: "hands it to the system", expect: "read" }, (number) =>
        container(number, include("a/".repeat(500_000))),
      ),
      file("no name", { naive: "includes the folder", expect: "read" }, (number) =>
        container(number, "<xi:include/>"),
      ),
    ],
  },
]
