/**
 * Whom the answer says its provisions bind, and which it says do not bind the asker: the provisions must be
 * held, cited and headed as given, and a bearer must be words of what is quoted.
 */
import type { Answer } from "../answer/index.js"
import type { Provision } from "../corpus/index.js"
import type { ProvisionId } from "../law/index.js"
import type { FrameGround } from "./check-frames.js"
import { folded } from "./check-frames.js"
import type { Wrong } from "./check-quotation.js"

export function checkBearers(
  answer: Answer,
  named: ReadonlyMap<ProvisionId, Provision>,
  ground: FrameGround,
): readonly Wrong[] {
  const wrong: Wrong[] = []
  const refuse = (check: Wrong["check"], detail: string) => wrong.push({ check, detail })
  for (const { provision, citation, bearer, definedAt } of answer.applicability) {
    if (named.get(provision)?.citation !== citation)
      refuse("citation", `${provision} is not ${citation} as it is held`)
    if (!ground.words.includes(folded(bearer))) refuse("actor", `“${bearer}” are not words of what is quoted`)
    if (definedAt !== null && !ground.citations.has(definedAt))
      refuse("term", `${definedAt} is not among what the answer rests on`)
  }
  for (const { provision, citation, heading } of answer.notForYou) {
    const held = named.get(provision)
    if (held?.citation !== citation || held.heading !== heading)
      refuse("citation", `${provision} is not ${citation}, “${heading}”, as it is held`)
  }
  return wrong
}
