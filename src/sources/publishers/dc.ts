/**
 * The D.C. Code as the Council publishes it on GitHub, by title: an index and a file a section.
 *
 *   dc:28      dc:28@2026-01-01
 *
 * From the repository of the codified law, not from `law-xml`, which holds the text of 2016 and the acts since then
 * apart. One commit is read throughout. GitHub's index of it gives the size and digest of every file, so that the
 * price is known before, each file is checked, and of a later commit only what changed is fetched.
 */
import { z } from "zod"
import { type IsoDate, isoDate } from "../../law/index.js"
import { notThere, unlikeItself } from "../net/web-faults.js"
import type { Desk, Plan, Publisher } from "./publisher.js"

const repository = "DCCouncil/law-xml-codified"
const api = `https://api.github.com/repos/${repository}`
const code = "us/dc/council/code"

const commitShape = z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/u) })
const folderShape = z.array(z.object({ name: z.string(), type: z.string(), sha: z.string() }))
const treeShape = z.object({
  truncated: z.boolean(),
  tree: z.array(
    z.object({
      path: z.string(),
      type: z.string(),
      sha: z.string().regex(/^[0-9a-f]{40}$/u),
      size: z.number().nullish(),
    }),
  ),
})

export const dc: Publisher = {
  name: "dc",
  title: "Code of the District of Columbia",
  publisher: "Council of the District of Columbia, on GitHub",
  examples: [
    ["dc:28", "a title as it stands"],
    ["dc:28@2026-01-01", "the same as the Council had it on a day"],
  ],
  formats: ["dc-xml"],
  licence: "public domain (the Council publishes its code and laws free of copyright)",
  dates: "current through the day that the code's index states",
  citations: ["D.C. Code § 28-3852(a)"],
  hosts: ["api.github.com", "raw.githubusercontent.com"],
  secondsBetween: 0.2,
  triedLive: null,
  plan: planTitle,
}

const written = /^(?:title-)?(?<title>\d{1,2}[a-z]?)(?:@(?<day>.+))?$/iu
const github = "application/vnd.github+json"

async function planTitle(asked: string, desk: Desk): Promise<Plan | null> {
  const groups = written.exec(asked)?.groups
  const day = groups?.["day"] === undefined ? null : isoDate(groups["day"])
  if (groups === undefined || (groups["day"] !== undefined && day === null)) return null
  const title = groups["title"]!.toUpperCase()
  const commit = await commitOn(day, desk)
  const raw = `https://raw.githubusercontent.com/${repository}/${commit}/${code}`
  const through = currentThrough(await desk.text(`${raw}/index.xml`))
  const titles = await desk.json(`${api}/contents/${code}/titles?ref=${commit}`, folderShape, github)
  const folder = titles?.find(({ name, type }) => name === title && type === "dir")
  if (folder === undefined)
    throw notThere(`https://github.com/${repository}`, `title ${title} of the D.C. Code`)
  const listed = await filesIn(folder.sha, desk)
  return {
    what: `title-${title}`,
    edition: `${through ?? "undated"}-${folder.sha.slice(0, 8)}`,
    files: listed.map(({ path, sha, size }) => ({
      name: path,
      urls: [`${raw}/titles/${title}/${path.split("/").map(encodeURIComponent).join("/")}`],
      expects: "xml" as const,
      bytes: size ?? null,
      gitBlob: sha,
    })),
    facts: {
      jurisdiction: "us-dc",
      publisher: "Council of the District of Columbia",
      officialUrl: `https://code.dccouncil.gov/us/dc/council/code/titles/${title}`,
      currentThrough: through,
    },
    changes: [],
  }
}

async function commitOn(day: IsoDate | null, desk: Desk): Promise<string> {
  const url = day === null ? `${api}/commits/HEAD` : `${api}/commits?until=${day}T23:59:59Z&per_page=1`
  const found =
    day === null
      ? await desk.json(url, commitShape, github)
      : (await desk.json(url, z.array(commitShape), github))?.[0]
  if (found === null || found === undefined)
    throw notThere(url, day === null ? "commit" : `commit up to ${day}`)
  return found.sha
}

/** `<recency through="2026-04-24">` in the index of the code. */
function currentThrough(index: string | null): IsoDate | null {
  const [, day] = /<recency\b[^>]*\bthrough="([^"]*)"/u.exec(index ?? "") ?? []
  return isoDate(day ?? "")
}

async function filesIn(folder: string, desk: Desk) {
  const url = `${api}/git/trees/${folder}?recursive=1`
  const found = await desk.json(url, treeShape, github)
  if (found === null || found.truncated) throw unlikeItself(url, "its list of files is not whole")
  const files = found.tree.filter(({ type, path }) => type === "blob" && path.endsWith(".xml"))
  // What a host lists becomes names on this disk: plain ones, below their folder.
  const odd = files.find(
    ({ path }) => !/^(?:[A-Za-z0-9][A-Za-z0-9._~,+-]*\/){0,4}[A-Za-z0-9][A-Za-z0-9._~,+-]*$/u.test(path),
  )
  if (odd !== undefined) throw unlikeItself(url, `a file is named ${odd.path.slice(0, 80)}`)
  return files
}
