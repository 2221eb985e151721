import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { inventedQuestion } from "../../../testing/invented-pincite.js"
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

describe("ask", () => {
  it("prints an answer to read", async () => {
    const { status, out } = await runCommand(["ask", inventedQuestion])
    expect(status).toBe(0)
    expect(out).toMatch(/^Sell Paper Lanterns in State of Franklin \(fictional\)\n\nProhibited, unless\./)
    expect(out).not.toContain("\u001b")
  })

  it("colours it on a terminal, and not where NO_COLOR is set", async () => {
    const screen = { outIsTerminal: true }
    expect((await runCommand(["ask", inventedQuestion], screen)).out).toContain("\u001b[1m")
    expect(
      (await runCommand(["ask", inventedQuestion], { ...screen, env: { NO_COLOR: "1" } })).out,
    ).not.toContain("\u001b")
  })

  it("prints it as JSON, Markdown or one HTML file", async () => {
    const json = await runCommand(["ask", inventedQuestion, "--json"])
    expect(JSON.parse(json.out)).toMatchObject({ kind: "answer", verdict: "prohibited-unless" })
    expect((await runCommand(["ask", inventedQuestion, "--format", "md"])).out).toMatch(/^# Sell/)
    const html = (await runCommand(["ask", inventedQuestion, "--format", "html"])).out
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain("--ground:")
    expect(html).not.toMatch(/href="\//)
  })

  it("ends with status 3 when Pincite abstains", async () => {
    const { status, out } = await runCommand(["ask", "May I keep bees in Missouri?"])
    expect(status).toBe(3)
    expect(out).toContain("The library holds no law of Missouri.")
    const json = await runCommand(["ask", "May I keep bees in Missouri?", "--json"])
    expect([json.status, JSON.parse(json.out).kind]).toEqual([3, "abstention"])
  })

  it("takes a profile from a file and refuses a field that it does not know", async () => {
    const good = await fileWith("profile.json", '{"kind": "business", "employees": 4}')
    expect((await runCommand(["ask", inventedQuestion, "--profile", good])).status).toBe(0)
    const bad = await fileWith("bad.json", '{"kin": "business"}')
    const { status, err } = await runCommand(["ask", inventedQuestion, "--profile", bad])
    expect(status).toBe(2)
    expect(err).toContain("known fields: kind, licences")
    expect((await runCommand(["ask", "x", "--profile", join(folder, "none.json")])).err).toContain(
      "source.not-found",
    )
  })

  it("answers a file of questions, a line each, in their order, and is done whatever the answers", async () => {
    const lines = [
      { id: 1, question: inventedQuestion },
      { id: "b", question: "May I keep bees?", jurisdictions: ["Missouri"], note: "invented" },
    ]
    const file = await fileWith(
      "questions.jsonl",
      `${lines.map((each) => JSON.stringify(each)).join("\n")}\n\n`,
    )
    const { status, out } = await runCommand(["ask", "--questions", file])
    expect(status).toBe(0)
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      [1, "answer"],
      ["b", "abstention"],
    ])
  })

  it("answers none of them when one line is wrong, and says which", async () => {
    const file = await fileWith("wrong.jsonl", `{"id":1,"question":"${inventedQuestion}"}\n{"id":2}\n`)
    const { status, out, err } = await runCommand(["ask", "--questions", file])
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(`In line 2 of ${file}, "question" is missing.`)
  })
})
