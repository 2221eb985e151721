/**
 * How often a host is asked: never more often than its publisher's pause, and not before the moment that a busy
 * host named.
 */
export interface Clock {
  readonly now: () => Date
  /** Waits, or ends early when the fetch is called off. */
  readonly wait: (milliseconds: number) => Promise<void>
}

export interface Pace {
  /** Resolves when it is this host's turn. */
  readonly turn: (host: string, secondsBetween: number) => Promise<void>
  readonly rest: (host: string, milliseconds: number) => void
}

export function openPace({ now, wait }: Clock): Pace {
  const free = new Map<string, number>()
  return {
    async turn(host, secondsBetween) {
      const at = now().getTime()
      const from = Math.max(at, free.get(host) ?? 0)
      free.set(host, from + secondsBetween * 1000)
      if (from > at) await wait(from - at)
    },
    rest(host, milliseconds) {
      free.set(host, Math.max(free.get(host) ?? 0, now().getTime() + milliseconds))
    },
  }
}

/** `Retry-After` in milliseconds from now: seconds or a day of the web; null where it says neither. */
export function retryAfter(header: string | undefined, now: Date): number | null {
  const written = header?.trim() ?? ""
  if (/^\d{1,9}$/u.test(written)) return Number(written) * 1000
  const day = Date.parse(written)
  return Number.isNaN(day) ? null : Math.max(0, day - now.getTime())
}
