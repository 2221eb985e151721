/**
 * What sections stand in: titles, chapters, subchapters, and the headings that part a chapter without numbers.
 *
 * Sections are finished one by one as the page goes by, each with its own dates and status, and gathered in
 * the innermost open container. A container states no date of its own: its sections do. A heading without a
 * number (`subject-group`, as in other codes) is cited as what it stands in.
 */
import type { InstrumentId, ProvisionId } from "../../law/index.js"
import { type Draft, finishDraft, type Naming, openDraft, type Reading } from "../numbered-lines/index.js"
import type { ParsedProvision } from "../parsed.js"

export interface Container {
  readonly draft: Draft
  /** 0 is the highest; a container of the same rank or above ends this one. */
  readonly rank: number
  readonly provisions: ParsedProvision[]
}

export interface Containers {
  readonly open: (rank: number, name: Naming, line: number, base?: InstrumentId | ProvisionId) => Container
  readonly innermost: () => Container | null
  readonly add: (provision: ParsedProvision) => void
  /** Closes all and gives the roots. */
  readonly finish: () => readonly ParsedProvision[]
}

export function createContainers(reading: Reading): Containers {
  const roots: ParsedProvision[] = []
  const stack: Container[] = []
  const add = (provision: ParsedProvision): void => {
    const into = stack.at(-1)?.provisions ?? roots
    into.push(provision)
  }
  const close = (): void => {
    const container = stack.pop()
    if (container !== undefined) add(finishContainer(container, stack.at(-1) ?? null, reading))
  }
  return {
    open: (rank, name, line, base) => {
      while ((stack.at(-1)?.rank ?? -1) >= rank) close()
      const from = base ?? stack.at(-1)?.draft.id ?? reading.instrument.id
      const container = { draft: openDraft(null, from, name, line, reading), rank, provisions: [] }
      stack.push(container)
      return container
    },
    innermost: () => stack.at(-1) ?? null,
    add,
    finish: () => {
      while (stack.length > 0) close()
      return roots
    },
  }
}

const undated = { effectiveFrom: null, effectiveTo: null, currentThrough: null }

function finishContainer(container: Container, above: Container | null, reading: Reading): ParsedProvision {
  const standing = { status: "in-force", period: undated, weight: null } as const
  const finished = finishDraft(container.draft, standing, reading)
  const children = container.provisions.map((child) => withStatusOf(finished, child))
  const citation =
    container.draft.level === "subject-group" && above !== null
      ? finishDraft(above.draft, standing, reading).citation
      : finished.citation
  return { ...finished, citation, children: children.map((child) => citedAs(child, finished, citation)) }
}

/** What stands in a repealed chapter is no more law than the whole. */
function withStatusOf({ status }: ParsedProvision, child: ParsedProvision): ParsedProvision {
  if (status === "in-force" || child.status !== "in-force") return child
  return {
    ...child,
    status,
    children: child.children.map((each) => withStatusOf({ ...child, status }, each)),
  }
}

/** A subject group within another is cited as what both stand in. */
function citedAs(child: ParsedProvision, parent: ParsedProvision, citation: string): ParsedProvision {
  return child.level === "subject-group" && parent.level === "subject-group" ? { ...child, citation } : child
}
