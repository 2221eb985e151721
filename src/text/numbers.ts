/**
 * Finds numbers written in digits or words and gives their value; "thirty (30)" is one number.
 *
 * "One" and "a" are hardly ever quantities in law ("one of the following"), so "one" counts only before a
 * measure ("one year", "one percent") or as part of a longer number.
 */
import type { Span } from "./reading.js"

export interface WrittenNumber extends Span {
  readonly value: number
}

const small: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }
const shares: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fourth: 1 / 4,
  fourths: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  tenth: 1 / 10,
  tenths: 1 / 10,
}
const measure =
  /^[\s-]+(?:(?:business|calendar|working|full)\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|percent|per cent(?:um)?|dollars?|miles?|times?)\b/iu

const word = `(?:${Object.keys(small).join("|")}|${Object.keys(scales).join("|")})`
const written = new RegExp(
  `(?<![\\p{L}\\d.])(?:` +
    `(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+|\\d+(?:\\s\\d\\/\\d)?|\\d+\\/\\d+)(?<fraction>[½¼¾⅓⅔])?(?:\\s+(?<scale>hundred|thousand|million|billion)\\b)?` +
    `|(?<lone>[½¼¾⅓⅔])` +
    `|(?<words>${word}(?:(?:[\\s-]+(?:and[\\s-]+)?)${word})*)(?:[\\s-](?<share>half|thirds?|quarters?|fourths?|fifths?|tenths?)\\b)?(?![\\p{L}])` +
    `)(?:st|nd|rd|th)?(?![\\p{L}\\d]|[,.]\\d)`,
  "giu",
)
const glyphs: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 }

export function findNumbers(text: string): readonly WrittenNumber[] {
  const found: WrittenNumber[] = []
  for (const match of text.matchAll(written)) {
    const { digits, fraction, scale, lone, words, share } = match.groups as Record<string, string | undefined>
    const start = match.index
    const end = start + match[0].length
    if (words !== undefined) {
      const value = wordsValue(words) * (share === undefined ? 1 : (shares[share.toLowerCase()] as number))
      if (words.toLowerCase() === "one" && share === undefined && !measure.test(text.slice(end))) continue
      found.push({ start, end: endWithRestatement(text, end, value), value })
    } else {
      const base =
        lone !== undefined
          ? (glyphs[lone] as number)
          : digitsValue(digits ?? "") + (fraction === undefined ? 0 : (glyphs[fraction] as number))
      found.push({
        start,
        end,
        value: base * (scale === undefined ? 1 : (scales[scale.toLowerCase()] as number)),
      })
    }
  }
  return found.filter(
    (number) =>
      !found.some((other) => other !== number && other.start < number.start && number.end <= other.end),
  )
}

/** "thirty (30)": the digits in brackets restate the words. */
function endWithRestatement(text: string, end: number, value: number): number {
  const restated = /^\s*\(\$?([\d,.]+)\)/u.exec(text.slice(end, end + 24))
  return restated !== null && digitsValue(restated[1] as string) === value ? end + restated[0].length : end
}

function digitsValue(digits: string): number {
  const [whole = "", part] = digits.split(/\s/u)
  if (part !== undefined) return digitsValue(whole) + digitsValue(part)
  const [over, under] = whole.split("/")
  if (under !== undefined) return Number(over) / Number(under)
  return Number(whole.replaceAll(",", ""))
}

function wordsValue(words: string): number {
  let total = 0
  let group = 0
  for (const token of words.toLowerCase().split(/[\s-]+/u)) {
    if (token === "and") continue
    const scale = scales[token]
    if (scale === undefined) group += small[token] as number
    else if (scale === 100) group = Math.max(group, 1) * 100
    else {
      total += Math.max(group, 1) * scale
      group = 0
    }
  }
  return total + group
}
