/** `pincite search`: provisions for a query, best first, or for every line of a file of queries. */
import { PinciteError } from "../../../errors.js"
import type { IsoDate } from "../../../law/index.js"
import type { SearchResponse } from "../../../pincite.js"
import { mostHits, queryLine } from "../../contract.js"
import { heldJurisdictions, readSearchRequest } from "../../read-request.js"
import { searchText } from "../../render/search-text.js"
import type { AddCommand } from "../add-command.js"
import { readJsonLines } from "../json-lines.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, wholeNumber, withDate, withJson, withLibrary, withPlaces } from "../options.js"
import { textFor } from "../paint-for.js"
import { progressLine } from "../progress-line.js"
import type { Terminal } from "../terminal.js"

interface SearchOptions extends LibraryOptions {
  readonly jurisdiction: readonly string[]
  readonly asOf?: IsoDate
  readonly top: number
  readonly queries?: string
  readonly json?: true
}

export const addSearch: AddCommand = (program, terminal) => {
  const command = program
    .command("search")
    .description("search the provisions held")
    .argument("[query]", "what to search for: words, a phrase in quotes, a citation")
  withPlaces(command, "search only the law of this place")
  withDate(command, "search only what is known to be in force on this day")
    .option("--top <n>", "how many provisions", wholeNumber(1, mostHits), 10)
    .option("--queries <file>", "search for every line of a JSON lines file; - reads standard input")
  withLibrary(withJson(command))
    .addHelpText(
      "after",
      `
A line of --queries is {"id", "query"}; each gives one line {"id", "hits": [{"provision", "citation", "score", "ref"}]}.

Examples:
  $ pincite search "notice of breach of security" -j us-dc --top 5
  $ pincite search "§ 28-3852"
  $ pincite search --queries queries.jsonl --top 10 > hits.jsonl`,
    )
    .action(async (query: string | undefined, options: SearchOptions) => {
      if ((query === undefined) === (options.queries === undefined)) throw oneOfTwo()
      if (query === undefined) {
        await searchAll(options.queries as string, options, terminal)
        return
      }
      const found = await searchOne(query, options, terminal)
      terminal.out(
        options.json === true ? `${JSON.stringify(found)}\n` : searchText(found, textFor(terminal)),
      )
    })
}

function searchOne(query: string, options: SearchOptions, terminal: Terminal): Promise<SearchResponse> {
  return withOpenLibrary(options, terminal, async (pincite) =>
    pincite.search(requestOf(query, options, await heldJurisdictions(pincite))),
  )
}

async function searchAll(file: string, options: SearchOptions, terminal: Terminal): Promise<void> {
  const lines = await readJsonLines(file, queryLine, terminal)
  await withOpenLibrary(options, terminal, async (pincite) => {
    const held = await heldJurisdictions(pincite)
    const progress = progressLine(terminal)
    for (const [index, { id, query }] of lines.entries()) {
      const { hits } = await pincite.search(requestOf(query, options, held))
      const brief = hits.map(({ provision, citation, score, ref }) => ({ provision, citation, score, ref }))
      terminal.out(`${JSON.stringify({ id, hits: brief })}\n`)
      const done = { done: index + 1, total: lines.length, unit: "query", detail: "", secondsLeft: null }
      progress.tell({ phase: "searched", ...done })
    }
    progress.end()
  })
}

function requestOf(query: string, options: SearchOptions, held: readonly string[]) {
  const { jurisdiction, asOf = null, top } = options
  return readSearchRequest({ query, jurisdictions: jurisdiction, asOf, top }, held, "the search")
}

function oneOfTwo(): PinciteError {
  return new PinciteError({
    code: "use.bad-value",
    message: "`pincite search` takes either a query or --queries FILE.",
    remedy: 'For example: pincite search "notice of breach of security" --top 5',
  })
}
