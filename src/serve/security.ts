/**
 * What every response says to a browser, and whom the server listens to.
 *
 * The pages hold no script and no inline style and load nothing from elsewhere, so the policy forbids all of
 * it. HTTPS is for the proxy that speaks it to demand. A server bound to this machine answers only to this
 * machine's names: a page elsewhere whose name was made to point here (DNS rebinding) sends its own name.
 */
import type { MiddlewareHandler } from "hono"
import { PinciteError } from "../errors.js"

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
}

/** Host names without port, brackets kept: `localhost`, `127.0.0.1`, `[::1]`. */
export const loopbackHosts: readonly string[] = ["localhost", "127.0.0.1", "[::1]"]

export function onlyFor(hosts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header("host") ?? new URL(c.req.url).host
    const name = asked.toLowerCase().replace(/:\d+$/u, "")
    if (!hosts.includes(name)) {
      throw new PinciteError({
        code: "serve.host-refused",
        message: `This server answers to ${hosts.join(", ")}, not to "${name}".`,
        remedy: "Open it under one of those names, or start it with --host to serve other machines.",
      })
    }
    await next()
  }
}
