/** What is held, per place and instrument, with its dates and gaps: what can be answered from, and how current it is. */
import type { Coverage, Instrument } from "../../../pincite.js"
import { counted, thousands } from "../../render/counted.js"
import { groupInstruments, type InstrumentGroup, isGroup, sumOf } from "../../render/coverage-groups.js"
import { daysInWords, gapsInWords, noDay } from "../../render/coverage-words.js"
import { byReason, passedLine } from "../../render/passed-files-words.js"
import { weightWords } from "../../render/weight-words.js"
import { writtenDate } from "../../render/written-date.js"
import { lawLink } from "../links.js"
import { Layout } from "../parts/layout.js"

export function CoveragePage({ sample, coverage }: { sample: boolean; coverage: Coverage }) {
  return (
    <Layout title="Coverage" sample={sample} under="coverage">
      <div class="wide-column coverage">
        <h1>What is held</h1>
        {coverage.jurisdictions.length === 0 && <p>The library holds no law yet.</p>}
        {coverage.jurisdictions.length > 3 && <Places coverage={coverage} />}
        {coverage.jurisdictions.map((place) => (
          <Place place={place} />
        ))}
        <PassedFiles coverage={coverage} />
        <p>
          Snapshot {coverage.snapshot}. A place that is not listed is not answered for.{" "}
          <a href="/help/import">Import law</a>
        </p>
      </div>
    </Layout>
  )
}

function Places({ coverage }: { coverage: Coverage }) {
  return (
    <nav class="facts places" aria-label="Places">
      {coverage.jurisdictions.map(({ jurisdiction, name }) => (
        <a href={`#${jurisdiction}-heading`}>{name}</a>
      ))}
    </nav>
  )
}

function Place({ place }: { place: Coverage["jurisdictions"][number] }) {
  const shown = groupInstruments(place.instruments)
  const single = shown.filter((each): each is Instrument => !isGroup(each))
  return (
    <section aria-labelledby={`${place.jurisdiction}-heading`}>
      <h2 id={`${place.jurisdiction}-heading`}>
        <a href={lawLink(place.jurisdiction)}>{place.name}</a>
      </h2>
      <p class="facts">
        {counted(place.provisions, "provision")} in {counted(place.instruments.length, "instrument")}
      </p>
      {single.length > 0 && <InstrumentTable instruments={single} of={place.name} />}
      {shown.filter(isGroup).map((group) => (
        <Group group={group} of={place.name} />
      ))}
    </section>
  )
}

function Group({ group: { series, instruments }, of }: { group: InstrumentGroup; of: string }) {
  const [first, last] = [instruments[0] as Instrument, instruments.at(-1) as Instrument]
  const days = daysInWords(instruments)
  return (
    <details class="instruments">
      <summary>
        <b>
          {thousands(instruments.length)} × {weightWords[first.weight]}, {series}
        </b>
        : {first.name} to {last.name}
        <span class="hint">
          {counted(sumOf(instruments, "sections"), "section")},{" "}
          {counted(sumOf(instruments, "provisions"), "provision")};{" "}
          {days === null ? noDay : `current through ${days}`}
        </span>
        <Gaps instruments={instruments} />
      </summary>
      <InstrumentTable instruments={instruments} of={`${of}, ${series}`} />
    </details>
  )
}

function Gaps({ instruments }: { instruments: readonly Instrument[] }) {
  const gaps = gapsInWords(instruments)
  if (gaps.length === 0) return null
  return (
    <ul class="gaps hint">
      {gaps.map((gap) => (
        <li>{gap}</li>
      ))}
    </ul>
  )
}

function InstrumentTable({ instruments, of }: { instruments: readonly Instrument[]; of: string }) {
  return (
    <section class="table-scroll" aria-label={`Instruments of ${of}`} tabindex={0}>
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
          {instruments.map((each) => (
            <tr>
              <th scope="row">
                <a href={lawLink(each.id)}>{each.name}</a>
                {each.publisher !== null && <span class="hint"> {each.publisher}</span>}
                <Gaps instruments={[each]} />
              </th>
              <td data-column="Weight">{weightWords[each.weight]}</td>
              <td data-column="Format">{(each.formats ?? []).join(", ")}</td>
              <td data-column="Sections" class="number">
                {thousands(each.sections)}
              </td>
              <td data-column="Provisions" class="number">
                {thousands(each.provisions)}
              </td>
              <td data-column="Current through">{daysInWords([each]) ?? noDay}</td>
              <td data-column="Imported" class="date">
                {writtenDate(each.importedOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PassedFiles({ coverage: { passedFiles } }: { coverage: Coverage }) {
  if (passedFiles.length === 0) return null
  return (
    <section aria-labelledby="passed-heading">
      <h2 id="passed-heading">Files that hold none of this</h2>
      <ul>
        {byReason(passedFiles).map((each) => (
          <li>{passedLine(each)}</li>
        ))}
      </ul>
    </section>
  )
}
