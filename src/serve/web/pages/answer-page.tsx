/** A verified answer with what was read from its question beside it, and a field for the next one. */
import type { ReadQuestion, VerifiedAnswer } from "../../../pincite.js"
import { AnswerArticle } from "../../render/html/answer-article.js"
import { lawLink } from "../links.js"
import { AskForm, nothingAsked } from "../parts/ask-form.js"
import { Layout } from "../parts/layout.js"
import { PageContents } from "../parts/page-contents.js"
import { ReadingPanel } from "../parts/reading-panel.js"

interface AnswerPageProps {
  readonly sample: boolean
  readonly answer: VerifiedAnswer
  readonly read: ReadQuestion
  readonly held: readonly string[]
}

export function AnswerPage({ sample, answer, read, held }: AnswerPageProps) {
  return (
    <Layout title={answer.title} sample={sample} under="ask" unlisted>
      <div class="with-rail">
        <div class="rail">
          <ReadingPanel read={read} held={held} parts={answer.questionParts} />
          <PageContents answer={answer} />
        </div>
        <div class="column">
          <AnswerArticle answer={answer} links={{ provision: lawLink }} />
          <section class="ask-another" id="ask-another" aria-labelledby="ask-another-heading">
            <h2 id="ask-another-heading">Ask another question</h2>
            <AskForm held={held} asked={nothingAsked} name="another" />
          </section>
        </div>
      </div>
    </Layout>
  )
}
