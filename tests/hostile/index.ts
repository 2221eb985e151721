/** All hostile files, each with its own name and number. */
import { doctypes } from "./doctypes.js"
import { encodings } from "./encodings.js"
import { giants } from "./giants.js"
import { heads } from "./heads.js"
import type { HostileClass, HostileFile } from "./hostile-file.js"
import { inclusions } from "./inclusions.js"
import { namesAndPlaces } from "./names-and-places.js"
import { nesting } from "./nesting.js"
import { packages } from "./packages.js"
import { pages } from "./pages.js"
import { slowPatterns } from "./slow-patterns.js"
import { wordsThatRun } from "./words-that-run.js"
import { wrongTypes } from "./wrong-types.js"

export const hostileClasses: readonly HostileClass[] = [
  ...doctypes,
  ...heads,
  ...inclusions,
  ...nesting,
  ...encodings,
  ...wordsThatRun,
  ...giants,
  ...wrongTypes,
  ...namesAndPlaces,
  ...slowPatterns,
  ...packages,
  ...pages,
]

export interface NumberedFile extends HostileFile {
  readonly class: string
  readonly number: number
  /** The name in its folder, which is named as its class. */
  readonly fileName: string | Uint8Array
}

export const hostileFiles: readonly NumberedFile[] = hostileClasses
  .flatMap(({ name, files }) => files.map((each) => ({ ...each, class: name })))
  .map((each, index) => ({ ...each, number: index + 1, fileName: each.name ?? plainName(each, index + 1) }))

function plainName({ tries, ending }: HostileFile, number: number): string {
  return `${number}-${tries.toLowerCase().replace(/[^a-z0-9]+/gu, "-")}.${ending}`
}
