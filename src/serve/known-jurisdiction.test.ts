import { describe, expect, it } from "vitest"
import { PinciteError } from "../errors.js"
import { knownJurisdiction, knownJurisdictions } from "./known-jurisdiction.js"

describe("a place named at a door", () => {
  it.each([
    ["us-dc", "us-dc"],
    ["US-DC", "us-dc"],
    ["District of Columbia", "us-dc"],
    ["Missouri", "us-mo"],
    ["MO", "us-mo"],
  ])("reads %s as %s", (written, code) => {
    expect(knownJurisdiction(written, [])).toBe(code)
  })

  it("is taken as it is when its law is held, listed or not", () => {
    expect(knownJurisdiction("zz-top", ["zz-top"])).toBe("zz-top") // invented
  })

  it("is named once however often and however it is written", () => {
    expect(knownJurisdictions(["us-mo", "Missouri", "us-dc"], [])).toEqual(["us-mo", "us-dc"])
  })

  it("is refused when no place has the name, with the nearest that has", () => {
    const refused = (written: string) => {
      try {
        knownJurisdiction(written, [])
      } catch (error) {
        if (error instanceof PinciteError) return error
      }
      throw new Error("was not refused")
    }
    expect(refused("Missuri").remedy).toContain("Did you mean us-mo (Missouri)?")
    expect(refused("Wakanda").code).toBe("use.unknown-jurisdiction")
    expect(refused("Wakanda").remedy).toContain("pincite coverage")
  })
})
