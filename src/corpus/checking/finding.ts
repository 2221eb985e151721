/**
 * What one check of the library found.
 */
export interface Finding {
  readonly outcome: "passed" | "warned" | "failed"
  /** What was looked at, or the first things that are wrong. */
  readonly detail: string
}

export interface LibraryCheck extends Finding {
  readonly name: string
}

export function sound(detail: string): Finding {
  return { outcome: "passed", detail }
}

/** Fails when something is wrong, naming the first few and the number of all. */
export function judge(wrong: readonly string[], lookedAt: string, problem: string): Finding {
  if (wrong.length === 0) return sound(lookedAt)
  const more = wrong.length > 3 ? ` and ${wrong.length - 3} more` : ""
  return { outcome: "failed", detail: `${problem}: ${wrong.slice(0, 3).join(", ")}${more}` }
}
