/** One instrument: what it is, how current, and its top provisions with what lies under each. */
import { jurisdictionName } from "../../../law/index.js"
import type { Instrument, Provision } from "../../../pincite.js"
import { counted } from "../../render/counted.js"
import { currency } from "../../render/currency.js"
import { weightWords } from "../../render/weight-words.js"
import { lawLink } from "../links.js"
import { Layout } from "../parts/layout.js"
import { OutlineList } from "../parts/outline-list.js"

interface OutlinePageProps {
  readonly sample: boolean
  readonly instrument: Instrument
  readonly provisions: readonly Provision[]
}

export function OutlinePage({ sample, instrument, provisions }: OutlinePageProps) {
  const dates = currency(
    { effectiveFrom: null, effectiveTo: null, currentThrough: instrument.currentThrough },
    instrument.importedOn,
  )
  return (
    <Layout title={instrument.name} sample={sample} under="law">
      <div class="column">
        <nav class="place" aria-label="Place in the law">
          <ol>
            <li>
              <a href="/law">Law</a>
            </li>
            <li>
              <a href={lawLink(instrument.jurisdiction)}>{jurisdictionName(instrument.jurisdiction)}</a>
            </li>
          </ol>
        </nav>
        <h1>{instrument.name}</h1>
        <p class="facts">
          {weightWords[instrument.weight]}; {counted(instrument.sections, "section")},{" "}
          {counted(instrument.provisions, "provision")}; {dates}
          {instrument.publisher !== null && `; published by ${instrument.publisher}`}.{" "}
          {instrument.officialUrl !== null && (
            <a href={instrument.officialUrl} rel="noreferrer">
              Official publication
            </a>
          )}
        </p>
        <OutlineList provisions={provisions} />
      </div>
    </Layout>
  )
}
