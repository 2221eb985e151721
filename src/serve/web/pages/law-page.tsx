/** The law held, to browse: every place with its instruments, or one place alone, and a field to go to a citation. */
import type { Coverage } from "../../../pincite.js"
import { counted } from "../../render/counted.js"
import { inNaturalOrder } from "../../render/natural-order.js"
import { weightWords } from "../../render/weight-words.js"
import { lawLink } from "../links.js"
import { Layout } from "../parts/layout.js"

interface LawPageProps {
  readonly sample: boolean
  readonly places: Coverage["jurisdictions"]
  /** The place shown alone; null: all of them. */
  readonly only: string | null
}

export function LawPage({ sample, places, only }: LawPageProps) {
  return (
    <Layout title={only ?? "Law"} sample={sample} under="law">
      <div class="column">
        {only !== null && (
          <nav class="place" aria-label="Place in the law">
            <ol>
              <li>
                <a href="/law">Law</a>
              </li>
            </ol>
          </nav>
        )}
        <h1>{only ?? "The law held"}</h1>
        <form class="go" action="/law" method="get">
          <label for="cite">Go to a citation</label>
          <div class="question-row">
            <input id="cite" name="cite" type="text" required maxlength={200} autocomplete="off" />
            <button type="submit">Go</button>
          </div>
        </form>
        {places.length === 0 && (
          <p>
            The library holds no law yet. <a href="/help/import">Import law</a>
          </p>
        )}
        {places.map((place) => (
          <section aria-labelledby={`${place.jurisdiction}-heading`}>
            <h2 id={`${place.jurisdiction}-heading`}>
              {only === null ? <a href={lawLink(place.jurisdiction)}>{place.name}</a> : "Instruments"}
            </h2>
            <ul class="outline">
              {inNaturalOrder(place.instruments).map((each) => (
                <li>
                  <a href={lawLink(each.id)}>{each.name}</a>{" "}
                  <span class="hint">
                    {weightWords[each.weight]}, {counted(each.sections, "section")}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  )
}
