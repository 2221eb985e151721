/**
 * An answer or an abstention as one HTML file that needs nothing else: its style stands in it, its labels lead
 * to its own sources, its sources to the official publication.
 */
import { raw } from "hono/html"
import type { Abstention, VerifiedAnswer } from "../../pincite.js"
import { placeNames, searchedNote } from "../render/answer-notes.js"
import { AnswerArticle } from "../render/html/answer-article.js"
import { noProvisionLinks } from "../render/html/html-links.js"
import { styleSheetText } from "./assets.js"

export function answerDocument(answer: VerifiedAnswer | Abstention): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{answer.kind === "answer" ? answer.title : "No answer"}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{raw(styleSheetText)}</style>
      </head>
      <body>
        <main class="column">
          <p class="facts">{answer.question}</p>
          {answer.kind === "answer" ? (
            <AnswerArticle answer={answer} links={noProvisionLinks} />
          ) : (
            <NoAnswer abstention={answer} />
          )}
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${page.toString()}\n`
}

function NoAnswer({ abstention }: { abstention: Abstention }) {
  const { reason, searched, next, held } = abstention
  return (
    <article class="abstention">
      <h1>No answer</h1>
      <p>{reason.message}</p>
      <p>
        {searchedNote(searched)} {held.length > 0 && `Held: ${placeNames(held)}.`}
      </p>
      {searched.nearest.length > 0 && (
        <section>
          <h2>Nearest provisions: not an answer</h2>
          <ul>
            {searched.nearest.map((each) => (
              <li>
                {each.citation} {each.heading}
              </li>
            ))}
          </ul>
        </section>
      )}
      {next.length > 0 && (
        <section>
          <h2>What to do next</h2>
          <ul>
            {next.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
