import type { Command } from "commander"
import type { Terminal } from "./terminal.js"

/** How a command says with what status to end; 0 where it says nothing. */
export type Settle = (status: number) => void

/** Adds one command to the program. */
export type AddCommand = (program: Command, terminal: Terminal, settle: Settle) => void
