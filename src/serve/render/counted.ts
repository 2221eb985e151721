/** "1 provision", "7,019 provisions": a number with its noun, thousands apart. */
export function counted(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? "" : "s"}`
}

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ",")
}
