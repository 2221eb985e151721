/**
 * The place of a provision's words in the original as one short text: numbers in the base-64 figures of source
 * maps, five bits a letter and small numbers first, so that most take one letter.
 *
 *   line, first byte, length; then for each run: characters since the last, how many, bytes since the last
 *   (which may lie behind it), and how many bytes more than characters
 */
import type { Origin } from "../parse/index.js"

export type PlaceInFile = Pick<Origin, "line" | "bytes" | "runs">

const figures = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
const figureValues = new Map(Array.from(figures, (figure, value) => [figure, value]))

export function packOrigin({ line, bytes: [start, end], runs }: PlaceInFile): string {
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
  return text
}

export function unpackOrigin(text: string): PlaceInFile {
  const numbers = readNumbers(text)
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
  return { line, bytes: [start, start + length], runs }
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
