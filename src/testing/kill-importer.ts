/**
 * Kills an importing process at a moment of chance and says what the library holds then. For tests.
 */
import { once } from "node:events"
import { join } from "node:path"
import { checkLibrary, openLibrary } from "../corpus/index.js"
import type { InstrumentId } from "../law/index.js"
import { spawnTypescript } from "./spawn-typescript.js"

export interface AfterKill {
  /** The last round the process said was published; 0 when none. */
  readonly acknowledged: number
  /** The rounds whose words the library shows: one, if it shows exactly one snapshot. */
  readonly rounds: readonly number[]
  readonly provisions: number
  readonly failedChecks: readonly string[]
}

export async function killImporter(dataDir: string, provisions: number, afterMs: number): Promise<AfterKill> {
  const child = spawnTypescript(join(import.meta.dirname, "children/import-rounds.ts"), [
    dataDir,
    String(provisions),
  ])
  let said = ""
  child.stdout.on("data", (some) => {
    said += some
  })
  const ended = once(child, "close")
  while (!said.includes("published")) await Promise.race([once(child.stdout, "data"), ended])
  await new Promise((passed) => setTimeout(passed, afterMs))
  child.kill("SIGKILL")
  await ended
  const acknowledged = Math.max(
    0,
    ...[...said.matchAll(/published (\d+)\n/gu)].map(([, round]) => Number(round)),
  )
  const reader = await openLibrary({ dataDir })
  const rounds = new Set<number>()
  let held = 0
  for await (const { text, current } of reader.scan("us-xf/code" as InstrumentId)) {
    if (!current) continue
    held++
    rounds.add(Number(/^Round (\d+)/u.exec(text)?.[1]))
  }
  await reader.close()
  const checks = (await checkLibrary(dataDir)) ?? []
  const failedChecks = checks
    .filter(({ outcome }) => outcome === "failed")
    .map(({ name, detail }) => `${name}: ${detail}`)
  return { acknowledged, rounds: [...rounds], provisions: held, failedChecks }
}
