/**
 * Example questions over what is held, for a person who does not know what to ask.
 *
 * The sample library brings its own. For imported law they are made from headings of sections in force
 * that say they hold a duty people ask about, spread over the instruments, and only those are offered to
 * which the library's own search finds that section first.
 */
import type { LibraryReader, Provision } from "../corpus/index.js"
import { jurisdictionInProse } from "../law/index.js"
import type { Retriever } from "../retrieve/index.js"

const wanted = 8
const askable =
  /\b(?:notif\w+|notice|disclos\w+|licen[cs]e requirements?|licen[cs]e required|requirements?|duties|deposit|wages|records|penalt\w+|prohibited|prohibitions?|registration|payment|privacy|security)\b/iu
const dull =
  /\b(?:repealed|reserved|definitions?|short title|severability|transition|appropriat\w+|fund|findings)\b/iu

export async function exampleQuestions(
  reader: LibraryReader,
  retriever: Retriever,
): Promise<readonly string[]> {
  const instruments = await reader.instruments()
  const perInstrument = Math.max(1, Math.ceil(wanted / Math.max(1, instruments.length)))
  const questions: string[] = []
  for (const instrument of instruments) {
    if (questions.length >= wanted) break
    const candidates = await candidateSections(instrument.id, reader)
    let taken = 0
    for (const section of candidates) {
      if (taken >= perInstrument || questions.length >= wanted) break
      const question = `What does the law of ${jurisdictionInProse(section.jurisdiction)} require about ${topic(section)}?`
      const found = await retriever({
        text: topic(section),
        jurisdictions: [section.jurisdiction],
        asOf: null,
        top: 3,
      })
      if (found.found[0]?.section.id !== section.id || questions.includes(question)) continue
      questions.push(question)
      taken += 1
    }
  }
  return questions
}

/** Evenly spread over the instrument, so that the examples show its breadth. */
async function candidateSections(
  instrument: Parameters<LibraryReader["roots"]>[0],
  reader: LibraryReader,
): Promise<readonly Provision[]> {
  const sections: Provision[] = []
  for await (const provision of reader.scan(instrument)) {
    const words = provision.heading.trim().split(/\s+/u).length
    const fits = words >= 2 && words <= 9 && askable.test(provision.heading) && !dull.test(provision.heading)
    if (fits && provision.status === "in-force" && /section|rule/u.test(provision.level))
      sections.push(provision)
  }
  const step = Math.max(1, Math.floor(sections.length / 40))
  return sections.filter((_, index) => index % step === 0)
}

function topic(section: Provision): string {
  const heading = section.heading.trim().replace(/[.—–-]+$/u, "")
  return /^[A-Z][a-z]/u.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading
}
