/** `pincite doctor`: checks the library and every digest in it; changes nothing. */
import { doctorText } from "../../render/doctor-text.js"
import type { AddCommand } from "../add-command.js"
import { type LibraryOptions, withJson, withLibrary, writableDataDir } from "../options.js"
import { textFor } from "../paint-for.js"

interface DoctorOptions extends LibraryOptions {
  readonly json?: true
}

export const addDoctor: AddCommand = (program, terminal, settle) => {
  withLibrary(withJson(program.command("doctor").description("check the library: integrity, digests, index")))
    .addHelpText("after", "\nExamples:\n  $ pincite doctor\n  $ pincite doctor --data /srv/law --json")
    .action(async (options: DoctorOptions) => {
      const { doctor, sampleLibraryDir } = await terminal.pincite()
      const dataDir = options.sample === true ? sampleLibraryDir() : writableDataDir(options, terminal)
      const report = await doctor({ dataDir })
      terminal.out(
        options.json === true ? `${JSON.stringify(report)}\n` : doctorText(report, textFor(terminal)),
      )
      if (!report.ok) settle(1)
    })
}
