/**
 * Decides at which level each paragraph of a section stands.
 *
 * 1 CFR 21.11(h) gives six levels: (a), (1), (i), (A), (<I>1</I>), (<I>i</I>). A sign alone does not give
 * the level: "(i)" follows "(h)" and begins "(i), (ii), (iii)"; "(v)" and "(x)" are letters and figures. So
 * all readings of a section's signs are followed at once, each step has a cost by how well it continues a
 * list or begins one, and the cheapest reading of the whole section is taken (decision 0012). Where another
 * reading of a sign is hardly dearer, or the best is itself irregular, the report says so.
 *
 * Other laws have orders of their own, which the format names. Where there is none, as in appendices, a new
 * kind of sign opens a new level.
 */
import { type Mark, type Reading, readingsOf } from "./mark-values.js"

export interface MarkStep {
  readonly kind: "mark"
  readonly mark: Mark
  /** In the same paragraph as the sign before it: it can only begin a list below that one. */
  readonly joined: boolean
  /** The words before it end in a colon or dash. */
  readonly afterColon: boolean
  /** Its own heading or words announce definitions. */
  readonly announces: boolean
  /** How far the line is set in, where the text shows it: a sign stands deeper than what it stands in. */
  readonly indent?: number | null
}

export type Step = MarkStep | { readonly kind: "term" }

export interface Resolved {
  /** The kind of sign it was read as, "(i)" for a roman figure; null for a term. */
  readonly style: string | null
  /** The step it stands in; null for the section itself. For a term that is no definition here: undefined. */
  readonly parent: number | null | undefined
  readonly ambiguous: boolean
  /** Of an ambiguous sign: the step it stands in by the other reading, the likeliest of them. */
  readonly otherwise?: number | null | undefined
  readonly irregular: boolean
}

/** In which order signs open levels; null: a new kind of sign opens a new level. */
export type SignOrder = readonly string[] | null

/** The order of 1 CFR 21.11(h). */
export const cfrOrder: SignOrder = ["(a)", "(1)", "(i)", "(A)", "~(1)", "~(i)"]

/** How many readings are followed at once; sections need two or three. */
const breadth = 24
/** How deep signs may stand in one another. */
const deepest = 24
/** A reading this much dearer than the best is not followed further. */
const hopeless = 9
/** An alternative no dearer than this makes a sign ambiguous. */
const nearly = 0.75
/** A sign that is set in otherwise than its place asks. */
const againstIndent = 2
/** A step at least this dear breaks the order of the signs. */
const brokenOrder = 2.5

interface Open {
  readonly step: number
  readonly style: string
  readonly place: number
  readonly indent: number | null
}

interface Choice {
  readonly before: Choice | null
  readonly style: string | null
  readonly parent: number | null | undefined
  readonly cost: number
}

interface Hypothesis {
  readonly cost: number
  readonly open: readonly Open[]
  readonly last: Choice | null
}

export function resolveMarks(steps: readonly Step[], order: SignOrder): readonly Resolved[] {
  let hypotheses: readonly Hypothesis[] = [{ cost: 0, open: [], last: null }]
  steps.forEach((step, index) => {
    const next = hypotheses.flatMap((hypothesis) =>
      step.kind === "term" ? takeTerm(hypothesis, index, steps) : takeMark(hypothesis, step, index, order),
    )
    // A stable sort keeps the order of the choices where costs are equal, so the result is always the same.
    next.sort((a, b) => a.cost - b.cost)
    const dearest = (next[0]?.cost ?? 0) + hopeless
    hypotheses = next.slice(0, breadth).filter(({ cost }) => cost <= dearest)
  })
  return compare(hypotheses, steps.length)
}

function takeMark(
  hypothesis: Hypothesis,
  step: MarkStep,
  index: number,
  order: SignOrder,
): readonly Hypothesis[] {
  return readingsOf(step.mark).flatMap((reading) => {
    const options: Hypothesis[] = []
    hypothesis.open.forEach((open, depth) => {
      if (open.style === reading.style) options.push(goOn(hypothesis, depth, reading, step, index))
    })
    const { open } = hypothesis
    // No law is nested so deep; a line of nothing but signs is.
    const above = open.length < deepest ? hypothesis : { ...hypothesis, open: open.slice(0, deepest - 1) }
    options.push(begin(above, reading, step, index, order))
    return options
  })
}

function goOn(
  hypothesis: Hypothesis,
  depth: number,
  reading: Reading,
  step: MarkStep,
  index: number,
): Hypothesis {
  const before = hypothesis.open[depth]?.place ?? 0
  const distance = reading.first - before
  let cost = 0
  if (distance > 1) cost += 3 + Math.min(distance, 4) / 2
  else if (distance === 0) cost += 6
  else if (distance < 0) cost += reading.first === 1 ? 5 : 7
  if (step.joined) cost += 8
  if (step.afterColon) cost += 1.2
  const beside = hypothesis.open[depth]?.indent ?? null
  if (setIn(step) !== null && beside !== null && setIn(step) !== beside) cost += againstIndent
  return choose(hypothesis, hypothesis.open.slice(0, depth), reading, step, index, cost)
}

function begin(
  hypothesis: Hypothesis,
  reading: Reading,
  step: MarkStep,
  index: number,
  order: SignOrder,
): Hypothesis {
  let cost = reading.first === 1 ? 0 : 4
  const innermost = hypothesis.open.at(-1)
  // Below a definition lists are its own; elsewhere a kind of sign below itself is a publisher's slip.
  const fromTerm = hypothesis.open.findLastIndex((open) => open.style === "term")
  if (innermost?.style === reading.style) cost += 8
  else if (hypothesis.open.findLastIndex((open) => open.style === reading.style) > fromTerm) cost += 3.5
  else cost += order === null ? 0.2 : costOfOrder(innermost, reading.style, order)
  if (!step.joined && !step.afterColon) cost += 0.6
  const around = innermost?.indent ?? null
  const indent = setIn(step)
  if (indent !== null && around !== null && indent <= around) cost += againstIndent
  return choose(hypothesis, hypothesis.open, reading, step, index, cost)
}

/** Two signs in one line stand equally far in, though one is below the other. */
function setIn(step: MarkStep): number | null {
  return step.joined ? null : (step.indent ?? null)
}

/** What it costs to open this style below the innermost open one. */
function costOfOrder(innermost: Open | undefined, style: string, order: readonly string[]): number {
  const level = order.indexOf(style)
  if (level === -1) return 3
  const fresh = innermost === undefined || innermost.style === "term"
  // Definitions and short sections begin with (1) as often as with (a).
  if (fresh) return level <= 1 ? level / 4 : 1.5 * level
  const expected = order.indexOf(innermost.style) + 1
  return level >= expected ? 1.5 * (level - expected) : 3 + expected - level
}

function choose(
  hypothesis: Hypothesis,
  above: readonly Open[],
  reading: Reading,
  step: MarkStep,
  index: number,
  cost: number,
): Hypothesis {
  const parent = above.at(-1)?.step ?? null
  const indent = step.indent ?? null
  return {
    cost: hypothesis.cost + cost,
    open: [...above, { step: index, style: reading.style, place: reading.last, indent }],
    last: { before: hypothesis.last, style: reading.style, parent, cost },
  }
}

/**
 * A definition stands beside the last one, else in the innermost paragraph that announces definitions, else
 * in the section where no paragraph is open. It may be a mere sentence between paragraphs, which is no
 * definition of its own, or stand in a paragraph that does not announce it.
 */
function takeTerm(hypothesis: Hypothesis, index: number, steps: readonly Step[]): readonly Hypothesis[] {
  const { open, last, cost } = hypothesis
  const put = (depth: number, price: number): Hypothesis => {
    const above = open.slice(0, depth)
    const parent = above.at(-1)?.step ?? null
    return {
      cost: cost + price,
      open: [...above, { step: index, style: "term", place: 0, indent: null }],
      last: { before: last, style: null, parent, cost: price },
    }
  }
  const beside = open.findLastIndex((each) => each.style === "term")
  if (open.length === 0 || beside !== -1) return [put(Math.max(beside, 0), 0)]
  const inner = open.map((each, depth) => {
    const step = steps[each.step]
    const announced = step?.kind === "mark" && step.announces
    return put(depth + 1, announced ? (open.length - 1 - depth) / 10 : 1.2)
  })
  return [
    ...inner,
    { cost: cost + 1.1, open, last: { before: last, style: null, parent: undefined, cost: 1.1 } },
  ]
}

function compare(hypotheses: readonly Hypothesis[], steps: number): readonly Resolved[] {
  const [best, ...others] = hypotheses.map((hypothesis) => ({
    cost: hypothesis.cost,
    choices: choicesOf(hypothesis),
  }))
  if (best === undefined) return []
  const near = others.filter((other) => other.cost - best.cost < nearly)
  return Array.from({ length: steps }, (_, index) => {
    const choice = best.choices[index]
    const parent = choice?.parent
    const another = near.find((other) => other.choices[index]?.parent !== parent)
    return {
      style: choice?.style ?? null,
      parent,
      ambiguous: another !== undefined,
      ...(another === undefined ? {} : { otherwise: another.choices[index]?.parent }),
      irregular: (choice?.cost ?? 0) >= brokenOrder,
    }
  })
}

function choicesOf(hypothesis: Hypothesis): readonly Choice[] {
  const choices: Choice[] = []
  for (let choice = hypothesis.last; choice !== null; choice = choice.before) choices.push(choice)
  return choices.reverse()
}
