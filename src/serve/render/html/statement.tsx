/**
 * One statement of an answer. The law's own words stand in a quotation of their own; a list of the law is a
 * list on the page; each quote is followed by its label.
 */
import type { Label, Statement as StatementShape, Support } from "../../../pincite.js"
import { type StatementLine, statementLines } from "../statement-lines.js"
import { statusWords } from "../weight-words.js"
import { LabelLink } from "./label-link.js"

type Citations = ReadonlyMap<Label, string>

interface StatementProps {
  readonly statement: StatementShape
  readonly citations: Citations
}

export function Statement({ statement, citations }: StatementProps) {
  if (statement.kind === "frame") return <Frame statement={statement} citations={citations} />
  const marked = statement.status === "guidance" || statement.status === "example" ? statement.status : null
  return (
    <blockquote class={marked === null ? "law" : `law law-${marked}`}>
      {marked !== null && <p class="status">{capitalised(statusWords[marked])}, not a rule</p>}
      {blocks(statementLines(statement)).map((block) =>
        block.kind === "running" ? (
          <p>
            <Quotes line={block.line} citations={citations} />
          </p>
        ) : (
          <LawList lines={block.lines} citations={citations} />
        ),
      )}
    </blockquote>
  )
}

/** Nested as the law nests: a deeper line belongs to the shallower one before it. */
function LawList({ lines, citations }: { lines: readonly StatementLine[]; citations: Citations }) {
  const shallowest = Math.min(...lines.map((line) => line.depth))
  const items: { head: StatementLine; below: StatementLine[] }[] = []
  for (const line of lines) {
    const last = items.at(-1)
    if (last === undefined || line.depth === shallowest) items.push({ head: line, below: [] })
    else last.below.push(line)
  }
  return (
    <ul class="law-list">
      {items.map(({ head, below }) => (
        <li>
          <Quotes line={head} citations={citations} />
          {below.length > 0 && <LawList lines={below} citations={citations} />}
        </li>
      ))}
    </ul>
  )
}

function Quotes({ line, citations }: { line: StatementLine; citations: Citations }) {
  return (
    <>
      {line.enumerator !== "" && <span class="enumerator">{line.enumerator} </span>}
      {line.quotes.map((quote, index) => (
        <>
          {index > 0 && " "}
          {quote.quote}
          {endsLabel(quote, line.quotes[index + 1]) && (
            <>
              {" "}
              <LabelLink label={quote.label} citations={citations} />
            </>
          )}
        </>
      ))}
    </>
  )
}

/** A frame may speak its labels within its words; those it does not speak follow it. */
function Frame({ statement, citations }: StatementProps) {
  const pieces = statement.text.split(/(\[\d+\.\d+\])/u)
  const missing = statement.labels.filter((label) => !statement.text.includes(`[${label}]`))
  return (
    <p class="frame">
      {pieces.map((piece) => {
        const label = /^\[(\d+\.\d+)\]$/u.exec(piece)?.[1]
        return label === undefined ? piece : <LabelLink label={label} citations={citations} />
      })}
      {missing.map((label) => (
        <>
          {" "}
          <LabelLink label={label} citations={citations} />
        </>
      ))}
    </p>
  )
}

type Block =
  | { readonly kind: "running"; readonly line: StatementLine }
  | { readonly kind: "list"; readonly lines: StatementLine[] }

function blocks(lines: readonly StatementLine[]): readonly Block[] {
  const made: Block[] = []
  for (const line of lines) {
    const last = made.at(-1)
    if (line.depth === 0) made.push({ kind: "running", line })
    else if (last?.kind === "list") last.lines.push(line)
    else made.push({ kind: "list", lines: [line] })
  }
  return made
}

function endsLabel(quote: Support, next: Support | undefined): boolean {
  return next?.label !== quote.label
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
