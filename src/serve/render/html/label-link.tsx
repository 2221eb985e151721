/** `[1.2]`, leading to its passage in the list of sources, and named for a reader who hears the page. */
import type { Label } from "../../../pincite.js"
import { passageAnchor } from "./html-links.js"

interface LabelLinkProps {
  readonly label: Label
  readonly citations: ReadonlyMap<Label, string>
}

export function LabelLink({ label, citations }: LabelLinkProps) {
  const citation = citations.get(label)
  if (citation === undefined) return <span class="label">[{label}]</span>
  return (
    <a class="label" href={`#${passageAnchor(label)}`} title={citation} aria-label={`[${label}] ${citation}`}>
      [{label}]
    </a>
  )
}
