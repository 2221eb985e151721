#!/usr/bin/env node
/** The `pincite` command: hands the process over to the program and ends with its status. */
import { runProgram } from "./program.js"
import type { Terminal } from "./terminal.js"

// Whoever reads us may stop reading (`pincite search … | head`): then there is nothing left to say.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
    throw error
  })
}

const terminal: Terminal = {
  pincite: () => import("../../pincite.js"),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readInput: async () => {
    const pieces: Buffer[] = []
    for await (const piece of process.stdin) pieces.push(Buffer.from(piece))
    return Buffer.concat(pieces).toString("utf8")
  },
  inputIsTerminal: process.stdin.isTTY === true,
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? process.stderr.columns ?? 80,
  env: process.env,
  now: () => new Date(),
  stopAsked: () =>
    new Promise((stop) => {
      process.once("SIGINT", () => stop())
      process.once("SIGTERM", () => stop())
    }),
}

process.exitCode = await runProgram(process.argv.slice(2), terminal)
