/** "1 provision", "7,019 provisions": a number with its noun, thousands apart. */
export function counted(count: number, noun: string): string {
  return `${thousands(count)} ${count === 1 ? noun : plural(noun)}`
}

/** "query": "queries", "annex": "annexes"; enough for levels of law and what we count. */
function plural(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`
}

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ",")
}
