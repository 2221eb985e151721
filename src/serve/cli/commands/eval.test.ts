import { describe, expect, it } from "vitest"
import { evaluationNames } from "../../../pincite.js"
import { inventedPincite } from "../../../testing/invented-pincite.js"
import { doorWith, runCommand } from "../../../testing/run-command.js"
import type { FrontDoor } from "../terminal.js"

type Report = Awaited<ReturnType<FrontDoor["runEvaluation"]>>

const measured: Report = {
  name: "obliqa-dev",
  questions: 2,
  figures: { recallAt10: 0.5 },
  milliseconds: { median: 0.25, p99: 1 },
  comparison: { passed: true, moved: [] },
}

const evaluating = (report: Partial<Report> = {}) =>
  doorWith({
    openPincite: async () => inventedPincite(),
    evaluationNames,
    isEvaluationName: ((name: string) => /^(obliqa|dc)-dev$/.test(name)) as FrontDoor["isEvaluationName"],
    runEvaluation: async (_, { search }) => {
      const hits = await search({ text: "lantern", jurisdictions: [], top: 10 })
      return { ...measured, ...report, questions: hits.length }
    },
  })

describe("eval", () => {
  it("measures with the library's own search and prints the figures", async () => {
    const { status, out } = await runCommand(["eval", "obliqa-dev", "--corpora", "c"], evaluating())
    expect(status).toBe(0)
    expect(out).toBe(
      "obliqa-dev: 7 questions\nrecallAt10: 0.5000\nmilliseconds a question: 0.25 at the median, 1.00 at the 99th percentile\nAs expected.\n",
    )
  })

  it("ends with status 1 when a figure fell, and says which", async () => {
    const fell = evaluating({ comparison: { passed: false, moved: ["recallAt10 fell from 0.8 to 0.5."] } })
    const { status, out } = await runCommand(["eval", "obliqa-dev", "--corpora", "c"], fell)
    expect(status).toBe(1)
    expect(out).toContain("- recallAt10 fell from 0.8 to 0.5.\nWorse than expected.")
  })

  it("needs a set that there is and the corpora", async () => {
    const mistyped = await runCommand(["eval", "obliqa-dve", "--corpora", "c"], evaluating())
    expect([mistyped.status, mistyped.err]).toEqual([2, expect.stringContaining("Did you mean obliqa-dev?")])
    expect((await runCommand(["eval", "obliqa-dev"], evaluating())).err).toContain("PINCITE_CORPORA")
  })
})
