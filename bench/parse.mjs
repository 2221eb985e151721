#!/usr/bin/env node
/**
 * How long the readers of formats take, and the most memory they hold. Without a path: 20 MB of eCFR XML, made of
 * copies of the real titles 1, 2, 3 and 11 under one title, parts and sections numbered apart, held to the bar of
 * 5 seconds of the processor and 300 MB. With a path: whatever law is in that file or folder, each document in turn, as an import
 * reads it; nothing is written and no bar is held. The process gets the space for young objects that a parsing child
 * of an import gets (`start-child.ts`); its heap is not held: the memory is what Node takes.
 *
 *   npm run build && node bench/parse.mjs [PATH] [--json]
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { detectFormat, formatNamed } from "../dist/parse/index.js"
import { listDocuments } from "../dist/sources/index.js"
import { corporaDir, positionals, tell } from "./library.mjs"

const bar = { cpuSeconds: 5, peakRssMB: 300 }
const [path] = positionals

if (path === undefined) tell(holdToBar(measureApart()))
else tell(measure(path))

/** In a process of its own, which has held nothing before: making the file takes memory too. */
function measureApart() {
  const folder = mkdtempSync(join(tmpdir(), "pincite-bench-"))
  try {
    writeFileSync(join(folder, "title-2.xml"), makeTitle(20_000_000))
    const child = spawnSync(
      process.execPath,
      ["--max-semi-space-size=4", import.meta.filename, folder, "--json"],
      { encoding: "utf8" },
    )
    if (child.status !== 0) throw new Error(child.stderr)
    return JSON.parse(child.stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function holdToBar(measured) {
  const moved = Object.entries(bar)
    .filter(([figure, limit]) => measured[figure] > limit)
    .map(([figure, limit]) => `${figure} is ${measured[figure]}, above ${limit}.`)
  return { ...measured, comparison: { passed: moved.length === 0, moved } }
}

/** Real titles one after another until they are as long as asked, each copy with parts and sections of its own. */
function makeTitle(bytes) {
  const titles = ["1", "2", "3", "11"].map((title) => {
    const file = join(corporaDir(), "ecfr-api/brittersfullers-2025", `title-${title}.xml`)
    const xml = readFileSync(file, "utf8")
    const inner = xml.slice(xml.indexOf("</HEAD>", xml.indexOf("<DIV1")) + "</HEAD>".length)
    return inner.slice(0, inner.lastIndexOf("</DIV1>"))
  })
  const pieces = [
    '<ECFR><VOLUME N="1" AMDDATE="2023-10-23"/><DIV1 N="2" TYPE="TITLE"><HEAD>Title 2—Copies</HEAD>',
  ]
  let length = 0
  for (let copy = 0; length < bytes; copy += 1) {
    const piece = numberedApart(titles[copy % titles.length], 100 + copy)
    length += Buffer.byteLength(piece)
    pieces.push(piece)
  }
  return `${pieces.join("\n")}</DIV1></ECFR>`
}

function numberedApart(xml, copy) {
  return xml
    .replace(/<DIV([58]) N="(\d)/gu, `<DIV$1 N="${copy}$2`)
    .replace(/<HEAD>(§+|PARTS?) (\d)/gu, `<HEAD>$1 ${copy}$2`)
    .replace(/<DIV([234]) N="/gu, `<DIV$1 N="${copy}`)
}

function measure(path) {
  const load = loadavg()[0]
  const listing = listDocuments(path, {
    detect: (name, head) => detectFormat(name, head)?.name ?? null,
    facts: {
      jurisdiction: null,
      instrument: null,
      name: null,
      publisher: null,
      officialUrl: null,
      effectiveFrom: null,
      currentThrough: null,
      weight: null,
    },
  })
  const formats = {}
  const failed = [...listing.failed]
  let provisions = 0
  let notUnderstood = 0
  const begun = performance.now()
  const before = process.cpuUsage()
  for (const { format, facts, open } of listing.documents) {
    const start = performance.now()
    const result = formatNamed(format).parse(open(), facts)
    formats[format] = (formats[format] ?? 0) + (performance.now() - start) / 1000
    provisions += result.instruments.flatMap(({ roots }) => roots).reduce((sum, root) => sum + count(root), 0)
    notUnderstood += result.notUnderstood.reduce((sum, kind) => sum + kind.count, 0)
    failed.push(...result.failed)
  }
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(before)
  return {
    files: listing.files,
    megabytes: round(listing.bytes / 1e6),
    provisions,
    notUnderstood,
    failed: failed.length,
    seconds: round(seconds),
    // Where others use the machine, the processor's seconds say more than the clock's.
    cpuSeconds: round((user + system) / 1e6),
    peakRssMB: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
    load: round(load),
    formats: Object.fromEntries(Object.entries(formats).map(([name, spent]) => [name, round(spent)])),
  }
}

function count(provision) {
  return provision.children.reduce((sum, child) => sum + count(child), 1)
}

function round(figure) {
  return Number(figure.toFixed(2))
}
