/** What a refusal says of law that does not answer, on law that we made up. */
import { expect, test } from "vitest"
import type { Provision } from "../corpus/index.js"
import type { IsoDate, ProvisionStatus } from "../law/index.js"
import type { NotInForce } from "./find-not-in-force.js"
import { notInForceMessage } from "./not-in-force-message.js"

const rows: readonly {
  status: ProvisionStatus
  why: NotInForce["why"]
  from: string | null
  to: string | null
  says: string
}[] = [
  {
    status: "repealed",
    why: "repealed",
    from: "2020-01-01",
    to: null,
    says: "is not law in force: it was repealed on 2020-01-01.",
  },
  {
    status: "expired",
    why: "repealed",
    from: null,
    to: null,
    says: "is not law in force: it was ended by its own terms.",
  },
  {
    status: "in-force",
    why: "no-longer",
    from: null,
    to: "2019-12-31",
    says: "is not law in force: its last day was 2019-12-31.",
  },
  {
    status: "future",
    why: "not-yet",
    from: "2030-01-01",
    to: null,
    says: "is not law in force: it begins on 2030-01-01.",
  },
  {
    status: "amending",
    why: "repealed",
    from: "2020-01-01",
    to: null,
    says: "is what an act does to other law, and answers nothing by itself.",
  },
]

test.each(rows)("$status, $why", ({ status, why, from, to, says }) => {
  const period = {
    effectiveFrom: from as IsoDate | null,
    effectiveTo: to as IsoDate | null,
    currentThrough: null,
  }
  const provision = { citation: "Lamp Law § 2", heading: "Oil.", status, period } as Provision
  expect(notInForceMessage({ kind: "not-in-force", provision, why }, null)).toBe(`Lamp Law § 2 (Oil) ${says}`)
})
