/**
 * Reads a table of the government's printer, GPOTABLE: a title (TTITLE, TDESC), a box head (BOXHD), rows of
 * entries (ROW, ENT) in the order of the print, and the notes beneath it (TNOTE).
 *
 * The notes of a table rule like its cells ("use the next higher antenna height"), so they are words of the
 * provision after the table, as eCFR has them too. A row's stub spans EXPSTB further columns until a row says
 * otherwise, an entry A further ones. A picture in a table is noted like any other.
 */
import { type Block, plainInline } from "../cfr/index.js"
import type { ParsedTable } from "../parsed.js"
import type { Surroundings } from "../surroundings.js"
import { isElement, type XmlElement } from "../xml/index.js"
import { boxHeadRows } from "./box-head.js"

type Row = ParsedTable["rows"][number]

export function readGpoTable(table: XmlElement, around: Surroundings): readonly Block[] {
  const captions: string[] = []
  const rows: Row[] = []
  const after: Block[] = []
  const columns = Number(table.attributes["COLS"] ?? 0)
  let spread = 0
  for (const child of table.children) {
    if (!isElement(child)) {
      if (child.trim() !== "") captions.push(stray(child.replace(/\s+/gu, " ").trim(), table, around))
      continue
    }
    switch (child.name) {
      case "TTITLE":
      case "TDESC":
        captions.push(oneLine(child, around))
        break
      case "BOXHD":
        rows.push(...readBoxHead(child, around))
        break
      case "ROW":
        spread = Number(child.attributes["EXPSTB"] ?? spread)
        rows.push(readRow(child, spread, columns, around))
        break
      case "TNOTE":
      case "SIGDAT":
        after.push({ kind: "with-last", words: oneLine(child, around) })
        break
      case "PRTPAGE":
        break
      default:
        captions.push(stray(oneLine(child, around), child, around))
    }
  }
  const filled = rows.filter((row) => row.length > 0)
  return [{ kind: "table", table: { caption: captions.filter(Boolean).join(" "), rows: filled } }, ...after]
}

function readBoxHead(head: XmlElement, around: Surroundings): readonly Row[] {
  return boxHeadRows(
    cellsOf(head).map((cell) => ({
      level: Math.max(1, Number(cell.attributes["H"] ?? 1) || 1),
      text: plainInline(cell, around),
    })),
  )
}

function readRow(row: XmlElement, spread: number, columns: number, around: Surroundings): Row {
  const entries = cellsOf(row)
  const room = columns - entries.length
  return entries.map((entry, index) => {
    if (entry.name !== "ENT") {
      around.report.note(around.file, entry.line, `<${entry.name}> in a row of a table (kept as a cell)`)
    }
    const further = Number(/\d+/u.exec(entry.attributes["A"] ?? "")?.[0] ?? 0)
    const span = 1 + (index === 0 && further === 0 ? Math.min(spread, Math.max(room, 0)) : further)
    return { text: plainInline(entry, around), header: false, span }
  })
}

/** Words that stand between the cells are a cell too. */
function cellsOf({ children, line }: XmlElement): readonly XmlElement[] {
  return children.flatMap((child) => {
    if (isElement(child)) return child.name === "PRTPAGE" ? [] : [child]
    return child.trim() === "" ? [] : [{ name: "words", attributes: {}, children: [child], line }]
  })
}

function oneLine(element: XmlElement, around: Surroundings): string {
  return plainInline(element, around).replaceAll("\n", " ")
}

function stray(words: string, { name, line }: XmlElement, { file, report }: Surroundings): string {
  if (words !== "")
    report.note(file, line, `words of <${name}> outside the cells of a table (kept as its caption)`)
  return words
}
