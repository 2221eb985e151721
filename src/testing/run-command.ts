/** Runs a command line in this process over the invented library, with streams that are kept, for tests. */
import { type FrontDoor, runProgram, type Terminal } from "../serve/index.js"
import { inventedPincite } from "./invented-pincite.js"

type OpenOptions = Parameters<FrontDoor["openPincite"]>[0]
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
  readonly opened: readonly OpenOptions[]
}

export async function runCommand(words: readonly string[], changes: Partial<Terminal> = {}): Promise<Ran> {
  let out = ""
  let err = ""
  const opened: OpenOptions[] = []
  const frontDoor: Partial<FrontDoor> = {
    openPincite: async (options) => {
      opened.push(options)
      return inventedPincite()
    },
  }
  const terminal: Terminal = {
    pincite: async () => frontDoor as FrontDoor,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readInput: async () => "",
    inputIsTerminal: false,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    env: {},
    now: () => new Date(0),
    stopAsked: async () => {},
    ...changes,
  }
  const status = await runProgram(words, terminal)
  return { status, out, err, opened }
}

/** A front door of which one part is what the test says. */
export const doorWith = (part: Partial<FrontDoor>) => ({ pincite: async () => part as FrontDoor })
