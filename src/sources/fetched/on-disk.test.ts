import { describe, expect, it } from "vitest"
import { onDisk } from "./on-disk.js"

describe("a disk", () => {
  const failing = (code: string) => () => {
    throw Object.assign(new Error(`${code}: told by the system`), { code })
  }

  it.each([
    ["ENOSPC", "library.disk-full"],
    ["EDQUOT", "library.disk-full"],
    ["EROFS", "library.read-only"],
    ["EACCES", "library.read-only"],
  ])("that says %s is told as %s, with what to do", (said, code) => {
    expect(() => onDisk("data/fetched", failing(said))).toThrow(
      expect.objectContaining({ code, remedy: expect.stringContaining("data directory") }),
    )
  })

  it("that says anything else says it itself", () => {
    expect(() => onDisk("data/fetched", failing("EISDIR"))).toThrow("EISDIR: told by the system")
    expect(onDisk("data/fetched", () => 7)).toBe(7)
  })
})
