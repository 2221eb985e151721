/**
 * Holds every import of src/ against the room table and says in words what is wrong with it:
 *
 *   - a room is entered through its index.ts (the room of pincite.ts and jobs/ through pincite.ts);
 *   - a room imports only the rooms in its row, and of some only types, by `import type`;
 *   - `testing` is imported by tests alone, file by file if they like, and nobody imports a test;
 *   - the pure rooms load nothing of Node and call no clock, network, chance or process;
 *   - a relative import names the .js file that one of our sources becomes;
 *   - no file is reached from itself, and no room either. Types that two rooms lend each other, as sources and
 *     parse do, are no cycle: nothing is loaded for them.
 *
 * A test file may enter any room, by its front door like everybody else.
 */
import { isBuiltin } from "node:module"
import { dirname, join, normalize } from "node:path/posix"
import { findCycle } from "./find-cycle.js"
import { findImpurities } from "./find-impurities.js"
import { readImports } from "./read-imports.js"
import { pureRooms, roomTable } from "./room-table.js"

interface Edge {
  readonly from: string
  readonly to: string
  readonly typesOnly: boolean
}

/** @param files path from src/ (with slashes) → code */
export function checkFence(files: ReadonlyMap<string, string>): readonly string[] {
  const offences: string[] = []
  const edges: Edge[] = []

  for (const [path, code] of files) {
    const room = roomOf(path)
    const pure = pureRooms.includes(room) && !isTest(path)
    if (room !== "errors" && roomTable[room] === undefined) {
      offences.push(`${path}: "${room}" is not in the room table`)
      continue
    }
    for (const found of readImports(path, code)) {
      const at = `${path}:${found.line}`
      const { module } = found
      if (module === null) {
        offences.push(`${at}: loads a module by a computed name, which no fence can check`)
      } else if (module.startsWith(".")) {
        const to = resolveImport(path, module, files)
        if (to === null) {
          offences.push(`${at}: "${module}" is not the .js name of a file in src/`)
          continue
        }
        edges.push({ from: path, to, typesOnly: found.typesOnly })
        const why = whyNot(path, to, found.typesOnly)
        if (why !== null) offences.push(`${at}: ${why}`)
      } else if (pure && isBuiltin(module)) {
        offences.push(`${at}: ${room} loads "${module}", but it knows no clock, network or disk`)
      }
    }
    if (pure) offences.push(...findImpurities(path, code))
  }
  return [...offences, ...cyclesIn(files, edges)]
}

/** Why one file of ours may not import another; null where it may. */
function whyNot(from: string, to: string, typesOnly: boolean): string | null {
  const [room, target] = [roomOf(from), roomOf(to)]
  if (isTest(to)) return `imports the test ${to}`
  if (target === "errors" || room === target) return null
  // A test of a lower room takes the one builder it needs, not every room that the others are made with.
  if (isTest(from) && target === "testing") return null
  const door = target === "pincite" ? "pincite.ts" : `${target}/index.ts`
  if (to !== door) return `reaches into ${to}; the room "${target}" is entered through ${door}`
  if (isTest(from)) return null
  if (target === "testing") return `"testing" is imported by tests alone`
  const rule = roomTable[room]
  if (rule?.may.includes(target)) return null
  if (!rule?.typesOf.includes(target)) return `"${room}" may not import "${target}"`
  return typesOnly ? null : `"${room}" may import only types of "${target}": write \`import type\``
}

function cyclesIn(files: ReadonlyMap<string, string>, edges: readonly Edge[]): readonly string[] {
  const ours = edges.filter((edge) => !isTest(edge.from))
  const lends = (edge: Edge) => edge.typesOnly && roomOf(edge.from) !== roomOf(edge.to)
  const between = new Map([...files.keys()].map((path): [string, string[]] => [path, []]))
  const rooms = new Map(Object.keys(roomTable).map((room): [string, string[]] => [room, []]))
  for (const edge of ours.filter((each) => !lends(each))) {
    between.get(edge.from)?.push(edge.to)
    const [room, target] = [roomOf(edge.from), roomOf(edge.to)]
    if (room !== target && target !== "errors") rooms.get(room)?.push(target)
  }
  const found = [
    { what: "files", cycle: findCycle(between) },
    { what: "rooms", cycle: findCycle(rooms) },
  ]
  return found.flatMap(({ what, cycle }) =>
    cycle === null ? [] : [`a cycle of ${what}: ${cycle.join(" → ")}`],
  )
}

/** "law" for law/citation.ts; pincite.ts and jobs/ are one room, errors.ts lies under all. */
function roomOf(path: string): string {
  const first = path.split("/")[0] ?? ""
  if (first === "jobs" || /^pincite(\.test)?\.ts$/.test(first)) return "pincite"
  return first.replace(/(\.test)?\.ts$/, "")
}

function resolveImport(from: string, module: string, files: ReadonlyMap<string, string>): string | null {
  const stem = normalize(join(dirname(from), module)).replace(/\.js$/, "")
  if (!module.endsWith(".js")) return null
  return [`${stem}.ts`, `${stem}.tsx`].find((path) => files.has(path)) ?? null
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}
