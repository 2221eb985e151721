/**
 * Where a place's law can be had and how it is imported: for publishers whose official format Pincite reads,
 * their address and the exact command; for all others what to look for. Nothing is fetched from here.
 */
import type { JurisdictionCode } from "../../law/index.js"

export interface ImportHint {
  readonly jurisdiction: JurisdictionCode
  readonly publisher: string
  readonly address: string
  readonly what: string
  readonly commands: readonly string[]
}

export const importHints: readonly ImportHint[] = [
  {
    jurisdiction: "us-dc",
    publisher: "Council of the District of Columbia",
    address: "https://github.com/DCCouncil/law-xml",
    what: "The D.C. Code as official XML, published by the Council in its law library.",
    commands: [
      "git clone --depth 1 https://github.com/DCCouncil/law-xml",
      "npx pincite import law-xml/us/dc/council/code -j us-dc",
    ],
  },
  {
    jurisdiction: "us",
    publisher: "Office of the Federal Register (eCFR)",
    address: "https://www.ecfr.gov/developers/documentation/api/v1",
    what: "The Code of Federal Regulations, title by title, on any day since 2017, as XML.",
    commands: [
      "curl -o title-2.xml https://www.ecfr.gov/api/versioner/v1/full/2024-07-01/title-2.xml",
      "npx pincite import title-2.xml -j us --current-through 2024-07-01",
    ],
  },
  {
    jurisdiction: "ae-az",
    publisher: "RegNLP (the ObliQA data set of ADGM rulebooks)",
    address: "https://github.com/RegNLP/ObliQADataset",
    what: "The rulebooks of the Abu Dhabi Global Market as lists of passages (JSON); for research, not an official edition.",
    commands: [
      "git clone --depth 1 https://github.com/RegNLP/ObliQADataset",
      "npx pincite import ObliQADataset/StructuredRegulatoryDocuments -j ae-az --format passages-json",
    ],
  },
]

export function importHintFor(code: JurisdictionCode): ImportHint | null {
  return importHints.find((hint) => hint.jurisdiction === code) ?? null
}

/** The command that imports a folder of a place's official text. */
export function importCommand(code: JurisdictionCode): string {
  return `npx pincite import FOLDER -j ${code}`
}
