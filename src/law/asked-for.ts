/** What is asked of the law. `permission`: may I; `duty`: what must I; the rest as they say. */
export type AskedFor =
  | "permission"
  | "duty"
  | "definition"
  | "deadline"
  | "amount"
  | "penalty"
  | "who"
  | "exception"
  | "summary"
