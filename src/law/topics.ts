/**
 * The subjects under which published answers are kept: one closed list, because a topic is part of an address.
 * A topic may be added; none is ever renamed or removed. `general` is for what falls under no other.
 */
export const topics = [
  "privacy",
  "employment",
  "insurance",
  "finance",
  "licensing",
  "consumer",
  "housing",
  "health",
  "tax",
  "environment",
  "public-bodies",
  "general",
] as const

export type Topic = (typeof topics)[number]

export function asTopic(written: string): Topic | null {
  return topics.find((topic) => topic === written) ?? null
}
