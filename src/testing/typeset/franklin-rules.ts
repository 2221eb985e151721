/**
 * The rules of the State of Franklin as our own parser reads them from the sample: the true tree of what is set.
 */
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { detectFormat, type ImportFacts, type ParsedProvision } from "../../parse/index.js"

export interface FranklinRules {
  readonly roots: readonly ParsedProvision[]
  readonly facts: ImportFacts
}

export function franklinRules(): FranklinRules {
  const folder = resolve(import.meta.dirname, "../../../sample/franklin-admin")
  const facts: ImportFacts = {
    jurisdiction: "us-xf",
    instrument: "fac",
    name: "Franklin Administrative Code (fictional)",
    publisher: null,
    officialUrl: null,
    effectiveFrom: null,
    currentThrough: null,
    weight: "regulation",
  }
  const roots = ["title-1.xml", "title-15.xml", "title-20.xml"].flatMap((name) => {
    const bytes = readFileSync(join(folder, name))
    const format = detectFormat(name, bytes.toString().slice(0, 2000))
    const result = format?.parse({ main: { name, bytes }, part: () => null }, facts)
    return result?.instruments.flatMap((instrument) => instrument.roots) ?? []
  })
  return { roots, facts }
}
