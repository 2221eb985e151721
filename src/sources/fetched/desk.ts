/**
 * What a publisher plans with: its own small indexes, read into memory and checked for their shape, and what is held.
 */
import type { z } from "zod"
import type { IsoDate } from "../../law/index.js"
import type { WebClient } from "../net/web-client.js"
import { unlikeItself } from "../net/web-faults.js"
import type { Sink } from "../net/web-request.js"
import type { Desk, Publisher } from "../publishers/publisher.js"
import { editionFolders } from "./edition-folders.js"

/** The list of what changed in a large title is the largest of them. */
const largest = 32 * 1_048_576

export interface DeskOptions {
  readonly dataDir: string
  readonly client: WebClient
  readonly now: () => Date
}

export function openDesk(publisher: Publisher, { dataDir, client, now }: DeskOptions): Desk {
  async function read(url: string, accept: string): Promise<string | null> {
    const pieces: Buffer[] = []
    const sink: Sink = {
      begun: () => null,
      restart: () => pieces.splice(0),
      write: (piece) => pieces.push(piece),
    }
    const { hosts, secondsBetween } = publisher
    const answer = await client.bring({ url, accept, hosts, secondsBetween, largest }, sink)
    return answer.kind === "whole" ? Buffer.concat(pieces).toString("utf8") : null
  }
  return {
    today: now().toISOString().slice(0, 10) as IsoDate,
    async json<Shape extends z.ZodType>(url: string, shape: Shape, accept = "application/json") {
      const text = await read(url, accept)
      return text === null ? null : shaped(url, text, shape)
    },
    text: (url) => read(url, "text/html, text/plain;q=0.9, */*;q=0.1"),
    held: (what) => editionFolders(dataDir, publisher.name, what).editions().at(-1) ?? null,
  }
}

function shaped<Shape extends z.ZodType>(url: string, text: string, shape: Shape): z.output<Shape> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw unlikeItself(url, "no JSON")
  }
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw unlikeItself(url, `its ${issue?.path.join(".") ?? "contents"}: ${issue?.message ?? "not understood"}`)
}
