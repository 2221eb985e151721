/**
 * The form that asks: one question, the places held to pick from, a day. Sent by GET, so that an answer has
 * an address of its own. Without a place picked, the place is read from the question.
 */
import { jurisdictionName } from "../../../law/index.js"

export interface AskedBefore {
  readonly question: string
  readonly jurisdictions: readonly string[]
  readonly asOf: string
}

export const nothingAsked: AskedBefore = { question: "", jurisdictions: [], asOf: "" }

interface AskFormProps {
  readonly held: readonly string[]
  readonly asked: AskedBefore
  /** Tells the fields of two forms on one page apart. */
  readonly name: string
  readonly button?: string
}

/** More places than these are picked from a list that scrolls. */
const mostBoxes = 12

export function AskForm({ held, asked, name, button = "Ask" }: AskFormProps) {
  return (
    <form class="ask-form" action="/ask" method="get">
      <label class="question-label" for={`${name}-q`}>
        Your question
      </label>
      <div class="question-row">
        <input
          id={`${name}-q`}
          name="q"
          type="text"
          required
          maxlength={2000}
          value={asked.question}
          autocomplete="off"
          placeholder="Can I … in …? What are the requirements?"
        />
        <button type="submit">{button}</button>
      </div>
      <div class="picks">
        <PlacePicker held={held} picked={asked.jurisdictions} name={name} />
        <p class="day">
          <label for={`${name}-asOf`}>
            As of <span class="hint">(optional; otherwise the newest text held)</span>
          </label>
          <input id={`${name}-asOf`} name="asOf" type="date" value={asked.asOf} />
        </p>
      </div>
    </form>
  )
}

interface PlacePickerProps {
  readonly held: readonly string[]
  readonly picked: readonly string[]
  readonly name: string
}

function PlacePicker({ held, picked, name }: PlacePickerProps) {
  const others = picked.filter((code) => !held.includes(code))
  const places = [...held, ...others]
  if (places.length === 0) return null
  const legend = (
    <>
      Place <span class="hint">(none picked: as your question says)</span>
    </>
  )
  if (places.length > mostBoxes) {
    return (
      <p class="places">
        <label for={`${name}-j`}>{legend}</label>
        <select id={`${name}-j`} name="j" multiple size={6}>
          {places.map((code) => (
            <option value={code} selected={picked.includes(code)}>
              {jurisdictionName(code)}
            </option>
          ))}
        </select>
      </p>
    )
  }
  return (
    <fieldset class="places">
      <legend>{legend}</legend>
      {places.map((code) => (
        <label>
          <input type="checkbox" name="j" value={code} checked={picked.includes(code)} />{" "}
          {jurisdictionName(code)}
        </label>
      ))}
    </fieldset>
  )
}
