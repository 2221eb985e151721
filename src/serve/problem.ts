/**
 * What an error is to someone at the other end of HTTP: a status, the stable code, a message and a remedy.
 *
 * What Pincite did not expect is told as one sentence without its inner words, which go to the log instead.
 */
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { type ErrorCode, PinciteError } from "../errors.js"

export interface Problem {
  readonly type: "about:blank"
  readonly title: string
  readonly status: ContentfulStatusCode
  readonly detail: string
  readonly code: ErrorCode
  readonly remedy: string
}

export function problemOf(error: unknown): Problem {
  if (!(error instanceof PinciteError)) {
    return {
      type: "about:blank",
      title: "Something went wrong",
      status: 500,
      detail: "Pincite met an error that it did not expect. Nothing held was changed.",
      code: "internal",
      remedy: "Try again; if it happens again, look at the log of `pincite serve` and report it.",
    }
  }
  const status = statusOf(error.code)
  return {
    type: "about:blank",
    title: titles[status] ?? "Something went wrong",
    status,
    detail: error.message,
    code: error.code,
    remedy: error.remedy,
  }
}

function statusOf(code: ErrorCode): ContentfulStatusCode {
  if (code.startsWith("use.")) return 400
  if (code === "serve.not-found" || code === "library.version-not-held") return 404
  if (code === "answer.unknown-address") return 404
  // What is stored conflicts with what may be shown; publishing again resolves it.
  if (code === "answer.refused") return 409
  if (code === "serve.host-refused") return 403
  if (code === "serve.too-large") return 413
  return code.startsWith("library.") || code.startsWith("index.") ? 503 : 500
}

const titles: Readonly<Partial<Record<number, string>>> = {
  400: "The request does not fit",
  403: "Refused",
  404: "Not found",
  409: "This answer is not shown",
  413: "Too large",
  503: "The library cannot be read",
}
