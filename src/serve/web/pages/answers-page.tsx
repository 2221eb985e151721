/** What is published: questions with an answer at an address, to browse by topic and place. */
import { jurisdictionName } from "../../../law/index.js"
import type { AnswerList, ListedAnswer, ListRequest } from "../../../pincite.js"
import { placeNames } from "../../render/answer-notes.js"
import { counted } from "../../render/counted.js"
import { dayOf, reviewWords } from "../../render/publication-notes.js"
import { topicWords } from "../../render/topic-words.js"
import { writtenDate } from "../../render/written-date.js"
import { answerLink, answersLink, askLink } from "../links.js"
import { Layout } from "../parts/layout.js"

interface AnswersPageProps {
  readonly sample: boolean
  readonly list: AnswerList
  readonly chosen: ListRequest
  /** A question that has an answer here, to show how one is published. */
  readonly example: string
}

export function AnswersPage({ sample, list, chosen, example }: AnswersPageProps) {
  const { answers, total, topics } = list
  return (
    <Layout title="Published answers" sample={sample} under="answers">
      <div class="with-rail">
        {topics.length > 0 && <Shelves list={list} chosen={chosen} />}
        <div class="column">
          <h1>Published answers</h1>
          {topics.length === 0 && <NothingPublished sample={sample} example={example} />}
          {topics.length > 0 && <p class="facts">{narrowedTo(chosen, total)}</p>}
          <ul class="published-list">
            {answers.map((each) => (
              <Entry answer={each} />
            ))}
          </ul>
          <Pages list={list} chosen={chosen} />
        </div>
      </div>
    </Layout>
  )
}

function NothingPublished({ sample, example }: { sample: boolean; example: string }) {
  return (
    <>
      <p>
        Nothing is published here yet. A published answer stands at an address of its own, can be reviewed by
        a person, and is checked against the law held each time it is read.
      </p>
      <p>Whoever keeps this library publishes an answer from the command line:</p>
      <pre>
        <code>{`pincite publish "${example}"${sample ? " --sample" : ""}`}</code>
      </pre>
      <p>
        {!sample && (
          <>
            The command needs the same <code>--data</code> as this server.{" "}
          </>
        )}
        <a href={askLink(example)}>Ask it first</a>, to see what the answer would be.
      </p>
    </>
  )
}

function Entry({ answer }: { answer: ListedAnswer }) {
  const { address, title, question, jurisdictions, asOf, publishedAt, edition, review } = answer
  return (
    <li>
      <h2>
        <a href={answerLink(address)}>{title}</a>
      </h2>
      <p class="asked">{question}</p>
      <p class="facts">
        {topicWords[answer.topic]} · {placeNames(jurisdictions)}
        {asOf !== null && ` · as of ${writtenDate(asOf)}`} · published {writtenDate(dayOf(publishedAt))}
        {edition > 1 && `, edition ${edition}`} · {reviewWords(review)}
      </p>
    </li>
  )
}

function Shelves({ list, chosen }: { list: AnswerList; chosen: ListRequest }) {
  const { topic, jurisdiction } = chosen
  return (
    <nav class="rail shelves" aria-label="Narrow the list">
      <h2>Topic</h2>
      <ul>
        <Shelf name="All topics" href={answersLink({ j: jurisdiction })} current={topic === null} />
        {list.topics.map((each) => (
          <Shelf
            name={topicWords[each.topic]}
            count={each.answers}
            href={answersLink({ topic: each.topic, j: jurisdiction })}
            current={topic === each.topic}
          />
        ))}
      </ul>
      <h2>Place</h2>
      <ul>
        <Shelf name="All places" href={answersLink({ topic })} current={jurisdiction === null} />
        {list.places.map((each) => (
          <Shelf
            name={jurisdictionName(each.jurisdiction)}
            count={each.answers}
            href={answersLink({ topic, j: each.jurisdiction })}
            current={jurisdiction === each.jurisdiction}
          />
        ))}
      </ul>
    </nav>
  )
}

interface ShelfProps {
  readonly name: string
  readonly href: string
  readonly current: boolean
  readonly count?: number
}

function Shelf({ name, href, current, count }: ShelfProps) {
  return (
    <li>
      {current ? (
        <a href={href} aria-current="true">
          {name}
        </a>
      ) : (
        <a href={href}>{name}</a>
      )}
      {count !== undefined && <span class="hint"> {count}</span>}
    </li>
  )
}

function Pages({ list, chosen }: { list: AnswerList; chosen: ListRequest }) {
  const { page, pages } = list
  if (pages === 1) return null
  const to = (number: number) => answersLink({ topic: chosen.topic, j: chosen.jurisdiction, page: number })
  return (
    <nav class="facts" aria-label="Pages">
      {page > 1 && <a href={to(page - 1)}>Newer</a>} Page {page} of {pages}{" "}
      {page < pages && <a href={to(page + 1)}>Older</a>}
    </nav>
  )
}

function narrowedTo({ topic, jurisdiction }: ListRequest, total: number): string {
  const place = jurisdiction === null ? "" : ` from the law of ${jurisdictionName(jurisdiction)}`
  return `${counted(total, "answer")}${topic === null ? "" : ` on ${topicWords[topic].toLowerCase()}`}${place}.`
}
