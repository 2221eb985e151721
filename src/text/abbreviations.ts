/**
 * Whether a full stop belongs to an abbreviation.
 *
 * Some abbreviations always go on to a name or a number (No. 5, Pub. L., Mr. Reed, 84 Stat. 1128); others
 * may also end a sentence (Inc., D.C., et seq., a.m., U.S.C.), and do so when the next word is one that
 * begins sentences of law ("The", "If", "No person"). Months stand before a day.
 */
const goesOn = new Set(
  (
    "no nos § §§ sec secs sect pub art arts para paras par pars subpar subparas subsec subsecs subd subdiv subpt subpart pt pts " +
    "ch chs chap cl cls tit v vs mr mrs ms messrs dr hon st ste mt ft rev gen gov lt col sgt capt prof cf viz e.g i.e eg ie approx vol " +
    "vols p pp fig figs app appx ex exh att reg regs rul res ord prop supp fed stat cir bldg rm apt jan feb mar apr jun jul " +
    "aug sept sep oct nov dec ed eds n.b incl resp rept cong sess h.r s.j h.j cal conn del ill ind kan ky mass md mich minn miss mo mont neb nev okla " +
    "ore pa tenn tex va vt wash wis wyo div cum rel"
  ).split(" "),
)
const mayEnd = new Set(
  (
    "inc ltd co corp llc llp plc assn bros seq al etc et ave blvd rd jr sr esq sq ft in lb lbs oz cu min hr hrs yr yrs " +
    "a.m p.m ph.d m.d j.d"
  ).split(" "),
)

/** Abbreviations that are also words; in lower case before a stop they are words ("the answer is no."). */
const ordinaryWords = new Set([
  "res",
  "ill",
  "mass",
  "wash",
  "miss",
  "ind",
  "par",
  "gen",
  "app",
  "del",
  "conn",
  "kan",
])

/** Words that begin a sentence of law and do not go on with a name. */
const sentenceStart =
  /^\s+["“‘'([]*(?:The|This|That|These|Those|A|An|If|When|Where|Whenever|While|Any|All|Each|Every|No|Nothing|None|Neither|Such|In|On|At|By|For|From|To|Of|Upon|Under|With|Within|Without|After|Before|During|Until|Unless|Except|Notwithstanding|Subject|Provided|Pursuant|However|It|Its|He|His|She|Her|They|Their|There|You|Your|We|Our|See|As|And|But|Or|Not|Only|One|Other|Failure|Notice|Persons?|Whoever)\b(?!\.)/u
const enumeratorNext = /^\s+\([\p{L}\p{N}]{1,6}\)\s/u

/** "Under subpart B." ends with a designator, "Robert F." with a name's initial; "Subtitle A." alone heads what follows. */
const designator =
  /\S\s+(?:(?:sub)?(?:title|part|chapter|division|unit)|appendix|schedule|exhibit|attachment|form|class)\s+\p{Lu}$/iu

/** `before` is the text up to the stop, `after` what follows it with its white space. */
export function endsWithAbbreviation(before: string, after: string): boolean {
  // "Part 176—U.S. States" and "5.U.S.C. 552" are written too.
  const token = /(\S+)$/u
    .exec(before)?.[1]
    ?.replace(/^.*(?:[—–]|:(?!\/))/u, "")
    .replace(/^(?:["“‘'([]|\p{N}+\.)+/u, "")
  if (token === undefined) return false
  const word = token.toLowerCase()
  // "5 U.S.C. app. 3" cites an appendix; an app. may also be a program.
  if (word === "app" && /^\s+\p{N}/u.test(after)) return true
  if (ordinaryWords.has(token)) return false
  if (goesOn.has(word)) return true
  const dotted = /^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u.test(token)
  const initial = /^\p{Lu}$/u.test(token) && !designator.test(before)
  if (!mayEnd.has(word) && !dotted && !initial) return false
  return !sentenceStart.test(after) && !enumeratorNext.test(after)
}
