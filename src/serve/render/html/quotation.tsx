/** Words quoted in running text, in marks that tell them from marks of their own. */
import { quoteMarks } from "../quoted.js"

export function Quotation({ words }: { words: string }) {
  return quoteMarks(words)[0] === "‘" ? <q class="single">{words}</q> : <q>{words}</q>
}
