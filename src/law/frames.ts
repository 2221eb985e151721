/**
 * The closed list of frame sentences: all that an answer says in words that are not the law's.
 *
 * A frame points, orders and says what was looked for; it never states law. A verdict's lead says no more
 * than the verdict table derived. What a slot holds is typed, so that no law can be smuggled in: a place is
 * the shown name of a jurisdiction, a citation is one that can be read, a count is figures, a date a day;
 * a term, a heading and a quotation stand in quotation marks and are words of the law for `verify/` to find
 * there. Writing and matching are inverse.
 */
import { type SlotName, slotTypes } from "./frame-slots.js"

export const frames = {
  "lead-allowed": "Yes: the law of {place} permits it.",
  "lead-allowed-with-conditions": "Yes, on the conditions below: the law of {place} permits it.",
  "lead-required": "The law of {place} requires what is quoted below.",
  "lead-prohibited": "No: the law of {place} forbids it.",
  "lead-prohibited-unless":
    "No, unless a condition or an exception below is met: the law of {place} forbids it.",
  "lead-depends": "It depends: the rules found in the law of {place} bind those named below, and only them.",
  "lead-depends-on-facts": "It depends: which rule of the law of {place} applies turns on facts not given.",
  "lead-stated": "The law of {place} says this:",
  "lead-no-rule-found":
    "No rule was found: the law of {place} that is held speaks of the subject, and none of it permits, requires or forbids the act.",
  "premise-contradicted": "The question takes something for granted that the law quoted here contradicts.",

  "binds-whom": "{citation} binds “{quote}”.",
  "binds-unnamed": "{citation} does not name whom it binds.",
  "binds-only-if": "{citation} applies only if you are what it calls “{term}”.",
  "binds-not-you": "{citation} binds “{quote}”, and nothing in the question says that this is you.",
  "turns-on-term": "Whether this applies to you turns on whether you are what the law calls “{term}”.",
  "only-if-section": "What follows applies only if you are what the law calls “{term}”.",
  "term-defined": "{citation} defines “{term}”.",
  "term-undefined": "No definition of “{term}” was found in the law held.",

  "intro-citation": "{citation}:",
  "intro-heading": "{citation}, “{heading}”:",
  "intro-requirements": "These provisions say what must be done.",
  "intro-permissions": "These provisions say what may be done.",
  "intro-prohibitions": "These provisions say what must not be done.",
  "intro-service-providers": "These provisions speak of those who act for you or supply you.",
  "intro-definitions": "These provisions say what words mean here.",
  "intro-exceptions": "These provisions limit the rules above or lift them.",
  "intro-penalties": "These provisions say what follows when the rules are broken.",
  "intro-additional": "These provisions bear on the question as well.",
  "guidance-not-rule": "{citation} is guidance and not a rule.",

  "no-exception": "No exception was found in the sections read ({count}).",
  "no-penalty": "No penalty was found in the sections read ({count}).",
  "no-deadline": "No time limit was found in the sections read ({count}).",
  "no-amount": "No amount was found in the sections read ({count}).",
  "part-unanswered": "Nothing found answers this part of the question: “{quote}”",

  "date-unstated": "The publisher states no date for {citation}.",
  "date-imported": "{citation} is given as imported on {date}; the publisher states no date.",
  "date-current-through": "{citation} is current through {date}.",
  "date-in-force-from": "{citation} is in force from {date}.",
  "date-not-yet": "{citation} is not in force before {date}.",
  "date-as-of": "The answer is as of {date}.",

  "conclusion-controls": "The words that control are those of {citation}.",
  "conclusion-controls-too": "So do those of {citation}.",
  "conclusion-start": "Read {citation} first.",
  "conclusion-then": "Then read {citation}.",
  "conclusion-exceptions": "Before relying on the rule, read the exceptions in {citation}.",
  "conclusion-penalties": "What follows a breach is in {citation}.",
} as const satisfies Record<string, string>

export type FrameId = keyof typeof frames

type SlotsIn<Template extends string> = Template extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsIn<Rest>
  : never

/** What a frame's slots hold, e.g. `{ place: "Missouri" }`; several places are parted by "; ". */
export type FrameSlots<Id extends FrameId = FrameId> = Readonly<Record<SlotsIn<(typeof frames)[Id]>, string>>

export interface MatchedFrame {
  readonly id: FrameId
  readonly slots: Readonly<Partial<Record<SlotName, string>>>
}

/** Writes a frame. A value that its slot cannot hold, or that could not be read back, is a mistake of the caller. */
export function frameSentence<Id extends FrameId>(id: Id, slots: FrameSlots<Id>): string {
  const values: Readonly<Partial<Record<string, string>>> = slots
  const sentence = frames[id].replace(slotPattern, (_, name: SlotName) => {
    const written = slotTypes[name].write(values[name] ?? "")
    if (written === null) throw new RangeError(`frame ${id}: “${values[name]}” is no ${name}`)
    return written
  })
  const back = matchFrame(sentence)
  if (back?.id !== id || Object.entries(back.slots).some(([name, value]) => values[name] !== value)) {
    throw new RangeError(`frame ${id} could not be read back: ${sentence}`)
  }
  return sentence
}

/** Which frame a sentence is, with what its slots hold; null when it is none of them. */
export function matchFrame(text: string): MatchedFrame | null {
  for (const { id, names, pattern } of patterns) {
    const match = pattern.exec(text)
    if (match === null) continue
    const slots: Partial<Record<SlotName, string>> = {}
    for (const [index, name] of names.entries()) {
      const value = slotTypes[name].read(match[index + 1] ?? "")
      if (value !== null) slots[name] = value
    }
    if (Object.keys(slots).length === names.length) return { id, slots }
  }
  return null
}

const slotPattern = /\{([a-z]+)\}/gu

const patterns = (Object.keys(frames) as FrameId[]).map((id) => {
  const names = [...frames[id].matchAll(slotPattern)].map((match) => match[1] as SlotName)
  const fixed = frames[id].split(/\{[a-z]+\}/u).map((words) => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
  return { id, names, pattern: new RegExp(`^${fixed.join("(.+?)")}$`, "u") }
})
