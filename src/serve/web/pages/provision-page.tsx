/**
 * One provision: its place in the law, whether it may be read as law, its words with those asked for
 * highlighted, its notes, and what is known of this text (dates, versions, origin).
 *
 * Where much lies below it (a title of a code), what lies below is listed, not printed.
 */
import { jurisdictionName } from "../../../law/index.js"
import type { PagesResult, Provision } from "../../../pincite.js"
import { ProvisionBody } from "../../render/html/provision-body.js"
import { isHeaded } from "../../render/is-headed.js"
import { provisionOrder } from "../../render/provision-order.js"
import { provisionStatus } from "../../render/provision-status.js"
import type { ShownAt } from "../find-shown.js"
import type { WordsAsked } from "../find-words.js"
import { lawLink } from "../links.js"
import { Layout } from "../parts/layout.js"
import { OrderedOutline } from "../parts/outline-list.js"
import { PrintedPages } from "../parts/printed-pages.js"
import { ProvisionFacts } from "../parts/provision-facts.js"

interface ProvisionPageProps {
  readonly sample: boolean
  readonly at: ShownAt
  readonly words: WordsAsked
  readonly pages: PagesResult
}

/** More provisions than these are not printed on one page. */
const mostPrinted = 400

export function ProvisionPage({ sample, at, words, pages }: ProvisionPageProps) {
  const { shown, provision, asOf, whole } = at
  const tooMuch = shown.subtree.length > mostPrinted
  const status = provisionStatus(whole ? shown.found : { kind: "held", provision }, asOf)
  const newer = "provision" in shown.found && shown.found.provision.version !== provision.version
  const marked = words.kind === "span" ? words.span : null
  return (
    <Layout title={provision.citation} sample={sample} under="law">
      <div class={pages.kind === "no-pages" ? "with-rail" : "with-rail with-pages"}>
        <article class="column provision">
          <Place at={at} />
          <h1>
            {provision.heading === "" ? (
              provision.citation
            ) : (
              <>
                <span class="designator">{provision.designator}</span> {provision.heading}
              </>
            )}
          </h1>
          {status !== null && <Notice kind="status">{status}</Notice>}
          {!whole && newer && (
            <Notice kind="status">
              An earlier or later version of this provision, with its own words only: what lay below it then
              is not shown. <a href={lawLink(provision.id)}>The newest version held</a>
            </Notice>
          )}
          {words.kind === "not-there" && (
            <Notice kind="status">
              The words linked to are not in this version, so nothing is highlighted.
            </Notice>
          )}
          <LeadIns at={at} />
          {whole && tooMuch ? (
            <OrderedOutline ordered={provisionOrder(provision, shown.children)} />
          ) : (
            <div class="law-text">
              <ProvisionBody
                ordered={provisionOrder(provision, whole ? shown.subtree : [])}
                marked={marked}
                links={{ provision: lawLink }}
              />
            </div>
          )}
          <Notes provision={provision} />
          <Neighbours at={at} />
        </article>
        <div class="rail">
          <PrintedPages result={pages} />
          <ProvisionFacts at={at} />
        </div>
      </div>
    </Layout>
  )
}

/** The words that a paragraph hangs from: of each provision above that it runs on from, what stands before it. */
function LeadIns({ at: { shown, provision } }: { at: ShownAt }) {
  const line = [...shown.path, provision]
  const leadIns = shown.path.flatMap((above, index) => {
    const below = line[index + 1]
    if (below === undefined || isHeaded(below)) return []
    const words = above.text.slice(0, below.at).trim()
    return words === "" ? [] : [{ above, words }]
  })
  if (leadIns.length === 0) return null
  return (
    <section class="lead-ins" aria-label="The words above it">
      {leadIns.map(({ above, words }) => (
        <p>
          <a class="enumerator" href={lawLink(above.version)}>
            {above.designator}
          </a>{" "}
          {words}
        </p>
      ))}
    </section>
  )
}

function Place({ at: { shown, provision } }: { at: ShownAt }) {
  return (
    <nav class="place" aria-label="Place in the law">
      <ol>
        <li>
          <a href={lawLink(provision.jurisdiction)}>{jurisdictionName(provision.jurisdiction)}</a>
        </li>
        <li>
          <a href={lawLink(shown.instrument.id)}>{shown.instrument.name}</a>
        </li>
        {shown.path.map((each) => (
          <li>
            <a href={lawLink(each.id)}>
              {each.designator} {each.heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Notice({ kind, children }: { kind: string; children?: unknown }) {
  return (
    <div class={`notice notice-${kind}`} role="note">
      <p>{children}</p>
    </div>
  )
}

function Notes({ provision }: { provision: Provision }) {
  if (provision.notes.length === 0) return null
  return (
    <section class="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">Notes and history, not part of the law’s text</h2>
      <dl>
        {byKind(provision.notes).map(([kind, texts]) => (
          <div>
            <dt>{inWords(kind)}</dt>
            {texts.map((text) => (
              <dd>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Kinds in the order they first appear, each with its notes. */
function byKind(notes: Provision["notes"]): readonly (readonly [kind: string, texts: readonly string[]])[] {
  const kinds = new Map<string, string[]>()
  for (const { kind, text } of notes) kinds.set(kind, [...(kinds.get(kind) ?? []), text])
  return [...kinds]
}

function inWords(kind: string): string {
  const words = kind.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Neighbours({ at: { shown } }: { at: ShownAt }) {
  const { previous, next } = shown
  if (previous === null && next === null) return null
  return (
    <nav class="neighbours" aria-label="Neighbouring provisions">
      {previous !== null && (
        <a class="previous" href={lawLink(previous.id)} rel="prev">
          <span class="hint">Before it</span> {previous.designator} {previous.heading}
        </a>
      )}
      {next !== null && (
        <a class="next" href={lawLink(next.id)} rel="next">
          <span class="hint">After it</span> {next.designator} {next.heading}
        </a>
      )}
    </nav>
  )
}
