import { createServer } from "node:net"
import { describe, expect, it } from "vitest"
import { PinciteError } from "../errors.js"
import { inventedPincite } from "../testing/invented-pincite.js"
import { startServer } from "./server.js"

const local = { host: "127.0.0.1", port: 0 }

async function refusal(starting: Promise<unknown>): Promise<PinciteError> {
  const error = await starting.then(
    () => null,
    (refused: unknown) => refused,
  )
  if (error instanceof PinciteError) return error
  throw new Error("was not refused")
}

describe("a server", () => {
  it("serves pages until it is stopped, and answers what it was asked before", async () => {
    let release = () => {}
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    const plain = inventedPincite()
    const server = await startServer(inventedPincite({ coverage: () => slow.then(plain.coverage) }), local)
    expect(await (await fetch(`${server.address}healthz`)).json()).toEqual({ status: "ok" })
    const asked = fetch(`${server.address}api/v1/coverage`)
    await fetch(`${server.address}healthz`)
    const stopped = server.stop()
    release()
    expect((await asked).status).toBe(200)
    await stopped
    await expect(fetch(`${server.address}healthz`)).rejects.toThrow()
  })

  it("says which port is taken and how to take another", async () => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening))
    const address = other.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    const error = await refusal(startServer(inventedPincite(), { host: "127.0.0.1", port }))
    other.close()
    expect(error.code).toBe("serve.port-taken")
    expect(error.message).toContain(String(port))
    expect(error.remedy).toContain(`PINCITE_PORT=${port + 1} npm start`)
  })

  it("says when an address is none of this machine's", async () => {
    // 192.0.2.1 is kept for documentation: RFC 5737.
    const error = await refusal(startServer(inventedPincite(), { host: "192.0.2.1", port: 0 }))
    expect(error.code).toBe("serve.cannot-listen")
  })

  it("answers, bound to this machine, to no other name", async () => {
    const server = await startServer(inventedPincite(), local)
    const { request } = await import("node:http")
    const status = await new Promise((answered) => {
      request(server.address, { headers: { host: "evil.example" } }, (response) => {
        response.resume()
        answered(response.statusCode)
      }).end()
    })
    expect(status).toBe(403)
    await server.stop()
  })
})
