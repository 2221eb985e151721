/** The numbered sources of an answer, each with its dates, its weight and every passage quoted from it. */
import { jurisdictionName } from "../../../law/index.js"
import type { Source } from "../../../pincite.js"
import { currency } from "../currency.js"
import { weightWords } from "../weight-words.js"
import { type HtmlLinks, passageAnchor } from "./html-links.js"
import { Quotation } from "./quotation.js"

interface SourcesProps {
  readonly sources: readonly Source[]
  readonly links: HtmlLinks
}

export function Sources({ sources, links }: SourcesProps) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li value={source.number}>
          <h3>
            <span class="citation">{source.citation}</span> {source.title}
          </h3>
          <p class="facts">
            {source.instrument}, {jurisdictionName(source.jurisdiction)} ({weightWords[source.weight]});{" "}
            {currency(source, source.retrievedAt)}.{" "}
            {source.officialUrl !== null && (
              <a href={source.officialUrl} rel="noreferrer">
                Official publication
              </a>
            )}
          </p>
          {source.why !== "" && <p class="facts">Why it is here: {source.why}</p>}
          <ul class="passages">
            {source.passages.map((passage) => (
              <li id={passageAnchor(passage.label)}>
                <span class="label">[{passage.label}]</span> <CitationLink passage={passage} links={links} />{" "}
                <Quotation words={passage.quote} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function CitationLink({ passage, links }: { passage: Source["passages"][number]; links: HtmlLinks }) {
  const href = links.provision(passage.version, passage)
  if (href === null) return <span class="citation">{passage.citation}</span>
  return (
    <a class="citation" href={href}>
      {passage.citation}
    </a>
  )
}
