/**
 * GitHub with the repository of the codified D.C. law, as its API and its raw files answer, at one commit.
 *
 * Its title is one that is handed over: the Franklin sample, which is invented, or a folder of real law.
 */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Answering } from "../stand-in.js"

const repository = "DCCouncil/law-xml-codified"
const api = `https://api.github.com/repos/${repository}`

export interface DcAt {
  readonly commit: string
  /** Through which day the index of the code says it is current. */
  readonly through: string
  /** The number of the title. */
  readonly title: string
  /** The files of the title by their names. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
}

export function dcAt({ commit, through, title, files }: DcAt): Readonly<Record<string, Answering>> {
  const raw = `https://raw.githubusercontent.com/${repository}/${commit}/us/dc/council/code`
  const listed = Object.entries(files).map(([path, body]) => ({
    path,
    mode: "100644",
    type: "blob",
    sha: gitBlob(body),
    size: Buffer.from(body).length,
    url: `${api}/git/blobs/${gitBlob(body)}`,
  }))
  const tree = createHash("sha1").update(JSON.stringify(listed)).digest("hex")
  const folder = { name: title, path: `us/dc/council/code/titles/${title}`, sha: tree, size: 0, type: "dir" }
  const bodies = Object.entries(files).map(([path, body]) => [
    `${raw}/titles/${title}/${path}`,
    { body, headers: { "Content-Type": "text/plain; charset=utf-8" } },
  ])
  return {
    [`${api}/commits/HEAD`]: json({ sha: commit, commit: { committer: { date: `${through}T12:00:00Z` } } }),
    [`${api}/contents/us/dc/council/code/titles?ref=${commit}`]: json([folder]),
    [`${api}/git/trees/${tree}?recursive=1`]: json({ sha: tree, tree: listed, truncated: false }),
    [`${raw}/index.xml`]: { body: codeIndex(through, title) },
    ...(Object.fromEntries(bodies) as Record<string, Answering>),
  }
}

/** The XML files of a folder and of `sections` below it. */
export function filesOfTitle(folder: string): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".xml"),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name))]))
}

function codeIndex(through: string, title: string): string {
  return (
    `<?xml version='1.0' encoding='utf-8'?>\n<document xmlns="https://code.dccouncil.us/schemas/dc-library" ` +
    `xmlns:xi="http://www.w3.org/2001/XInclude" id="D.C. Code">\n<heading>Code of the District of Columbia</heading>\n` +
    `<meta>\n<effective>0001-01-01</effective>\n<recency through="${through}">\n</recency>\n</meta>\n` +
    `<xi:include href="./titles/${title}/index.xml"/>\n</document>\n`
  )
}

function gitBlob(body: string | Uint8Array): string {
  const bytes = Buffer.from(body)
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")
}

function json(value: unknown): Answering {
  return { body: JSON.stringify(value), headers: { "Content-Type": "application/json; charset=utf-8" } }
}
