/**
 * The formats that `import` reads, and which of them a file is in: told by its content, not by its name.
 */
import { akomaNtoso } from "./akoma-ntoso/index.js"
import { coCrsXml } from "./co-crs-xml/index.js"
import { dcActs } from "./dc-acts/index.js"
import { dcXml } from "./dc-xml/index.js"
import { doc } from "./doc/index.js"
import { docx } from "./docx/index.js"
import { ecfrXml } from "./ecfr-xml/index.js"
import { euJson } from "./eu-json/index.js"
import { formex4 } from "./formex-4/index.js"
import { gpoCfrXml } from "./gpo-cfr-xml/index.js"
import { markdown } from "./markdown/index.js"
import { mdCodeXml } from "./md-code-xml/index.js"
import { moRevisorHtml } from "./mo-revisor-html/index.js"
import { nvNrsHtml } from "./nv-nrs-html/index.js"
import { orOarHtml } from "./or-oar-html/index.js"
import { orOrsHtml } from "./or-ors-html/index.js"
import type { Format } from "./parsed.js"
import { passagesJson } from "./passages-json/index.js"
import { pdf } from "./pdf/index.js"
import { plainText } from "./plain-text/index.js"
import { regml } from "./regml/index.js"
import { usCodeHtml } from "./us-code-html/index.js"
import { usLawJson } from "./us-law-json/index.js"
import { uslm } from "./uslm/index.js"
import { vtVsaHtml } from "./vt-vsa-html/index.js"

export const formats: readonly Format[] = [
  dcXml,
  ecfrXml,
  passagesJson,
  mdCodeXml,
  coCrsXml,
  dcActs,
  uslm,
  regml,
  gpoCfrXml,
  euJson,
  usLawJson,
  markdown,
  plainText,
  formex4,
  akomaNtoso,
  orOrsHtml,
  orOarHtml,
  nvNrsHtml,
  vtVsaHtml,
  moRevisorHtml,
  usCodeHtml,
  docx,
  doc,
  pdf,
]

/** The format of a file from its first few thousand characters; null when none of ours. */
export function detectFormat(name: string, head: string): Format | null {
  let best: Format | null = null
  let surest = 0
  for (const format of formats) {
    const sure = format.detect(name, head)
    if (sure > surest) [best, surest] = [format, sure]
  }
  return best
}

export function formatNamed(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null
}

/** As `import --format` takes them. */
export const formatNames: readonly string[] = formats.map(({ name }) => name)
