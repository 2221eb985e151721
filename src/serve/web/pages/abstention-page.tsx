/**
 * No answer, and how to come to one: why, what was searched and is held, the same question for each place
 * held, how to import the law that is missing, what lies nearest (which is no answer).
 */
import { jurisdictionName } from "../../../law/index.js"
import type { Abstention, ReadQuestion } from "../../../pincite.js"
import { asOfNote, heldNote, searchedNote } from "../../render/answer-notes.js"
import { importCommand } from "../import-hints.js"
import { askLink, lawLink } from "../links.js"
import { AskForm } from "../parts/ask-form.js"
import { Layout } from "../parts/layout.js"
import { ReadingPanel } from "../parts/reading-panel.js"
import { sameQuestionIn } from "../same-question.js"

interface AbstentionPageProps {
  readonly sample: boolean
  readonly abstention: Abstention
  readonly read: ReadQuestion
}

export function AbstentionPage({ sample, abstention, read }: AbstentionPageProps) {
  const { reason, searched, next, held, asOf } = abstention
  const missing = abstention.jurisdictions.filter((code) => !held.includes(code))
  const otherPlaces = held.filter(
    (code) => !(abstention.jurisdictions.length === 1 && code === abstention.jurisdictions[0]),
  )
  return (
    <Layout title="No answer" sample={sample} under="ask" unlisted>
      <div class="with-rail">
        <div class="rail">
          <ReadingPanel read={read} held={held} parts={null} />
        </div>
        <div class="column">
          <article class="abstention">
            <h1>No answer</h1>
            <div class="verdict">
              <p>
                <strong>{codeWords[reason.code]}.</strong> {reason.message}
              </p>
            </div>
            {otherPlaces.length > 0 && (
              <section aria-labelledby="same-heading">
                <h2 id="same-heading">Ask the same of a place that is held</h2>
                <ul class="one-click">
                  {otherPlaces.map((code) => (
                    <li>
                      <a class="button" href={askLink(sameQuestionIn(code, read), [code], asOf)}>
                        {jurisdictionName(code)}
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {missing.map((code) => (
              <ImportSection code={code} />
            ))}
            {searched.nearest.length > 0 && (
              <section aria-labelledby="nearest-heading">
                <h2 id="nearest-heading">Nearest provisions: not an answer</h2>
                <ul class="near">
                  {searched.nearest.map((each) => (
                    <li>
                      <a href={lawLink(each.provision)}>{each.citation}</a> {each.heading}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {missing.length === 0 && next.length > 0 && (
              <section aria-labelledby="next-heading">
                <h2 id="next-heading">What to do next</h2>
                <ul>
                  {next.map((each) => (
                    <li>{each}</li>
                  ))}
                </ul>
              </section>
            )}
            <section aria-labelledby="searched-heading">
              <h2 id="searched-heading">What was searched, and what is held</h2>
              <p>
                {searchedNote(searched)} {searched.provisions > 0 && asOfNote(asOf)}
              </p>
              <p>
                {heldNote(held)} <a href="/coverage">Coverage, with dates</a>
              </p>
            </section>
          </article>
          <section class="ask-another" aria-labelledby="ask-another-heading">
            <h2 id="ask-another-heading">Ask in other words</h2>
            <AskForm
              held={held}
              asked={{ question: read.text, jurisdictions: [], asOf: asOf ?? "" }}
              name="another"
            />
          </section>
        </div>
      </div>
    </Layout>
  )
}

function ImportSection({ code }: { code: string }) {
  const name = jurisdictionName(code)
  return (
    <section aria-labelledby={`import-${code}`}>
      <h2 id={`import-${code}`}>Import the law of {name}</h2>
      <p>Bring its official text in a format that Pincite reads into a folder, then:</p>
      <pre>
        <code>{importCommand(code)}</code>
      </pre>
      <p>
        <a href={`/help/import#${code}`}>Where official text is, and how to import it</a>
      </p>
    </section>
  )
}

const codeWords: Readonly<Record<Abstention["reason"]["code"], string>> = {
  "jurisdiction-not-held": "Not held",
  "jurisdiction-unclear": "Which place",
  "date-not-held": "Nobody vouches for that day",
  "not-in-force": "Not in force",
  "out-of-scope": "Not a question of law",
  "not-found": "Not found",
  underspecified: "Too little to go by",
  "false-premise": "The law says otherwise",
}
