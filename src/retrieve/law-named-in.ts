/**
 * The laws that a question names and the library holds, each with its jurisdiction and why it was read so.
 *
 * A name is that of an instrument held (its name, its short name, what people call it, or its initials: "TSCA"), or
 * one that the law gives itself ("may be cited as …", "(Regulation P)" in the heading of a part). Initials that
 * only other law spells out ("the Equal Credit Opportunity Act (ECOA)") are looked up as spelled out. A name
 * that laws of two places bear is doubtful: the asker is asked (decision 0116). A uniform act is law of whoever
 * enacted it and names no place. What is not held is not named, but for acts of the Union that nothing else is called.
 */
import type { Instrument, LibraryReader, Provision } from "../corpus/index.js"
import { isActOfTheUnion, type JurisdictionCode, popularNames } from "../law/index.js"
import type { Span } from "../text/index.js"
import { type NameOfLaw, namesOfLaw } from "./question/names-of-law.js"
import type { Found, Retriever } from "./retrieval.js"
import { containersOf, namesItself, saysItsName } from "./search/names-itself.js"

export interface NamedLaw extends Span {
  readonly written: string
  /** Null where laws of several places have this name. */
  readonly jurisdiction: JurisdictionCode | null
  /** In words: "12 CFR part 1016 calls itself Regulation P". */
  readonly why: string
  /** Whether its words say what it is about, so that they are searched: a title does, letters and numbers do not. */
  readonly isSubject: boolean
}

/** Law that calls itself by a name is near the top for that name; the rest only mention it. */
const candidates = 60
/** In so many chapters its short title is looked for. */
const nearest = 8

interface Rooms {
  readonly reader: Pick<LibraryReader, "instruments" | "children">
  readonly retriever: Retriever
}

export async function lawNamedIn(text: string, rooms: Rooms): Promise<readonly NamedLaw[]> {
  const names = namesOfLaw(text)
  if (names.length === 0) return []
  const instruments = await rooms.reader.instruments()
  const named: NamedLaw[] = []
  for (const name of names) {
    if (/^(?:Uniform|Model) /u.test(name.name)) continue
    const bearers = byInstrument(name, instruments) ?? ofTheUnion(name) ?? (await byOwnWords(name, rooms))
    const places = [...new Set(bearers.map(({ jurisdiction }) => jurisdiction))]
    const [first] = bearers
    if (first === undefined) continue
    const why = places.length === 1 ? first.why : `law of ${places.length} places is called so`
    const { start, end, written, kind } = name
    const jurisdiction = places.length === 1 ? first.jurisdiction : null
    named.push({ start, end, written, jurisdiction, why, isSubject: kind === "title" })
  }
  return named
}

interface Bearer {
  readonly jurisdiction: JurisdictionCode
  readonly why: string
}

function byInstrument({ name, kind }: NameOfLaw, held: readonly Instrument[]): readonly Bearer[] | null {
  const wanted = plain(name)
  const bearers = held.filter((instrument) => {
    if (namesOf(instrument).some((each) => plain(each) === wanted)) return true
    if (kind === "number") return plain(instrument.name).startsWith(`${wanted} `)
    return kind === "initials" && initialsOf(instrument.name) === name
  })
  if (bearers.length === 0) return null
  return bearers.map((each) => ({
    jurisdiction: each.jurisdiction,
    why: plain(each.name) === wanted ? "held under this name" : `“${name}” is the ${firstWords(each.name)}`,
  }))
}

function namesOf({ id, name, shortName }: Instrument): readonly string[] {
  const inBrackets = [...name.matchAll(/\(([^()]+)\)/gu)].map((match) => match[1] ?? "")
  return [name, shortName, ...inBrackets, ...popularNames(id)]
}

/** TSCA for the Toxic Substances Control Act; three letters are too often those of something else. */
function initialsOf(name: string): string | null {
  if (!/ (?:Act|Code|Law)(?: of \d{4})?$/u.test(name)) return null
  const initials = [...name.replace(/ of \d{4}$/u, "").matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].join("")
  return initials.length > 3 ? initials : null
}

/** Whether or not it is held, so that a question about it is not answered from the law of another place. */
function ofTheUnion({ name, kind }: NameOfLaw): readonly Bearer[] | null {
  const isIts = kind === "number" || isActOfTheUnion(name)
  return isIts ? [{ jurisdiction: "eu", why: `“${name}” is law of the European Union` }] : null
}

async function byOwnWords({ name, kind }: NameOfLaw, rooms: Rooms): Promise<readonly Bearer[]> {
  const sought = kind === "initials" ? await spelledOut(name, rooms.retriever) : name
  if (sought === null) return []
  // A second search with the words of such sections alone finds a name that much other law mentions.
  for (const words of [
    `${sought} may be cited as`,
    `${sought} in this part, known as, authority purpose scope`,
  ]) {
    const found = await find(words, rooms.retriever)
    const said = found.flatMap((each) => namesItself(sought, each) ?? [])
    const bearers = [...said, ...(await shortTitlesNear(found, sought, rooms.reader))]
    if (bearers.length > 0) {
      return bearers.map(({ jurisdiction, citation }) => ({
        jurisdiction,
        why: `${citation} is called ${sought}`,
      }))
    }
  }
  return []
}

/** "This act may be cited as the Kite Act" is too short to be searched, so it is looked for beside what is found. */
async function shortTitlesNear(
  found: readonly Found[],
  name: string,
  reader: Rooms["reader"],
): Promise<readonly Provision[]> {
  const containers = new Set(found.flatMap((each) => containersOf(each).at(-1)?.id ?? []))
  const beside = [...containers].slice(0, nearest).map((container) => reader.children(container, null))
  return (await Promise.all(beside)).flat().filter((each) => saysItsName(name, each))
}

/** "(ECOA)" behind a name whose words begin with these letters. */
async function spelledOut(initials: string, retriever: Retriever): Promise<string | null> {
  const letters = initials.replaceAll(".", "")
  const before = new RegExp(
    `((?:\\p{Lu}[\\p{L}’'-]*(?: (?:of|and|in|for|the|to|on))*[ -]){2,9}(?:Act|Code|Law)(?: of \\d{4})?) \\(${letters}\\)`,
    "u",
  )
  for (const { provision, ancestors } of await find(letters, retriever)) {
    for (const { text } of [provision, ...ancestors]) {
      const name = before.exec(text)?.[1]
      if (name === undefined) continue
      const words = name.split(" ")
      const full = words.map((_, from) => words.slice(from).join(" "))
      const own = full.find((each) => initialsOf(each) === letters)
      if (own !== undefined) return own
    }
  }
  return null
}

async function find(text: string, retriever: Retriever): Promise<readonly Found[]> {
  return (await retriever({ text, jurisdictions: [], asOf: null, top: candidates })).found
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/,? of \d{4}$/u, "")
    .replaceAll(".", "")
    .replace(/\s+/gu, " ")
    .trim()
}

function firstWords(name: string): string {
  return name.length > 90 ? `${name.slice(0, name.lastIndexOf(" ", 90))} …` : name
}
