/**
 * A name server on this machine that answers each question with the next of the addresses it was given, the last
 * for ever: first a public one, then our own, as one does who wants a check and a connection to see different things.
 */
import { createSocket } from "node:dgram"
import { promises as dns, type LookupAddress } from "node:dns"

export interface NameServer {
  /** Asks it, as a machine that uses it would. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>
  readonly asked: () => number
  readonly close: () => void
}

export async function openNameServer(answers: readonly (readonly string[])[]): Promise<NameServer> {
  const socket = createSocket("udp4")
  let asked = 0
  socket.on("message", (question, from) => {
    const addresses = answers[Math.min(asked, answers.length - 1)]!
    asked += 1
    socket.send(answerTo(question, addresses), from.port, from.address)
  })
  await new Promise<void>((bound) => socket.bind(0, "127.0.0.1", bound))
  const resolver = new dns.Resolver({ timeout: 2_000, tries: 1 })
  resolver.setServers([`127.0.0.1:${socket.address().port}`])
  return {
    resolve: async (host) => (await resolver.resolve4(host)).map((address) => ({ address, family: 4 })),
    asked: () => asked,
    close() {
      resolver.cancel()
      socket.close()
    },
  }
}

/** The question again, with an A record for each address that nobody may remember. */
function answerTo(question: Buffer, addresses: readonly string[]): Buffer {
  let end = 12
  while (question[end] !== 0) end += question[end]! + 1
  end += 5
  const head = Buffer.from(question.subarray(0, end))
  head.writeUInt16BE(0x8180, 2)
  head.writeUInt16BE(addresses.length, 6)
  head.writeUInt16BE(0, 10)
  const records = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split(".").map(Number)]),
  )
  return Buffer.concat([head, ...records])
}
