import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { runCommand } from "../../../testing/run-command.js"

let folder: string
const fileWith = async (name: string, text: string) => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pincite-cli-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("search", () => {
  it("prints what it found, or one JSON document", async () => {
    expect((await runCommand(["search", "lantern", "--top", "2"])).out).toMatch(
      /^1\. Lantern Code § 3-101 Sale/,
    )
    const json = JSON.parse((await runCommand(["search", "lantern", "--top", "2", "--json"])).out)
    expect(json.hits).toHaveLength(2)
    expect(json).toMatchObject({ snapshot: 3 })
  })

  it("searches for a file of queries, four fields a hit", async () => {
    const file = await fileWith(
      "queries.jsonl",
      '{"id":"q1","query":"lantern"}\n{"id":"q2","query":"nothing"}\n',
    )
    const { out } = await runCommand(["search", "--queries", file, "--top", "1"])
    const [first, second] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(first).toEqual({
      id: "q1",
      hits: [{ provision: "us-xf/lanterns/3-101", citation: "Lantern Code § 3-101", score: 10, ref: null }],
    })
    expect(second).toEqual({ id: "q2", hits: [] })
  })

  it("reads queries from standard input", async () => {
    const { out } = await runCommand(["search", "--queries", "-"], {
      readInput: async () => '{"id":1,"query":"lantern"}',
    })
    expect(JSON.parse(out)).toMatchObject({ id: 1 })
  })
})
