/**
 * The activity a part of a question asks about, in the asker's own words, for titles.
 *
 *   "How long does an employer have to pay a discharged employee?"     pay a discharged employee
 *   "What must a business do after a breach?"                          after a breach
 *   "What records must an insurer keep?"                               records an insurer must keep
 *   "What are the requirements for a cannabis dispensary?"             a cannabis dispensary
 */
import { questionCore } from "./asked-for.js"
import { subjectAhead } from "./roles.js"
import { afterAskingWords, modal, someone } from "./subject-matter.js"
import { tidyWords } from "./without-spans.js"

export interface Activity {
  readonly words: string
  /** Whether they begin with a verb, which a heading puts in its "-ing" form. */
  readonly isVerb: boolean
}

const thingAsked = new RegExp(
  `^what\\s+((?:[\\p{L}’'-]+\\s+){1,5}?)(must|may|can|should)\\s+(?!${someone}\\s)`,
  "iu",
)
const askedOfSomebody = new RegExp(
  `^(?:(?:what|when|where|why|how(?:\\s+\\p{L}+){0,4})\\s+)?${modal}\\s`,
  "iu",
)
const askedOfSelf = new RegExp(
  `^(?:(?:what|when|where|why|how(?:\\s+\\p{L}+){0,4})\\s+)?(?:can|may|must|could|should|do|does|did)\\s+${someone}\\s`,
  "iu",
)
const asksWho = /^(?:who|which\s+\p{L}+)\s+(?:must|can|may|should|has\s+to|have\s+to|needs?\s+to|needs?)\s+/iu
const isItLegal = /^(?:is|was|would)\s+it\s.*\sto\s/iu
const goesOnDescribing =
  /^(?:with|who|that|which|in|of|to|for|from|whose|under|and|or|at|on|by|between|against|as|exempt|liable|subject)\b/iu
const noVerb = new Set(
  "a an the my our any this that if when after before to in on for with without about during as be not".split(
    " ",
  ),
)

export function activityOf(part: string): Activity {
  const core = questionCore(part).replace(/[?!.\s]+$/u, "")
  const words = withoutActor(core)
  const first = /^\p{Ll}+(?=\s|$)/u.exec(words.words)?.[0] ?? ""
  return { words: words.words, isVerb: words.isAct && first !== "" && !noVerb.has(first) }
}

function withoutActor(core: string): { readonly words: string; readonly isAct: boolean } {
  const who = asksWho.exec(core)
  if (who !== null) return { words: tidyWords(core.slice(who[0].length)), isAct: true }

  const thing = thingAsked.exec(core)
  if (thing !== null) {
    const rest = core.slice(thing[0].length)
    const actor = subjectAhead(rest)
    const act = rest.slice(actor.length).trim()
    const clean = actor !== "" && act !== "" && !goesOnDescribing.test(act)
    return {
      words: tidyWords(clean ? `${thing[1]}${actor} ${thing[2]} ${act}` : (thing[1] ?? "")),
      isAct: false,
    }
  }

  const matter = afterAskingWords(core)
  if (askedOfSelf.test(core) || isItLegal.test(core)) return { words: withoutDo(matter), isAct: true }
  const actor = askedOfSomebody.test(core) ? subjectAhead(matter) : ""
  const act = matter.slice(actor.length).trim()
  const clean = actor !== "" && act !== "" && !goesOnDescribing.test(act)
  return clean ? { words: withoutDo(act), isAct: true } : { words: matter, isAct: false }
}

/** "do after a breach" → "after a breach"; "do to evict a tenant" → "evict a tenant". */
function withoutDo(words: string): string {
  return words.replace(/^do\s+(?:to\s+)?(?=\S)/iu, "")
}
