/** What is known of a provision's text: citation, dates, versions, where it came from, how to name it. */
import { currency } from "../../render/currency.js"
import { weightWords } from "../../render/weight-words.js"
import { writtenDate } from "../../render/written-date.js"
import type { ShownAt } from "../find-shown.js"
import { lawLink } from "../links.js"

export function ProvisionFacts({ at }: { at: ShownAt }) {
  const { shown, provision } = at
  const { instrument, versions } = shown
  return (
    <section class="provision-facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">About this text</h2>
      <dl>
        <div>
          <dt>Citation</dt>
          <dd class="citation">{provision.citation}</dd>
        </div>
        {shown.bluebook !== provision.citation && (
          <div>
            <dt>Bluebook</dt>
            <dd class="citation">{shown.bluebook}</dd>
          </div>
        )}
        <div>
          <dt>Weight</dt>
          <dd>{weightWords[provision.weight]}</dd>
        </div>
        <div>
          <dt>Dates</dt>
          <dd>{currency(provision.period, instrument.importedOn)}</dd>
        </div>
        <div>
          <dt>Versions</dt>
          <dd>
            <ul>
              {versions.map((each) => (
                <li>
                  <a
                    href={lawLink(each.version)}
                    aria-current={each.version === provision.version ? "true" : undefined}
                  >
                    {each.period.effectiveFrom === null
                      ? each.version.slice(each.version.lastIndexOf("@") + 1)
                      : `from ${writtenDate(each.period.effectiveFrom)}`}
                  </a>
                  {each.status !== "in-force" && <span class="status-tag"> {each.status}</span>}
                </li>
              ))}
            </ul>
            <form class="on-day" action={lawLink(provision.id)} method="get">
              <label for="on">On the day</label>
              <input id="on" name="on" type="date" required />
              <button type="submit">Show</button>
            </form>
          </dd>
        </div>
        <div>
          <dt>Origin</dt>
          <dd>
            {instrument.publisher ?? "publisher not stated"}, imported on {writtenDate(instrument.importedOn)}
            {instrument.officialUrl !== null && (
              <>
                {"; "}
                <a href={instrument.officialUrl} rel="noreferrer">
                  official publication
                </a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>
            <code>{provision.version}</code>
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code>{provision.digest}</code>
          </dd>
        </div>
      </dl>
    </section>
  )
}
