/** What is held, per place and instrument, with its dates: what can be answered from, and how current it is. */
import type { Coverage, Instrument } from "../../../pincite.js"
import { counted, thousands } from "../../render/counted.js"
import { weightWords } from "../../render/weight-words.js"
import { writtenDate } from "../../render/written-date.js"
import { lawLink } from "../links.js"
import { inNaturalOrder } from "../natural-order.js"
import { Layout } from "../parts/layout.js"

export function CoveragePage({ sample, coverage }: { sample: boolean; coverage: Coverage }) {
  return (
    <Layout title="Coverage" sample={sample} under="coverage">
      <div class="wide-column">
        <h1>What is held</h1>
        {coverage.jurisdictions.length === 0 && <p>The library holds no law yet.</p>}
        {coverage.jurisdictions.map((place) => (
          <section aria-labelledby={`${place.jurisdiction}-heading`}>
            <h2 id={`${place.jurisdiction}-heading`}>
              <a href={lawLink(place.jurisdiction)}>{place.name}</a>
            </h2>
            <p class="facts">
              {counted(place.provisions, "provision")} in {counted(place.instruments.length, "instrument")}
            </p>
            <InstrumentTable instruments={place.instruments} place={place.name} />
          </section>
        ))}
        <p>
          Snapshot {coverage.snapshot}. A place that is not listed is not answered for.{" "}
          <a href="/help/import">Import law</a>
        </p>
      </div>
    </Layout>
  )
}

function InstrumentTable({ instruments, place }: { instruments: readonly Instrument[]; place: string }) {
  return (
    <section class="table-scroll" aria-label={`Instruments of ${place}`} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Weight</th>
            <th scope="col">Format</th>
            <th scope="col" class="number">
              Sections
            </th>
            <th scope="col" class="number">
              Provisions
            </th>
            <th scope="col">Current through</th>
            <th scope="col">Imported</th>
          </tr>
        </thead>
        <tbody>
          {inNaturalOrder(instruments).map((each) => (
            <tr>
              <th scope="row">
                <a href={lawLink(each.id)}>{each.name}</a>
                {each.publisher !== null && <span class="hint"> {each.publisher}</span>}
              </th>
              <td>{weightWords[each.weight]}</td>
              <td>{(each.formats ?? []).join(", ")}</td>
              <td class="number">{thousands(each.sections)}</td>
              <td class="number">{thousands(each.provisions)}</td>
              <td>
                {each.currentThrough === null
                  ? "the publisher states no date"
                  : writtenDate(each.currentThrough)}
              </td>
              <td class="date">{writtenDate(each.importedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
