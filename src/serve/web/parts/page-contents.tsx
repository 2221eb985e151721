/** The headings of an answer as links, for a page longer than the screen. */
import type { Answer } from "../../../pincite.js"
import { answerParts } from "../../render/answer-parts.js"

export function PageContents({ answer }: { answer: Answer }) {
  return (
    <nav class="contents" aria-label="On this page">
      <h2>On this page</h2>
      <ul>
        {answerParts(answer).map((part) => (
          <li>
            <a href={`#${part.kind}`}>{part.heading}</a>
          </li>
        ))}
        <li>
          <a href="#ask-another">Ask another question</a>
        </li>
      </ul>
    </nav>
  )
}
