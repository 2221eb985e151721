/**
 * A provision's words in the order of the law: its own text, its tables, its children nested below it with
 * their enumerators. The words asked for are marked; the first mark carries the anchor `words`.
 */
import type { Provision } from "../../../pincite.js"
import { isHeaded } from "../is-headed.js"
import type { OrderedProvision, ProvisionPiece } from "../provision-order.js"
import type { HtmlLinks } from "./html-links.js"

interface Span {
  readonly start: number
  readonly end: number
}

interface ProvisionBodyProps {
  readonly ordered: OrderedProvision
  /** Into the provision's own stored text; its children's words are not reached by it. */
  readonly marked: Span | null
  readonly links: HtmlLinks
  /** The level of the headings of children that have one. */
  readonly headingLevel?: 2 | 3 | 4
}

export function ProvisionBody({ ordered, marked, links, headingLevel = 2 }: ProvisionBodyProps) {
  const first = ordered.pieces.find(
    (piece) => marked !== null && piece.kind === "text" && meets(piece, marked),
  )
  return (
    <>
      {ordered.pieces.map((piece) => {
        if (piece.kind === "table") return <LawTable table={piece.table} />
        if (piece.kind === "child") {
          return (
            <Child
              ordered={piece.child}
              above={ordered.provision.status}
              links={links}
              headingLevel={headingLevel}
            />
          )
        }
        return (
          <p>
            <Words piece={piece} marked={marked} anchored={piece === first} />
          </p>
        )
      })}
    </>
  )
}

interface ChildProps {
  readonly ordered: OrderedProvision
  /** The status of what it stands in, which need not be said again. */
  readonly above: Provision["status"]
  readonly links: HtmlLinks
  readonly headingLevel: 2 | 3 | 4
}

function Child({ ordered, above, links, headingLevel }: ChildProps) {
  const { provision, pieces } = ordered
  const status = provision.status === above ? null : <span class="status-tag"> {provision.status}</span>
  const href = links.provision(provision.id)
  const designator =
    href === null ? (
      <span class="enumerator">{provision.designator}</span>
    ) : (
      <a class="enumerator" href={href} title={provision.citation}>
        {provision.designator || "¶"}
      </a>
    )
  if (isHeaded(provision)) {
    const Heading = `h${headingLevel}` as "h2" | "h3" | "h4"
    return (
      <section class="headed">
        <Heading>
          {designator} {provision.heading}
          {status}
        </Heading>
        <ProvisionBody ordered={ordered} marked={null} links={links} headingLevel={deeper(headingLevel)} />
      </section>
    )
  }
  const [opening, ...rest] = pieces
  const inline = opening?.kind === "text" ? opening : null
  return (
    <div class="child">
      <p>
        {designator} {provision.heading !== "" && <b>{provision.heading} </b>}
        {inline?.text}
        {status}
      </p>
      <ProvisionBody
        ordered={{ provision, pieces: inline === null ? pieces : rest }}
        marked={null}
        links={links}
        headingLevel={deeper(headingLevel)}
      />
    </div>
  )
}

function deeper(level: 2 | 3 | 4): 3 | 4 {
  return level === 2 ? 3 : 4
}

interface WordsProps {
  readonly piece: Extract<ProvisionPiece, { kind: "text" }>
  readonly marked: Span | null
  readonly anchored: boolean
}

function Words({ piece, marked, anchored }: WordsProps) {
  const { start, text } = piece
  if (marked === null || !meets(piece, marked)) return <>{text}</>
  const from = Math.max(0, marked.start - start)
  const to = Math.min(text.length, marked.end - start)
  return (
    <>
      {text.slice(0, from)}
      {anchored ? <mark id="words">{text.slice(from, to)}</mark> : <mark>{text.slice(from, to)}</mark>}
      {text.slice(to)}
    </>
  )
}

function meets({ start, text }: Extract<ProvisionPiece, { kind: "text" }>, span: Span): boolean {
  return span.start < start + text.length && span.end > start
}

function LawTable({ table }: { table: Provision["tables"][number] }) {
  return (
    <section class="table-scroll" aria-label={table.caption || "Table"} tabindex={0}>
      <table class="law-table">
        {table.caption !== "" && <caption>{table.caption}</caption>}
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell) => {
                const span = cell.span > 1 ? { colspan: cell.span } : {}
                return cell.header ? (
                  <th scope="col" {...span}>
                    {cell.text}
                  </th>
                ) : (
                  <td {...span}>{cell.text}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
