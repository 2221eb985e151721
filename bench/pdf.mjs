#!/usr/bin/env node
/**
 * How long the reader of PDF takes for 300 pages in two columns, and the most memory it holds: the pages drawn, read as
 * paragraphs and outlined. The pages are set for this from the rules of the sample, over and over, each copy with
 * sections numbered apart. Left alone, Node takes more memory than the reader needs and is faster for it: the processor's
 * time is measured so, the memory in a second run with a heap held to 300 MB. With a path: that file, and no bar is held.
 *
 *   npm run build && node bench/pdf.mjs [FILE.pdf] [--json]
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { formatNamed } from "../dist/parse/index.js"
import { positionals, tell } from "./library.mjs"

const bar = { cpuSeconds: 10, peakRssMB: 400 }
const [path] = positionals

if (path === undefined) tell(holdToBar(await measureApart()))
else tell(await measure(path))

/** In a process of its own, which has held nothing before: setting the pages takes memory too. */
async function measureApart() {
  const folder = mkdtempSync(join(tmpdir(), "pincite-bench-"))
  try {
    const file = join(folder, "rules.pdf")
    writeFileSync(file, await setPages(300))
    const free = run(file, [])
    const held = run(file, ["--max-old-space-size=300", "--max-semi-space-size=4"])
    return {
      ...free,
      freePeakRssMB: free.peakRssMB,
      peakRssMB: held.peakRssMB,
      heldCpuSeconds: held.cpuSeconds,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(file, flags) {
  const child = spawnSync(process.execPath, [...flags, import.meta.filename, file, "--json"], {
    encoding: "utf8",
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout)
}

async function measure(file) {
  const pdf = formatNamed("pdf")
  const begun = performance.now()
  const main = await pdf.unpack({ name: "rules.pdf", bytes: new Uint8Array(readFileSync(file)) })
  const drawn = performance.now()
  const facts = {
    jurisdiction: "us-xf",
    instrument: "fac",
    name: "Rules",
    publisher: null,
    officialUrl: null,
  }
  const document = { main, part: () => null }
  const result = pdf.parse(document, { ...facts, effectiveFrom: null, currentThrough: null, weight: null })
  const seconds = (performance.now() - begun) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const rounded = (number) => Math.round(number * 100) / 100
  return {
    provisions: result.instruments.flatMap(({ roots }) => roots).reduce((sum, root) => sum + count(root), 0),
    failed: result.failed.length,
    seconds: rounded(seconds),
    drawingSeconds: rounded((drawn - begun) / 1000),
    cpuSeconds: rounded((userCPUTime + systemCPUTime) / 1e6),
    peakRssMB: Math.round(maxRSS / 1024),
    load: rounded(loadavg()[0]),
  }
}

function count({ children }) {
  return children.reduce((sum, child) => sum + count(child), 1)
}

function holdToBar(measured) {
  const moved = Object.entries(bar)
    .filter(([figure, limit]) => measured[figure] > limit)
    .map(([figure, limit]) => `${figure} is ${measured[figure]}, above ${limit}.`)
  if (measured.failed > 0) moved.push("the file was not read.")
  return { ...measured, comparison: { passed: moved.length === 0, moved } }
}

/** Two justified columns under a running head, with numbers of pages. */
async function setPages(pages) {
  const { default: PDFDocument } = await import("pdfkit")
  const doc = new PDFDocument({ size: "LETTER", margin: 0, autoFirstPage: false })
  const parts = []
  doc.on("data", (part) => parts.push(part))
  const done = new Promise((resolve) => doc.on("end", resolve))
  doc.font("Times-Roman").fontSize(9)
  const next = words(doc)
  for (let page = 1; page <= pages; page += 1) {
    doc.addPage()
    write(doc, "Rules of the State of Franklin", 54, 40, 0)
    write(doc, String(page), 540, 40, 0)
    for (const left of [54, 314]) column(doc, left, next)
  }
  doc.end()
  await done
  return Buffer.concat(parts)
}

function column(doc, left, next) {
  for (let y = 70; y < 730; y += 11) {
    const { line, isLast } = next(244)
    const natural = line.reduce((sum, word) => sum + word.width, 0) + (line.length - 1) * 2.25
    const wordSpacing = isLast || line.length < 2 ? 0 : (244 - natural) / (line.length - 1)
    write(doc, line.map(({ text }) => text).join(" "), left, y, wordSpacing)
  }
}

function write(doc, text, left, y, wordSpacing) {
  doc.text(text, left, y, { lineBreak: false, wordSpacing })
}

/** Gives lines of a width, paragraph by paragraph, from the rules of the sample over and over. */
function words(doc) {
  const widths = new Map()
  const widthOf = (text) => {
    if (!widths.has(text)) widths.set(text, doc.widthOfString(text))
    return widths.get(text)
  }
  const law = ["title-1.xml", "title-15.xml", "title-20.xml"]
    .map((name) => readFileSync(join(import.meta.dirname, "../sample/franklin-admin", name), "utf8"))
    .join("")
  const paragraphs = [...law.matchAll(/<(?:P|HEAD)>(.*?)<\/(?:P|HEAD)>/gs)].map(([, text]) =>
    text.replace(/<[^>]*>|&[a-z]+;/g, "").trim(),
  )
  let at = 0
  let waiting = []
  return (width) => {
    if (waiting.length === 0) {
      const copy = Math.floor(at / paragraphs.length)
      const text = paragraphs[at % paragraphs.length].replace(/§ (\d+)\./, `§ ${1000 + copy}$1.`)
      waiting = text.split(/\s+/)
      at += 1
    }
    const line = []
    let used = 0
    while (waiting.length > 0 && used + widthOf(waiting[0]) <= width) {
      const text = waiting.shift()
      line.push({ text, width: widthOf(text) })
      used += widthOf(text) + 2.25
    }
    if (line.length === 0) line.push({ text: waiting.shift(), width })
    return { line, isLast: waiting.length === 0 }
  }
}
