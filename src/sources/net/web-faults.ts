/**
 * What went wrong on the way to a publisher, with what to do about it.
 */
import { PinciteError } from "../../errors.js"

const goesOn = "What was fetched is kept, so running the same command again goes on from there."

export function noWay(address: string, cause: unknown): PinciteError {
  return new PinciteError({
    code: "source.unreachable",
    message: `${address} could not be fetched: ${reasonOf(cause)}.`,
    remedy: `See that this machine is on the network. ${goesOn}`,
    data: { address },
    cause,
  })
}

export function tooBusy(address: string, milliseconds: number): PinciteError {
  return new PinciteError({
    code: "source.publisher-busy",
    message: `${new URL(address).hostname} asks for a pause of ${inWords(milliseconds)}.`,
    remedy: `Wait as long as it asks. ${goesOn}`,
    data: { address, seconds: Math.ceil(milliseconds / 1000) },
  })
}

export function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds >= 120) return `${Math.ceil(seconds / 60)} minutes`
  return seconds === 1 ? "1 second" : `${seconds} seconds`
}

export function reasonOf(cause: unknown): string {
  const { message, code } = cause as { readonly message?: string; readonly code?: string }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "its name could not be looked up"
  return message === undefined || message === "" ? (code ?? "no reason given") : message
}

export function statusFault(address: string, status: number): PinciteError {
  return new PinciteError({
    code: "source.publisher-refused",
    message: `${address} is refused by the publisher (status ${status}).`,
    remedy:
      "Open the address in a browser; if it shows the law there, save the file and import it by its path.",
    data: { address, status },
  })
}

export function notThere(address: string, what: string): PinciteError {
  return new PinciteError({
    code: "source.not-found",
    message: `The publisher has no ${what} (${address}).`,
    remedy: "Check the number and the day; `pincite sources` shows how each source is written.",
    data: { address },
  })
}

export function unlikeItself(address: string, why: string): PinciteError {
  return new PinciteError({
    code: "source.publisher-refused",
    message: `${address} gave something else than it used to: ${why}.`,
    remedy:
      "Open the address in a browser; if it shows the law there, save the file and import it by its path.",
    data: { address },
  })
}
