/**
 * Fetches and imports in a process of its own, from a stand-in at a port of this machine, for tests that stop it.
 *
 *   fetch-and-import.ts DATA-DIR PORT LAW
 */
import { fetchLaw, importLaw } from "../../pincite.js"

const [dataDir = "", port = "", law = ""] = process.argv.slice(2)
const here = "127.0.0.1"
const now = () => new Date("2025-06-01T09:00:00Z")

const { paths } = await fetchLaw({
  dataDir,
  written: [law],
  now,
  web: {
    reach: {
      resolve: async () => [{ address: here, family: 4 }],
      allows: (address) => address === here,
      port: Number(port),
      encrypted: false,
    },
    wait: async () => {},
  },
})
const { provisions } = await importLaw({ dataDir, paths, now })
process.stdout.write(`${JSON.stringify(provisions)}\n`)
