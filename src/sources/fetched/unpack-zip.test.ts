/** Archives of our own making: whole ones, and ones that lie. */
import { describe, expect, it } from "vitest"
import { makeZip } from "../../testing/make-zip.js"
import { unpackZip } from "./unpack-zip.js"

const law = "<law>invented words</law>"
const all = (name: string) => name
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8")

describe("an archive", () => {
  it("gives the entries that are kept, under the names they are kept by", () => {
    const archive = makeZip([
      { name: "folder/usc15.xml", body: law },
      { name: "readme.txt", body: "no law", says: { method: 0 } },
    ])
    const kept = unpackZip(archive, (name) => (name.endsWith(".xml") ? "title.xml" : null))
    expect(kept.map(({ name, bytes }) => [name, text(bytes)])).toEqual([["title.xml", law]])
    expect(unpackZip(archive, all).map(({ name }) => name)).toEqual(["folder/usc15.xml", "readme.txt"])
  })

  it("is read past a comment at its end", () => {
    const archive = Buffer.concat([makeZip([{ name: "a.xml", body: law }]), Buffer.from("a comment")])
    expect(text(unpackZip(archive, all)[0]!.bytes)).toBe(law)
  })
})

describe("an archive that lies", () => {
  const bomb = Buffer.alloc(20 * 1_048_576)
  it.each([
    ["is none", Buffer.from("PK, but no more")],
    ["is empty", Buffer.alloc(0)],
    ["ends early", makeZip([{ name: "a.xml", body: law }]).subarray(0, 60)],
    ["has lost its directory", makeZip([{ name: "a.xml", body: law }]).fill(0, 60, 64)],
    ["says an entry is smaller", makeZip([{ name: "a.xml", body: law, says: { size: 3 } }])],
    ["says an entry is larger", makeZip([{ name: "a.xml", body: law, says: { size: 3_000 } }])],
    ["has another checksum", makeZip([{ name: "a.xml", body: law, says: { crc: 1 } }])],
    ["is encrypted", makeZip([{ name: "a.xml", body: law, says: { flags: 1 } }])],
    ["is packed by a method nobody reads", makeZip([{ name: "a.xml", body: law, says: { method: 12 } }])],
    ["is of the 64-bit kind", makeZip([{ name: "a.xml", body: law, says: { size: 0xffffffff } }])],
    ["says that an entry begins where there is none", makeZip([{ name: "a.xml", body: law, at: 7 }])],
    ["lays one entry over another", makeZip(["a.xml", "b.xml"].map((name) => ({ name, body: law, at: 0 })))],
    ["has one file twice", makeZip(["a.xml", "a.xml"].map((name) => ({ name, body: law })))],
    ["unpacks to a thousand times its size", makeZip([{ name: "a.xml", body: bomb }])],
    ["hides how much it unpacks to", makeZip([{ name: "a.xml", body: bomb, says: { size: 1_000 } }])],
  ])("is refused where it %s", (_how, archive) => {
    expect(() => unpackZip(archive, all)).toThrow(expect.objectContaining({ code: "source.unreadable" }))
  })

  it("is refused for more entries than law comes in", () => {
    const many = Array.from({ length: 10_001 }, (_, number) => ({
      name: `${number}`,
      body: "",
      says: { method: 0 },
    }))
    expect(() => unpackZip(makeZip(many), () => null)).toThrow(/10000 entries/u)
  })

  it.each(["../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "a\u0000.xml", "....//evil.xml"])(
    "is never written by the name %j that an entry has",
    (name) => {
      const kept = unpackZip(makeZip([{ name, body: law }]), () => "law.xml")
      expect(kept.map((each) => each.name)).toEqual(["law.xml"])
    },
  )
})
