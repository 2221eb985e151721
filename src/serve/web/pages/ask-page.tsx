/** The first page: one field, the places held, examples to begin with, what is held in a line. */
import type { Coverage } from "../../../pincite.js"
import { counted } from "../../render/counted.js"
import { askLink } from "../links.js"
import { AskForm, nothingAsked } from "../parts/ask-form.js"
import { Layout } from "../parts/layout.js"

interface AskPageProps {
  readonly sample: boolean
  readonly coverage: Coverage
  readonly examples: readonly string[]
}

export function AskPage({ sample, coverage, examples }: AskPageProps) {
  const held = coverage.jurisdictions.map((each) => each.jurisdiction)
  return (
    <Layout title="" sample={sample} under="ask" askInMasthead={false}>
      <div class="front">
        <h1>Ask what the law requires</h1>
        <p class="front-lead">
          Every sentence of an answer is the law’s own words, pinned to the place they stand and checked. What
          the library does not hold is not answered.
        </p>
        <AskForm held={held} asked={nothingAsked} name="ask" />
        <HeldLine coverage={coverage} />
        {examples.length > 0 && (
          <section class="examples" aria-labelledby="examples-heading">
            <h2 id="examples-heading">Questions to begin with</h2>
            <ul>
              {examples.map((question) => (
                <li>
                  <a href={askLink(question)}>{question}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  )
}

function HeldLine({ coverage }: { coverage: Coverage }) {
  const { jurisdictions } = coverage
  if (jurisdictions.length === 0) {
    return (
      <p class="held-line">
        The library holds no law yet. <a href="/help/import">Import law</a> to ask about it.
      </p>
    )
  }
  const provisions = jurisdictions.reduce((sum, each) => sum + each.provisions, 0)
  const instruments = jurisdictions.reduce((sum, each) => sum + each.instruments.length, 0)
  const names = jurisdictions.slice(0, 3).map((each) => each.name)
  const more = jurisdictions.length - names.length
  return (
    <p class="held-line">
      Held: {names.join(", ")}
      {more > 0 && ` and ${counted(more, "other place")}`}; {counted(provisions, "provision")} in{" "}
      {counted(instruments, "instrument")}. <a href="/coverage">What is held</a>
    </p>
  )
}
