/** What each verdict says to a reader, in a few words and in a sentence. */
import type { Verdict } from "../../law/index.js"

export const verdictWords: Readonly<Record<Verdict, { readonly short: string; readonly long: string }>> = {
  allowed: { short: "Allowed", long: "The law cited permits it." },
  "allowed-with-conditions": {
    short: "Allowed, with conditions",
    long: "The law cited permits it where its conditions are met.",
  },
  required: { short: "Required", long: "The law cited requires it." },
  prohibited: { short: "Prohibited", long: "The law cited forbids it." },
  "prohibited-unless": {
    short: "Prohibited, unless",
    long: "The law cited forbids it unless its conditions are met.",
  },
  depends: {
    short: "It depends",
    long: "It turns on facts that the question does not give; the rules below name them.",
  },
  stated: { short: "What the law says", long: "The law cited states it." },
  "no-rule-found": {
    short: "No rule found",
    long: "Law on the subject is held and cited below; none of it permits, requires or forbids this.",
  },
}
