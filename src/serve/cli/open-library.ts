/** Opens the library a command asks for, does its work with it and closes it, whatever comes. */
import type { Pincite } from "../../pincite.js"
import { type LibraryOptions, namedDataDir } from "./options.js"
import type { Terminal } from "./terminal.js"

export async function withOpenLibrary<Result>(
  options: LibraryOptions,
  terminal: Terminal,
  work: (pincite: Pincite) => Promise<Result>,
  settings: { readonly sampleWhenEmpty?: boolean } = {},
): Promise<Result> {
  const { openPincite } = await terminal.pincite()
  const pincite = await openPincite({
    dataDir: namedDataDir(options, terminal),
    sample: options.sample === true,
    ...settings,
    onNotice: (notice) => terminal.err(`${notice}\n`),
  })
  try {
    return await work(pincite)
  } finally {
    await pincite.close()
  }
}
