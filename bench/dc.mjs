#!/usr/bin/env node
/**
 * Controlling sections on the D.C. Code: at which place the section that answers stands, for our own questions in
 * everyday words. `provisions` ranks sections by their best provision, as `pincite search` shows them; `sections`
 * by their section score, as an answer chooses them.
 *
 *   npm run build && node bench/dc.mjs [--data DIR] [--json]
 */
import { runEvaluation } from "../dist/evaluate/index.js"
import { openEngine } from "../dist/index/index.js"
import { createRetriever } from "../dist/retrieve/index.js"
import { benchDir, corporaDir, libraryOf, tell } from "./library.mjs"

const library = await libraryOf("dc-code")
const { reader, dataDir } = library
const retriever = createRetriever({
  reader,
  engine: await openEngine({ reader, dataDir, onNotice: console.error }),
})
const dependencies = { corporaDir: corporaDir(), benchDir }
for (const set of ["dc-dev", "dc-check"]) {
  const provisions = await runEvaluation(set, {
    ...dependencies,
    search: async (request) => hitsOf((await retriever({ ...request, asOf: null })).found),
  })
  const sections = await runEvaluation(set, {
    ...dependencies,
    search: async (request) => {
      const { found } = await retriever({ ...request, asOf: null })
      return hitsOf(found.toSorted((a, b) => b.sectionScore - a.sectionScore))
    },
  })
  tell({
    set,
    provisions: { figures: provisions.figures, milliseconds: provisions.milliseconds },
    sections: { figures: sections.figures, ranks: sections.ranks },
    comparison: provisions.comparison,
  })
}
await library.close()

function hitsOf(found) {
  return found.map(({ provision }) => ({ provision: provision.id, ref: provision.ref }))
}
