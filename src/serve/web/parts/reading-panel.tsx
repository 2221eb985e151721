/**
 * What was read from the question, and the way to correct it. A place misread gives the law of another
 * place, so the reading is shown before anything is answered from it.
 */
import { jurisdictionName } from "../../../law/index.js"
import type { Answer, QuestionPart, ReadQuestion } from "../../../pincite.js"
import { Quotation } from "../../render/html/quotation.js"
import { writtenDate } from "../../render/written-date.js"
import { AskForm } from "./ask-form.js"

interface ReadingPanelProps {
  readonly read: ReadQuestion
  readonly held: readonly string[]
  /** Which parts of the question have an answer, where there is one. */
  readonly parts: Answer["questionParts"] | null
}

export function ReadingPanel({ read, held, parts }: ReadingPanelProps) {
  const picked = read.placesNamed
    .filter((place) => place.from === "picked")
    .map((place) => place.jurisdiction)
  return (
    <section class="reading" aria-labelledby="reading-heading">
      <h2 id="reading-heading">What was read</h2>
      <p class="asked">
        <Quotation words={read.text} />
      </p>
      <dl>
        <div>
          <dt>Place</dt>
          <dd>
            <Places read={read} />
          </dd>
        </div>
        <div>
          <dt>Date</dt>
          <dd>{read.asOf === null ? "None named: the newest text held" : writtenDate(read.asOf)}</dd>
        </div>
        {read.parts.length > 1 && (
          <div>
            <dt>Parts</dt>
            <dd>
              <ol>
                {read.parts.map((part, index) => (
                  <li>
                    {askedForWords[part.askedFor]}
                    {parts === null || parts[index]?.answered !== false ? "" : " (not answered)"}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
      </dl>
      <details class="correct">
        <summary>Correct this</summary>
        <AskForm
          held={held}
          asked={{ question: read.text, jurisdictions: picked, asOf: read.asOf ?? "" }}
          name="correct"
          button="Ask again"
        />
      </details>
    </section>
  )
}

function Places({ read }: { read: ReadQuestion }) {
  if (read.placesNamed.length === 0 && read.unclearPlaces.length === 0) return <>None named</>
  return (
    <ul>
      {read.placesNamed.map((place) => (
        <li>
          {jurisdictionName(place.jurisdiction)}
          <span class="hint">
            {place.from === "picked" ? (
              " (picked)"
            ) : (
              <>
                {" "}
                (from “{place.written}”{place.why && `: ${place.why}`})
              </>
            )}
          </span>
        </li>
      ))}
      {read.unclearPlaces.map((written) => (
        <li>
          “{written}” <span class="hint">(not clear which place)</span>
        </li>
      ))}
    </ul>
  )
}

const askedForWords: Readonly<Record<QuestionPart["askedFor"], string>> = {
  permission: "Whether it is allowed",
  duty: "What is required",
  definition: "What a term means",
  deadline: "By when",
  amount: "How much",
  penalty: "What the penalty is",
  who: "Who is meant",
  exception: "What is excepted",
  summary: "What the law says",
}
