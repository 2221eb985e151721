/**
 * The words of a sentence that carry what it is about: no articles, prepositions, auxiliaries or pronouns.
 *
 * Words are lower case and in order, each as often as it stands; numbers and section numbers are words.
 * Modal verbs and negations are left out here because `readSentence` reads them.
 */
import { normalise } from "./normalise.js"

const functionWords = new Set(
  (
    "a about above after again all also am an and any are as at be because been before being below between both but by " +
    "can could did do does doing down during each either every few for from further had has have having he her here hers " +
    "him his how i if in into is it its itself may me might more most must my need neither no nor not now of off on once " +
    "only or other our out over own same shall she should so some such than that the their theirs them then there these " +
    "they this those through to too under until up upon very was we were what when where which while who whom whose why " +
    "will with within without would you your"
  ).split(" "),
)

export function contentWords(text: string): readonly string[] {
  const words = normalise(text)
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu)
  const result: string[] = []
  for (const [word] of words) {
    if (!functionWords.has(word)) result.push(word)
  }
  return result
}
