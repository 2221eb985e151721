/**
 * Under which topic an answer is kept.
 *
 * Each word of the table that the question says counts one for its topic, and the topic with the most words
 * wins; of equals the one that stands first, because the list goes from the narrower subject to the wider.
 * Where the question says none, the titles of the law it rests on are read; where they say none, `general`.
 */
import { type Topic, topics } from "../law/index.js"

const words: Readonly<Record<Exclude<Topic, "general">, RegExp>> = {
  privacy:
    /\b(?:privacy|personal (?:information|data|records)|data|breach of security|surveillance|record(?:ing)? (?:a |of )?(?:telephone |customer )?(?:calls?|conversations?)|telephone call|biometric|controllers?|cookies)\b/giu,
  employment:
    /\b(?:employ(?:ees?|ers?|ed|ment)|wages?|overtime|discharged|workers?|personnel|labor|labour|leave|hours)\b/giu,
  insurance: /\b(?:insur(?:ance|ers?|ed)|polic(?:y|ies) of insurance|underwrit\w+|annuit(?:y|ies))\b/giu,
  finance:
    /\b(?:banks?|loans?|lend(?:ers?|ing)|credit|securities|investments?|investors?|financial|funds?|money|mortgages?|fintech)\b/giu,
  licensing: /\b(?:licen[cs](?:e[sd]?|ing|ees?|ure)|permits?|registration|registered|certificat\w+)\b/giu,
  consumer:
    /\b(?:consumers?|customers?|renewals?|refunds?|advertis\w+|warrant(?:y|ies)|sales?|purchas\w+|prices?)\b/giu,
  housing:
    /\b(?:landlords?|tenants?|tenanc(?:y|ies)|rent(?:al|ed)?|leases?|security deposits?|evict\w*|housing|dwellings?)\b/giu,
  health: /\b(?:health|medic(?:al|ine|aid|are)|patients?|hospitals?|drugs?|physicians?|nurs(?:es?|ing))\b/giu,
  tax: /\b(?:tax(?:es|ed|able|payers?|ation)?|deductions?|excise)\b/giu,
  environment: /\b(?:environment\w*|pollut\w+|emissions?|hazardous|wast(?:e|es|ewater)|water quality)\b/giu,
  "public-bodies":
    /\b(?:agenc(?:y|ies)|public (?:body|bodies|records?|meetings?)|government\w*|grants?|recipients?|subrecipients?|federal awards?|council|department|municipal\w*)\b/giu,
}

export interface Subject {
  readonly question: string
  readonly sources: readonly { readonly title: string }[]
}

export function topicOf({ question, sources }: Subject): Topic {
  return mostSpoken(question) ?? mostSpoken(sources.map(({ title }) => title).join("\n")) ?? "general"
}

function mostSpoken(text: string): Topic | null {
  let most: { readonly topic: Topic; readonly count: number } | null = null
  for (const topic of topics) {
    if (topic === "general") continue
    const count = text.match(words[topic])?.length ?? 0
    if (count > (most?.count ?? 0)) most = { topic, count }
  }
  return most?.topic ?? null
}
