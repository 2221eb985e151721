/**
 * The closed list of frame sentences: the only words in an answer that are not quoted from law.
 *
 * A frame points, counts or introduces; it never states law itself. Its slots are typed, so that what is
 * filled in is a place, a citation, a count, a date, a heading or words quoted from the statement that
 * follows, and nothing else. Writing and matching are inverse: `matchFrame(frameSentence(id, slots))`
 * gives back the id and the slots. The lead frames say a verdict; `verify/` derives that verdict again.
 */
import { isoDate } from "./effective-period.js"
import { jurisdictionByName } from "./jurisdictions.js"

export const frames = {
  "lead.allowed": "Yes. The law of {place} permits it in {citation}:",
  "lead.allowed-with-conditions":
    "Yes, but only on the conditions that the law of {place} sets in {citation}:",
  "lead.required": "The law of {place} requires it in {citation}:",
  "lead.prohibited": "No. The law of {place} forbids it in {citation}:",
  "lead.prohibited-unless":
    "No, unless a condition or exception is met that the law of {place} states in {citation}:",
  "lead.depends":
    "It depends on facts the question does not give. Of the law of {place}, {citation} speaks most directly to it:",
  "lead.stated": "The law of {place} says this in {citation}:",
  "lead.no-rule-found":
    "No rule that permits, requires or forbids it was found in the law held of {place}. Nearest to the subject is {citation}:",
  "binds.only-if": "This applies only if you are within the words “{quoted}”:",
  "binds.role": "This applies to whoever is within the words “{quoted}”:",
  "status.guidance": "This is guidance, not a rule:",
  "status.example": "This is an example the law gives, not a duty:",
  "status.future": "This is not yet law; it is to take effect on {date}:",
  "conclusion.start": "Begin with {citation}, which speaks most directly to the question.",
  "conclusion.then": "Then read {citation}, which was found to bear on it as well.",
  "conclusion.check-bearer":
    "Check first whether you are within the words “{quoted}”: what {citation} says turns on them.",
  "conclusion.exceptions":
    "Of the exceptions quoted above there are {count}; see whether one of them fits before relying on a requirement.",
  "conclusion.penalties": "What follows a breach is quoted above from {citation}.",
  "conclusion.requirements": "The requirements quoted above are {count} in number.",
  "conclusion.definitions": "Words with a meaning of their own are defined in {citation}, quoted above.",
  "conclusion.not-for-you":
    "Provisions that bind somebody else are listed apart; they are {count} in number.",
} as const

export type FrameId = keyof typeof frames

export const slotNames = ["place", "citation", "count", "date", "quoted"] as const
export type SlotName = (typeof slotNames)[number]
export type FrameSlots = Readonly<Partial<Record<SlotName, string>>>

export interface MatchedFrame {
  readonly id: FrameId
  readonly slots: FrameSlots
}

export function frameSentence(id: FrameId, slots: FrameSlots = {}): string {
  return frames[id].replace(slotPattern, (_, name: SlotName) => {
    const value = slots[name]
    if (value === undefined || !slotHolds[name](value)) {
      throw new RangeError(`frame ${id}: slot ${name} cannot hold ${JSON.stringify(value)}`)
    }
    return value
  })
}

/** The frame a sentence is, with its slots; null when it is none, or a slot holds what it may not. */
export function matchFrame(sentence: string): MatchedFrame | null {
  for (const [id, pattern] of framePatterns) {
    const found = pattern.exec(sentence)
    if (found === null) continue
    const slots = { ...found.groups } as Record<SlotName, string>
    if (Object.entries(slots).every(([name, value]) => slotHolds[name as SlotName](value)))
      return { id, slots }
  }
  return null
}

const slotPattern = /\{(\w+)\}/gu

const slotHolds: Readonly<Record<SlotName, (value: string) => boolean>> = {
  place: (value) => value.split(/, | and /u).every((name) => jurisdictionByName(name) !== null),
  // Which citation it may be is for `verify/` to say: one of those the answer quotes from.
  citation: (value) => value.length <= 160 && /\d/u.test(value) && !/[“”\n]/u.test(value),
  count: (value) => /^[1-9]\d{0,3}$/u.test(value),
  date: (value) => isoDate(value) !== null,
  quoted: (value) => value.length > 0 && value.length <= 300 && !/[“”]/u.test(value),
}

const framePatterns: readonly (readonly [FrameId, RegExp])[] = (Object.keys(frames) as FrameId[]).map(
  (id) => {
    const parts = frames[id].split(slotPattern)
    const pattern = parts
      .map((part, index) => (index % 2 === 0 ? escapeRegExp(part) : `(?<${part}>.+?)`))
      .join("")
    return [id, new RegExp(`^${pattern}$`, "u")]
  },
)

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
}
