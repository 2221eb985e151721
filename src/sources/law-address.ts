/**
 * What a person writes to have law fetched, and who fetches it.
 *
 *   ecfr:16/314@2024-07-01      a source, a colon, what is wanted of it
 *   https://…                   any address of the open internet
 *
 * Everything else is a path on this machine. A file that is there is always meant before a source.
 */
import { existsSync } from "node:fs"
import { PinciteError } from "../errors.js"
import { publishers } from "./publishers/index.js"
import type { Publisher } from "./publishers/publisher.js"
import { webPage } from "./publishers/web-page.js"

export interface LawAddress {
  readonly publisher: Publisher
  /** What stands after the colon; of an address of the web all of it. */
  readonly asked: string
}

/** Null for a path on this machine. */
export function readLawAddress(written: string): LawAddress | null {
  if (existsSync(written)) return null
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(written)) return { publisher: webPage, asked: written }
  // One letter before a colon is a drive.
  const [, name, asked] = /^([a-z][a-z0-9-]+):(.*)$/isu.exec(written) ?? []
  if (name === undefined || asked === undefined) return null
  const publisher = publishers.find((each) => each.name === name.toLowerCase())
  if (publisher === undefined) throw unknownSource(written)
  return { publisher, asked: asked.trim() }
}

export function unknownSource(written: string, publisher?: Publisher): PinciteError {
  const [example] = publisher?.examples[0] ?? []
  return new PinciteError({
    code: "use.unknown-source",
    message:
      publisher === undefined
        ? `There is no source for "${written}", and no file of that name.`
        : `"${written}" is not written as ${publisher.name} takes it.`,
    remedy:
      example === undefined
        ? `The sources are ${publishers.map(({ name }) => name).join(", ")}; \`pincite sources\` shows how each is written.`
        : `Write it like ${example}; \`pincite sources\` shows more.`,
    data: { written },
  })
}
