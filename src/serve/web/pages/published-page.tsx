/**
 * A published answer: the answer as asking shows it, and above it since when it stands, who has read it, and
 * what law has changed since.
 */

import { asTopic } from "../../../law/index.js"
import type { PublishedAnswer } from "../../published-answers.js"
import { placeNames } from "../../render/answer-notes.js"
import { AnswerArticle } from "../../render/html/answer-article.js"
import type { HtmlLinks } from "../../render/html/html-links.js"
import {
  changeWords,
  dayOf,
  lawChangedNote,
  publishedNote,
  reviewNote,
  speaksAsOf,
} from "../../render/publication-notes.js"
import { topicWords } from "../../render/topic-words.js"
import { writtenDate } from "../../render/written-date.js"
import { answerLink, answersLink, askLink, lawLink } from "../links.js"
import { AskForm, nothingAsked } from "../parts/ask-form.js"
import { Layout } from "../parts/layout.js"
import { PageContents } from "../parts/page-contents.js"

interface PublishedPageProps {
  readonly sample: boolean
  readonly published: PublishedAnswer
  readonly held: readonly string[]
}

export function PublishedPage({ sample, published, held }: PublishedPageProps) {
  const { answer } = published
  return (
    <Layout title={answer.title} sample={sample} under="answers" unlisted={sample || isOlder(published)}>
      <div class="with-rail">
        <div class="column">
          <Standing published={published} />
          <AnswerArticle answer={answer} links={linksOf(published)} />
          <section class="ask-another" id="ask-another" aria-labelledby="ask-another-heading">
            <h2 id="ask-another-heading">Ask another question</h2>
            <AskForm held={held} asked={nothingAsked} name="another" />
          </section>
        </div>
        <div class="rail">
          <PublicationPanel published={published} />
          <PageContents answer={answer} />
        </div>
      </div>
    </Layout>
  )
}

function Standing({ published }: { published: PublishedAnswer }) {
  const { answer, address, edition, editions, lawChanged } = published
  const changed = lawChanged.length > 0
  return (
    <>
      <p class="facts">
        {publishedNote(published)} {reviewNote(edition.review)} {!changed && lawChangedNote(published)}
      </p>
      {isOlder(published) && (
        <aside class="since" aria-label="A newer edition stands here">
          <p>
            This is edition {edition.number} of {editions.length}.{" "}
            <a href={answerLink(address)}>Read the newest edition</a>
          </p>
        </aside>
      )}
      {changed && (
        <aside class="since" aria-label="Law has changed since">
          <p>
            <strong>Law has changed since.</strong> {speaksAsOf(published)} {lawChangedNote(published)}
          </p>
          <ul>
            {lawChanged.map((each) => (
              <li>
                {each.citation}: {changeWords[each.why]};{" "}
                <a href={lawLink(each.now ?? each.quoted)}>
                  {each.now === null ? "its last words" : "its words now"}
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href={askLink(answer.question, answer.jurisdictions)}>Ask it again of the law held now</a>
          </p>
        </aside>
      )}
    </>
  )
}

function PublicationPanel({ published }: { published: PublishedAnswer }) {
  const { answer, address, edition, editions } = published
  const topic = asTopic(address.split("/")[0] ?? "")
  return (
    <section class="reading" aria-labelledby="publication-heading">
      <h2 id="publication-heading">Published answer</h2>
      <dl>
        <div>
          <dt>Question</dt>
          <dd class="asked">{answer.question}</dd>
        </div>
        <div>
          <dt>Place</dt>
          <dd>{placeNames(answer.jurisdictions)}</dd>
        </div>
        <div>
          <dt>Date asked about</dt>
          <dd>{answer.asOf === null ? "none: the newest text held then" : writtenDate(answer.asOf)}</dd>
        </div>
        {topic !== null && (
          <div>
            <dt>Topic</dt>
            <dd>
              <a href={answersLink({ topic })}>{topicWords[topic]}</a>
            </dd>
          </div>
        )}
        {editions.length > 1 && (
          <div>
            <dt>Editions</dt>
            <dd>
              <ol reversed>
                {editions.map((each) => (
                  <li>
                    {each.number === edition.number ? (
                      <strong aria-current="true">{editionName(each)}</strong>
                    ) : (
                      <a href={answerLink(address, each.number)}>{editionName(each)}</a>
                    )}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
      </dl>
      <p>
        <a href={askLink(answer.question, answer.jurisdictions, answer.asOf)}>Ask it anew</a>
      </p>
    </section>
  )
}

function editionName({ number, publishedAt }: PublishedAnswer["edition"]): string {
  return `${number}: ${writtenDate(dayOf(publishedAt))}`
}

/** A version that its publisher corrected says other words under its name: a span of it leads nowhere any more. */
function linksOf({ lawChanged }: PublishedAnswer): HtmlLinks {
  const corrected = new Set<string>(
    lawChanged.filter(({ quoted, now }) => quoted === now).map(({ quoted }) => quoted),
  )
  return { provision: (id, span) => (corrected.has(id) ? null : lawLink(id, span)) }
}

function isOlder({ edition, editions }: PublishedAnswer): boolean {
  return edition.number !== editions[0]?.number
}
