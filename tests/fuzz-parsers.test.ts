/** The readers of the sample's formats meet changed copies of its files, the same ones each time. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { detectFormat } from "../src/parse/index.js"
import { type FileToChange, fuzzParsers } from "./fuzz/fuzz-parsers.js"
import { chance, mutate } from "./fuzz/mutate.js"

const sample = join(import.meta.dirname, "../sample")

it("changes the same file in the same way for the same seed, and otherwise for another", () => {
  const bytes = readFileSync(join(sample, "questions.json"))
  const one = mutate(bytes, chance(1))
  expect(mutate(bytes, chance(1))).toEqual(one)
  expect(mutate(bytes, chance(2))).not.toEqual(one)
})

it("breaks no reader of the sample's formats", async () => {
  const files = readdirSync(sample, { recursive: true, encoding: "utf8" }).flatMap((name): FileToChange[] => {
    const path = join(sample, name)
    const format = /\.\w+$/u.test(name)
      ? detectFormat(name, readFileSync(path, "utf8").slice(0, 65_536))
      : null
    return format === null ? [] : [{ path, format: format.name }]
  })
  const { documents, refused, broken } = await fuzzParsers(files, 6, 1)
  expect(broken).toEqual([])
  expect(documents).toBeGreaterThan(100)
  expect(refused).toBeGreaterThan(20)
})
