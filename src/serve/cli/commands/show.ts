/** `pincite show`: one provision, its place, its words with all below it, its notes and versions. */
import { PinciteError } from "../../../errors.js"
import type { IsoDate } from "../../../law/index.js"
import type { ShowResult } from "../../../pincite.js"
import { originalText } from "../../render/original-text.js"
import { provisionJson } from "../../render/provision-json.js"
import { provisionText } from "../../render/provision-text.js"
import type { AddCommand } from "../add-command.js"
import { withOpenLibrary } from "../open-library.js"
import { type LibraryOptions, withDate, withJson, withLibrary } from "../options.js"
import { textFor } from "../paint-for.js"

interface ShowOptions extends LibraryOptions {
  readonly asOf?: IsoDate
  readonly original?: true
  readonly json?: true
}

export const addShow: AddCommand = (program, terminal) => {
  const command = program
    .command("show")
    .description("show a provision with its place, its words and its versions")
    .argument("<citation>", "a citation as people write it, or a provision id")
  withDate(command, "show the version in force on this day")
  command.option("--original", "show the lines of the publisher's file that it stands in")
  withLibrary(withJson(command))
    .addHelpText(
      "after",
      `
Examples:
  $ pincite show "D.C. Code § 28-3852(a)"
  $ pincite show us/cfr/2/200.303/a --json
  $ pincite show "D.C. Code § 28-3852(a)" --original`,
    )
    .action(async (citation: string, options: ShowOptions) => {
      const asOf = options.asOf ?? null
      const { result, original } = await withOpenLibrary(options, terminal, async (pincite) => {
        const result = await pincite.show(citation, asOf)
        const isAsked = options.original === true && result.kind === "one"
        return { result, original: isAsked ? await pincite.original(result.shown) : null }
      })
      if (result.kind !== "one" || result.shown.found.kind === "not-held") throw notShown(citation, result)
      if (original !== null) {
        const text = originalText(citation, original, textFor(terminal))
        terminal.out(options.json === true ? `${JSON.stringify(original)}\n` : text)
        return
      }
      terminal.out(
        options.json === true
          ? `${JSON.stringify(provisionJson(result.shown))}\n`
          : provisionText(result.shown, asOf, textFor(terminal)),
      )
    })
}

function notShown(citation: string, result: ShowResult): PinciteError {
  if (result.kind === "several") {
    const candidates = result.candidates.map((each) => `${each.citation} (${each.id})`).join("; ")
    return new PinciteError({
      code: "use.bad-value",
      message: `"${citation}" can be read several ways: ${candidates}.`,
      remedy: "Show one of them by its id.",
      data: { candidates: result.candidates.map((each) => each.id).join(" ") },
    })
  }
  const near = result.kind === "none" ? result.nearest : []
  const nearest = near.map((each) => `${each.citation} (${each.id})`).join("; ")
  return new PinciteError({
    code: "library.version-not-held",
    message: `The library holds nothing under "${citation}".`,
    remedy:
      near.length > 0 ? `Nearest: ${nearest}.` : "Check the citation; `pincite coverage` lists what is held.",
    data: { nearest: near.map((each) => each.id).join(" ") },
  })
}
