/**
 * One byte form of a value: JSON with the keys of every object in order, and its SHA-256.
 */
import { createHash } from "node:crypto"

export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}
