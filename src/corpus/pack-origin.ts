/**
 * The place of a provision's words in the original as one short text: numbers in the base-64 figures of source
 * maps, five bits a letter and small numbers first, so that most take one letter.
 *
 *   line, first byte, length; then for each run: characters since the last, how many, bytes since the last
 *   (which may lie behind it), and how many bytes more than characters
 *
 * Where the words stand on pages, a full stop and for each box: characters since the last, how many, pages since
 * the last, its left and top since the last box's, its width and height.
 */
import type { Origin } from "../parse/index.js"

export type PlaceInFile = Pick<Origin, "line" | "bytes" | "runs" | "boxes">

const figures = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
const figureValues = new Map(Array.from(figures, (figure, value) => [figure, value]))

export function packOrigin({ line, bytes: [start, end], runs, boxes = [] }: PlaceInFile): string {
  let text = whole(line) + whole(start) + whole(end - start)
  let character = 0
  let byte = start
  for (let i = 0; i + 3 < runs.length; i += 4) {
    const [from, to, first, last] = runs.slice(i, i + 4) as [number, number, number, number]
    text +=
      signed(from - character) + whole(to - from) + signed(first - byte) + signed(last - first - (to - from))
    character = to
    byte = last
  }
  return boxes.length === 0 ? text : `${text}.${packBoxes(boxes)}`
}

function packBoxes(boxes: readonly number[]): string {
  let text = ""
  let before: Box = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i + 6 < boxes.length; i += 7) {
    const box = boxes.slice(i, i + 7) as unknown as Box
    const [from, to, page, left, top, right, bottom] = box
    text += signed(from - before[1]) + whole(to - from) + signed(page - before[2])
    text += signed(left - before[3]) + signed(top - before[4]) + signed(right - left) + signed(bottom - top)
    before = box
  }
  return text
}

type Box = readonly [
  from: number,
  to: number,
  page: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
]

function unpackBoxes(text: string): readonly number[] {
  const numbers = readNumbers(text)
  const boxes: number[] = []
  let before: Box = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i + 6 < numbers.length; i += 7) {
    const from = before[1] + unsign(numbers[i]!)
    const left = before[3] + unsign(numbers[i + 3]!)
    const top = before[4] + unsign(numbers[i + 4]!)
    before = [
      from,
      from + numbers[i + 1]!,
      before[2] + unsign(numbers[i + 2]!),
      left,
      top,
      left + unsign(numbers[i + 5]!),
      top + unsign(numbers[i + 6]!),
    ]
    boxes.push(...before)
  }
  return boxes
}

export function unpackOrigin(packed: string): PlaceInFile {
  const [place = "", boxes] = packed.split(".")
  const numbers = readNumbers(place)
  const [line = 1, start = 0, length = 0] = numbers
  const runs: number[] = []
  let character = 0
  let byte = start
  for (let i = 3; i + 3 < numbers.length; i += 4) {
    const from = character + unsign(numbers[i]!)
    const to = from + numbers[i + 1]!
    const first = byte + unsign(numbers[i + 2]!)
    const last = first + (to - from) + unsign(numbers[i + 3]!)
    runs.push(from, to, first, last)
    character = to
    byte = last
  }
  return {
    line,
    bytes: [start, start + length],
    runs,
    ...(boxes === undefined ? {} : { boxes: unpackBoxes(boxes) }),
  }
}

function whole(number: number): string {
  let text = ""
  let left = number
  while (left >= 32) {
    text += figures[(left % 32) + 32]
    left = Math.floor(left / 32)
  }
  return text + figures[left]
}

function signed(number: number): string {
  return whole(number < 0 ? -number * 2 - 1 : number * 2)
}

function unsign(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2
}

function readNumbers(text: string): readonly number[] {
  const numbers: number[] = []
  let number = 0
  let weight = 1
  for (const figure of text) {
    const value = figureValues.get(figure) ?? 0
    number += (value % 32) * weight
    if (value >= 32) weight *= 32
    else {
      numbers.push(number)
      number = 0
      weight = 1
    }
  }
  return numbers
}
