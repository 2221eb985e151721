/** Provisions as a nested list of links, nested as the law nests them. One whose parent is not listed is a top one. */
import type { Provision } from "../../../pincite.js"
import type { OrderedProvision } from "../../render/provision-order.js"
import { lawLink } from "../links.js"

export function OutlineList({ provisions }: { provisions: readonly Provision[] }) {
  const listed = new Set<string>(provisions.map((each) => each.id))
  const below = new Map<string | null, Provision[]>()
  for (const each of provisions) {
    const parent = each.parent !== null && listed.has(each.parent) ? each.parent : null
    const siblings = below.get(parent)
    if (siblings === undefined) below.set(parent, [each])
    else siblings.push(each)
  }
  return <Branch parent={null} below={below} />
}

interface BranchProps {
  readonly parent: string | null
  readonly below: ReadonlyMap<string | null, readonly Provision[]>
}

function Branch({ parent, below }: BranchProps) {
  return (
    <ul class="outline">
      {(below.get(parent) ?? []).map((each) => (
        <li>
          <OutlineLink provision={each} />
          {below.has(each.id) && <Branch parent={each.id} below={below} />}
        </li>
      ))}
    </ul>
  )
}

/** What lies under a provision too large for one page, between such words of its own as stand there. */
export function OrderedOutline({ ordered }: { ordered: OrderedProvision }) {
  return (
    <>
      {ordered.pieces.map((piece) => {
        if (piece.kind === "table") return null
        if (piece.kind === "text") return <p class="outline-words">{piece.text}</p>
        return (
          <p class="outline">
            <OutlineLink provision={piece.child.provision} />
          </p>
        )
      })}
    </>
  )
}

function OutlineLink({ provision }: { provision: Provision }) {
  return (
    <>
      <a href={lawLink(provision.id)}>
        <span class="enumerator">{provision.designator}</span>{" "}
        {provision.heading || firstWords(provision.text)}
      </a>
      {provision.status !== "in-force" && <span class="status-tag"> {provision.status}</span>}
    </>
  )
}

function firstWords(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/u, "")} …`
}
