/**
 * Any file of law at an https address of the open internet, in a format that Pincite reads.
 *
 *   https://example.gov/code/title-12.xml
 */
import { createHash } from "node:crypto"
import { readWebAddress } from "../net/web-address.js"
import type { Plan, Publisher } from "./publisher.js"

export const webPage: Publisher = {
  name: "web",
  title: "Any address of the web",
  publisher: "whoever publishes there",
  examples: [["https://…", "one file, in any format that Pincite reads"]],
  formats: ["any that Pincite reads, told by the file's content"],
  licence: "as its publisher says",
  dates: "those in the file; else what --effective-from and --current-through say",
  citations: ["those of the law it holds"],
  hosts: [],
  secondsBetween: 1,
  triedLive: null,
  plan: async (asked) => planPage(asked),
}

function planPage(asked: string): Plan {
  const url = readWebAddress(asked)
  const last = url.pathname.split("/").at(-1) ?? ""
  const name = last
    .replace(/[^A-Za-z0-9._-]/gu, "-")
    .replace(/^[.-]+/u, "")
    .slice(-80)
  const tag = createHash("sha256").update(url.href).digest("hex").slice(0, 8)
  return {
    what: `${url.hostname}-${tag}`,
    edition: null,
    files: [{ name: name === "" ? "law" : name, urls: [url.href], expects: "anything", bytes: null }],
    facts: { officialUrl: url.href },
    changes: [],
  }
}
