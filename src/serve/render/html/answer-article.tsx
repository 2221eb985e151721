/** An answer as an HTML article: the parts in their order, each heading with an anchor of its own. */
import type { Answer, Label, Statement as StatementShape } from "../../../pincite.js"
import { asOfNote, notAdviceNote, placeNames, searchedNote } from "../answer-notes.js"
import { type AnswerPart, answerParts } from "../answer-parts.js"
import { checkWords } from "../check-words.js"
import { fitWords } from "../fit-words.js"
import { joinLeadIns } from "../join-lead-ins.js"
import { verdictWords } from "../verdict-words.js"
import type { HtmlLinks } from "./html-links.js"
import { citationsByLabel } from "./html-links.js"
import { LabelLink } from "./label-link.js"
import { Quotation } from "./quotation.js"
import { Sources } from "./sources.js"
import { Statement } from "./statement.js"

interface AnswerArticleProps {
  readonly answer: Answer
  readonly links: HtmlLinks
}

export function AnswerArticle({ answer, links }: AnswerArticleProps) {
  const citations = citationsByLabel(answer)
  const verdict = verdictWords[answer.verdict]
  return (
    <article class="answer">
      <h1>{answer.title}</h1>
      <div class="verdict">
        <p>
          <strong>{verdict.short}.</strong> {verdict.long}
          {answer.verdictBecause.labels.map((label) => (
            <>
              {" "}
              <LabelLink label={label} citations={citations} />
            </>
          ))}
        </p>
      </div>
      {answer.premises.map((each) => (
        <div class="premise">
          <Statement statement={each} citations={citations} />
        </div>
      ))}
      <div class="lead">
        {joinLeadIns(answer.lead).map((each) => (
          <Statement statement={each} citations={citations} />
        ))}
      </div>
      {answerParts(answer).map((part) => (
        <section id={part.kind} aria-labelledby={`${part.kind}-heading`}>
          <h2 id={`${part.kind}-heading`}>{part.heading}</h2>
          <PartBody part={part} answer={answer} links={links} citations={citations} />
        </section>
      ))}
      <Checks answer={answer} />
      <p class="not-advice">{notAdviceNote(answer)}</p>
    </article>
  )
}

interface PartProps extends AnswerArticleProps {
  readonly part: AnswerPart
  readonly citations: ReadonlyMap<Label, string>
}

function PartBody({ part, answer, links, citations }: PartProps) {
  switch (part.kind) {
    case "sources":
      return <Sources sources={answer.sources} links={links} />
    case "not-for-you":
      return (
        <ul class="near">
          {answer.notForYou.map((each) => (
            <li>
              <ProvisionName {...each} links={links} />: {each.because}
            </li>
          ))}
        </ul>
      )
    case "gaps":
      return (
        <ul>
          {answer.gaps.map((gap) => (
            <li>{gap}</li>
          ))}
        </ul>
      )
    case "jurisdiction":
      return <p>{placeNames(answer.jurisdictions)}</p>
    case "searched":
      return (
        <p>
          {asOfNote(answer.asOf)} {searchedNote(answer.searched)}
        </p>
      )
    default:
      return (
        <>
          {joinLeadIns(part.section?.statements ?? []).map((each) => (
            <Statement statement={each} citations={citations} />
          ))}
          {part.kind === "who-is-bound" && <WhoIsBound answer={answer} links={links} />}
        </>
      )
  }
}

function WhoIsBound({ answer, links }: AnswerArticleProps) {
  if (answer.applicability.length === 0) return null
  return (
    <dl class="bound">
      {answer.applicability.map((each) => {
        const definition = each.definedAt === null ? null : links.provision(each.definedAt)
        return (
          <div>
            <dt>
              <ProvisionName provision={each.provision} citation={each.citation} heading="" links={links} />
            </dt>
            <dd>
              <strong>{fitWords(each)}.</strong> {each.because}
              {definition !== null && (
                <>
                  {" "}
                  <a href={definition}>Where the law defines it</a>
                </>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

interface ProvisionNameProps {
  readonly provision: string
  readonly citation: string
  readonly heading: string
  readonly links: HtmlLinks
}

function ProvisionName({ provision, citation, heading, links }: ProvisionNameProps) {
  const href = links.provision(provision)
  return (
    <>
      {href === null ? <span class="citation">{citation}</span> : <a href={href}>{citation}</a>}
      {heading === "" ? "" : ` ${heading}`}
    </>
  )
}

/** What was checked of each law statement, for whoever wants to know; folded away for whoever does not. */
function Checks({ answer }: { answer: Answer }) {
  const said = new Map<string, StatementShape>()
  for (const each of [
    ...answer.premises,
    ...answer.lead,
    ...answer.sections.flatMap((one) => one.statements),
  ]) {
    if (each.kind === "law") said.set(`${each.labels.join(" ")} ${each.text}`, each)
  }
  return (
    <details class="checks" id="checks">
      <summary>How each sentence was checked</summary>
      <p>
        Every sentence with a label is quoted from the law word for word and was compared with the stored text
        before this page was made.
      </p>
      <ol>
        {[...said.values()].map((each) => (
          <li>
            <p>
              {each.labels.map((label) => `[${label}]`).join(" ")} <Quotation words={beginning(each.text)} />
            </p>
            <ul>
              {each.checks
                .filter((check) => check.outcome !== "not-applicable")
                .map((check) => (
                  <li>{checkWords(check)}</li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}

function beginning(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s+\S*$/u, "")} …`
}
