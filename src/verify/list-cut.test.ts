// Invented law throughout.
import { describe, expect, it } from "vitest"
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import { listKind } from "./list-cut.js"
import { sectionFlow } from "./section-flow.js"

/** A section of one provision whose text holds the list, an item on each line. */
function kindOf(text: string): string {
  const provision = { id: "us-xf/code/1" as ProvisionId, parent: null, status: "in-force", text } as Provision
  const { fragments } = sectionFlow([provision])
  const list = fragments[0]?.opens
  return list === null || list === undefined ? "no list" : listKind(list)
}

describe("which lists may be cut", () => {
  it.each([
    {
      why: "duties joined by and",
      law: "A keeper shall:\n(a) light the lamp; and\n(b) rest.",
      kind: "separable",
    },
    {
      why: "duties to choose from",
      law: "A keeper shall:\n(a) light the lamp; or\n(b) rest.",
      kind: "alternatives",
    },
    {
      why: "any one of",
      law: "A keeper shall do one of the following:\n(a) light it;\n(b) rest.",
      kind: "alternatives",
    },
    { why: "permissions", law: "A keeper may:\n(a) light the lamp; or\n(b) rest.", kind: "separable" },
    { why: "bans", law: "A keeper shall not:\n(a) sell oil; or\n(b) lend lamps.", kind: "separable" },
    {
      why: "conditions joined by and",
      law: "A keeper may rest if:\n(a) it is lit; and\n(b) it is noon.",
      kind: "conditions",
    },
    {
      why: "conditions of which one is enough",
      law: "A keeper may rest if:\n(a) it is lit; or\n(b) it is noon.",
      kind: "separable",
    },
    {
      why: "a proviso",
      law: "A keeper may rest; provided, that:\n(a) it is lit; and\n(b) it is noon.",
      kind: "conditions",
    },
    {
      why: "ways out",
      law: "No keeper shall rest unless:\n(a) it is lit; or\n(b) it is noon.",
      kind: "exceptions",
    },
    {
      why: "what a rule does not reach",
      law: "This section does not apply to:\n(a) wax; or\n(b) oil.",
      kind: "separable",
    },
    {
      why: "a definition by list",
      law: "“Lamp” means:\n(a) a lantern; or\n(b) a torch.",
      kind: "definition",
    },
    {
      why: "a definition that includes",
      law: "“Lamp” includes:\n(a) a lantern; and\n(b) a torch.",
      kind: "separable",
    },
    {
      why: "a whole of parts",
      law: "The Board consists of:\n(a) a keeper; and\n(b) a baker.",
      kind: "parts",
    },
    {
      why: "definitions under a condition",
      law: "Whenever used in this chapter:\n(a) “Lamp” means a light;\n(b) “Oil” means fuel.",
      kind: "separable",
    },
    {
      why: "rules under a condition",
      law: "After default, a keeper:\n(a) May sell the lamp; and\n(b) May keep the oil.",
      kind: "separable",
    },
    {
      why: "a condition spelled out by items",
      law: "If the keeper:\n(a) lights the lamp; and\n(b) trims it,\nhe may rest.",
      kind: "conditions",
    },
    {
      why: "a whole sentence before whole sentences",
      law: "A keeper may rest.\n(a) The lamp must be lit.",
      kind: "no list",
    },
  ])("$why", ({ law, kind }) => {
    expect(kindOf(law)).toBe(kind)
  })
})
