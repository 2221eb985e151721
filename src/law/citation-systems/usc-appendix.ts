/**
 * Appendices of titles of the United States Code: acts that a title prints behind itself, plans and court rules.
 *
 *   Fed. R. Civ. P. 12(b)(6)                                  us/usc/28a/federal-rules-of-civil-procedure/rule-12/b/6
 *   5 U.S.C. App. (inspector-general-act-of-1978) § 3(a)      us/usc/5a/inspector-general-act-of-1978/3/a
 *   28 U.S.C. App. (rules-of-a-court) Rule 4                  us/usc/28a/rules-of-a-court/rule-4
 *   28 U.S.C. App.                                            us/usc/28a/appendix-28
 *
 * Each act and each set of rules in an appendix counts anew, so a number alone does not say which is meant: the
 * name stands in brackets, as ids write it. The five sets of federal rules are cited as everybody cites them.
 */
import type { Citation } from "../citation.js"
import { type InstrumentId, instrumentId } from "../provision-id.js"
import { anyCase, citationPattern } from "./citation-pattern.js"
import type { CitationInText, CitationSystem, WrittenCitation } from "./citation-system.js"
import {
  containersSource,
  enumeratorsSource,
  isContainerPath,
  provisionAt,
  readContainers,
  readEnumerators,
  readSection,
  writeContainers,
  writeSection,
} from "./path-words.js"

const federalRules = [
  { title: "28", name: "federal-rules-of-civil-procedure", cited: "Fed. R. Civ. P." },
  { title: "28", name: "federal-rules-of-appellate-procedure", cited: "Fed. R. App. P." },
  { title: "28", name: "federal-rules-of-evidence", cited: "Fed. R. Evid." },
  { title: "18", name: "federal-rules-of-criminal-procedure", cited: "Fed. R. Crim. P." },
  { title: "11", name: "federal-rules-of-bankruptcy-procedure", cited: "Fed. R. Bankr. P." },
] as const

const code = anyCase("U\\. ?S\\. ?C\\.(?: ?A\\.)?|USCA?|United States Code")
const appendix = `(?<![0-9A-Za-z.-])([0-9]{1,2}) ?(?:${code}),? ${anyCase("app(?:\\.|endix)")}`
const names = "\\(([a-z0-9~_-]{1,120}(?:, [A-Za-z0-9~_-]{1,120}){0,4})\\)"
const number = "[0-9]{1,4}(?:[.-][0-9]{1,3})?[A-Za-z]{0,2}"
const end = "(?![0-9A-Za-z(]|[-.][0-9])"
const numbered = `(§|${anyCase("sections?|sec\\.|rules?")}) ?(${number})(${enumeratorsSource})${end}`
const inAppendix = citationPattern(`${appendix}(?: ${names})?(?: (?:${numbered}|(${containersSource})))?`)
const ofFederalRules = federalRules.map((rules) => {
  const cited = anyCase(rules.cited.replaceAll(".", "\\.").replaceAll(" ", " ?"))
  return {
    rules,
    pattern: citationPattern(`(?<![A-Za-z])(?:${cited}) ?(${number})(${enumeratorsSource})${end}`),
  }
})

export const uscAppendix: CitationSystem = {
  name: "usc-appendix",
  writes: (instrument) => /^us\/usc\/\d+a$/iu.test(instrument),
  format: (instrument, path) => format(/\d+/u.exec(instrument)?.[0] ?? "", path),
  find: (plain) => [
    ...ofFederalRules.flatMap(({ rules, pattern }) =>
      [...plain.matchAll(pattern)].map((match) => {
        const [, rule = "", enumerators = ""] = match
        return inText(match, rules.title, [rules.name, ...ruleAt(rule, enumerators)])
      }),
    ),
    ...[...plain.matchAll(inAppendix)].map((match) => {
      const [, title = "", named = "", sign = "", value = "", enumerators = "", containers = ""] = match
      const path = named === "" ? [] : named.split(/, {0,3}/u)
      if (/^r/iu.test(sign)) path.push(...ruleAt(value, enumerators))
      else if (sign !== "") path.push(readSection(value, enumerators), ...readEnumerators(enumerators))
      else if (containers !== "") path.push(...readContainers(containers))
      return inText(match, String(Number(title)), path.length === 0 ? [`appendix-${Number(title)}`] : path)
    }),
  ],
}

function ruleAt(rule: string, enumerators: string): readonly string[] {
  return [`rule-${readSection(rule, enumerators)}`, ...readEnumerators(enumerators)]
}

function inText(match: RegExpExecArray, title: string, path: readonly string[]): CitationInText {
  const instrument = instrumentId("us", ["usc", `${title}a`]) as InstrumentId
  const citation: Citation = {
    system: "usc-appendix",
    jurisdiction: "us",
    parts: [title, ...path],
    ...format(title, path),
    provision: provisionAt(instrument, path),
  }
  return { start: match.index, end: match.index + match[0].length, citation, named: true }
}

function format(title: string, path: readonly string[]): WrittenCitation {
  const [first = "", second = ""] = path
  const rules = federalRules.find((each) => each.title === title && each.name === first)
  const written =
    rules !== undefined && second.startsWith("rule-")
      ? `${rules.cited} ${writeSection(withoutWord(path.slice(1)))}`
      : `${title} U.S.C. App.${inThe(path)}`
  return { canonical: written, bluebook: written }
}

/** Names up to the first number, then a section, a rule or a container. */
function inThe(path: readonly string[]): string {
  if (path.length === 1 && path[0]?.startsWith("appendix-") === true) return ""
  const from = path.findIndex((segment) => /^(?:\d|rule-\d)/u.test(segment) || isContainerPath([segment]))
  const [named, rest] = from === -1 ? [path, []] : [path.slice(0, from), path.slice(from)]
  const before = named.length === 0 ? "" : ` (${named.join(", ")})`
  if (rest.length === 0) return before
  if (isContainerPath(rest)) return `${before} ${writeContainers(rest, "short")}`
  const isRule = rest[0]?.startsWith("rule-") === true
  return `${before} ${isRule ? `Rule ${writeSection(withoutWord(rest))}` : `§ ${writeSection(rest)}`}`
}

function withoutWord([rule = "", ...enumerators]: readonly string[]): readonly string[] {
  return [rule.replace(/^rule-/u, ""), ...enumerators]
}
