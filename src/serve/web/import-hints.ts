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
    address: "https://github.com/DCCouncil/law-xml-codified",
    what: "The D.C. Code as official XML, title by title, as the Council codifies it.",
    commands: ["npx pincite import dc:28 --yes"],
  },
  {
    jurisdiction: "us",
    publisher: "Office of the Federal Register (eCFR); Office of the Law Revision Counsel",
    address: "https://www.ecfr.gov/developers/documentation/api/v1",
    what: "The Code of Federal Regulations, by title or part, on any day since 2017; the United States Code by title.",
    commands: [
      "npx pincite import ecfr:16/314",
      "npx pincite import ecfr:16/314@2024-07-01",
      "npx pincite import usc:15",
    ],
  },
  {
    jurisdiction: "us-mo",
    publisher: "Missouri Revisor of Statutes; Secretary of State",
    address: "https://revisor.mo.gov/main/Home.aspx",
    what: "Sections and chapters of the Revised Statutes, and chapters of the Code of State Regulations.",
    commands: ["npx pincite import mo-rsmo:407.1500", "npx pincite import mo-csr:20/100-6"],
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
