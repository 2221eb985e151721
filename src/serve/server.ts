/**
 * Serves the application on a port until it is told to stop.
 *
 * Stopping is graceful: no new connections, those open are answered, then the library is closed. A connection
 * that does not end within a few seconds is cut, so that a stop is always a stop.
 */
import type { AddressInfo } from "node:net"
import { serve } from "@hono/node-server"
import { PinciteError } from "../errors.js"
import type { Pincite } from "../pincite.js"
import { createApp } from "./app.js"
import { loopbackHosts } from "./security.js"

export interface ServerOptions {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly onError?: (error: unknown) => void
}

export interface RunningServer {
  readonly address: string
  readonly stop: () => Promise<void>
}

const patience = 5_000

export function startServer(pincite: Pincite, options: ServerOptions): Promise<RunningServer> {
  const { host, port, onError } = options
  const hosts = isLoopback(host) ? [...new Set([...loopbackHosts, bracketed(host)])] : null
  const app = createApp(pincite, { hosts, ...(onError === undefined ? {} : { onError }) })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (bound: AddressInfo) => {
      server.off("error", refuse)
      resolve({
        address: `http://${bracketed(host)}:${bound.port}/`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            if ("closeIdleConnections" in server) server.closeIdleConnections()
            setTimeout(
              () => "closeAllConnections" in server && server.closeAllConnections(),
              patience,
            ).unref()
          }),
      })
    })
    const refuse = (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port))
    server.once("error", refuse)
  })
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): PinciteError {
  if (error.code === "EADDRINUSE") {
    return new PinciteError({
      code: "serve.port-taken",
      message: `Port ${port} of ${host} is taken by another program.`,
      remedy: `Serve on another one: PINCITE_PORT=${port + 1} npm start`,
      data: { host, port },
    })
  }
  return new PinciteError({
    code: "serve.cannot-listen",
    message: `Pincite cannot listen on ${host}, port ${port}: ${error.message}.`,
    remedy:
      error.code === "EACCES"
        ? "Ports below 1024 need rights that Pincite does not want: use a higher one with --port."
        : "Name an address of this machine with --host: 127.0.0.1 for this machine alone, 0.0.0.0 for all.",
    data: { host, port },
    cause: error,
  })
}
