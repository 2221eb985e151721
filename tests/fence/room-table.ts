/**
 * Which room may import which: the one table that fences the rooms.
 *
 * `may` names rooms whose values and types may be imported, `typesOf` rooms of which only types may be, by
 * `import type`. Every room may import errors.ts; `testing` is imported by tests alone and so stands in no row.
 * ARCHITECTURE.md prints the table, and a test compares the two.
 */

export interface RoomRule {
  readonly may: readonly string[]
  readonly typesOf: readonly string[]
}

const lawInAndOut = [
  "law",
  "text",
  "sources",
  "parse",
  "corpus",
  "index",
  "retrieve",
  "answer",
  "verify",
  "publish",
]

export const roomTable: Readonly<Record<string, RoomRule>> = {
  law: { may: [], typesOf: [] },
  text: { may: ["law"], typesOf: [] },
  sources: { may: ["law"], typesOf: ["parse"] },
  parse: { may: ["law", "text"], typesOf: ["sources"] },
  corpus: { may: ["law", "text"], typesOf: ["parse"] },
  index: { may: ["law", "text", "corpus"], typesOf: [] },
  retrieve: { may: ["law", "text", "corpus", "index"], typesOf: [] },
  answer: { may: ["law", "text", "corpus"], typesOf: ["retrieve"] },
  verify: { may: ["law", "text", "corpus"], typesOf: ["answer"] },
  publish: { may: ["law", "text", "corpus", "verify"], typesOf: [] },
  serve: { may: ["law", "text", "pincite"], typesOf: ["verify", "publish"] },
  // pincite.ts and jobs/ are one room, entered through pincite.ts.
  pincite: { may: [...lawInAndOut, "evaluate"], typesOf: [] },
  evaluate: { may: lawInAndOut, typesOf: [] },
  testing: { may: [...lawInAndOut, "serve", "pincite", "evaluate"], typesOf: [] },
}

/** Rooms that know no clock, network or disk, so that their tests need none either. */
export const pureRooms: readonly string[] = ["law", "text", "parse"]

/** The table as ARCHITECTURE.md prints it. */
export function printRoomTable(): string {
  const shown = (rooms: readonly string[]) => rooms.map(nameOfRoom).join(", ") || "—"
  return [
    "| room | may import | types of |",
    "|---|---|---|",
    ...Object.entries(roomTable).map(
      ([room, { may, typesOf }]) => `| ${nameOfRoom(room)} | ${shown(may)} | ${shown(typesOf)} |`,
    ),
  ].join("\n")
}

function nameOfRoom(room: string): string {
  return room === "pincite" ? "`pincite.ts`" : `\`${room}\``
}
