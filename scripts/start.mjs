#!/usr/bin/env node
/**
 * `npm start`: builds what is stale and serves the pages.
 *
 *   PINCITE_PORT, PINCITE_HOST   where to listen; `pincite serve` reads them, and anything after `npm start --`
 *
 * The exit status is that of `pincite serve`, whose own message names a port already taken. This file runs on
 * any Node, so that an old one gets a sentence rather than a syntax error.
 */
import { spawn, spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const needed = { major: 20, minor: 19 }

const problem = nodeProblem() || installProblem()
if (problem) {
  process.stderr.write(`${problem}\n`)
  process.exit(1)
}

const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--quiet"], {
  stdio: "inherit",
})
if (build.status !== 0) process.exit(build.status === null ? 130 : build.status)
serve()

function nodeProblem() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const old = major < needed.major || (major === needed.major && minor < needed.minor)
  return old
    ? `Pincite needs Node ${needed.major}.${needed.minor} or newer; this is ${process.version}. Install it from https://nodejs.org and run npm ci again.`
    : null
}

/** The first package of ours that is not there. Optional ones may be missing: a fallback serves. */
function installProblem() {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const missing = Object.keys(dependencies).find((name) => !existsSync(join(root, "node_modules", name)))
  return missing ? `The package "${missing}" is not installed. Run: npm ci` : null
}

function serve() {
  const command = join(root, "dist", "serve", "cli", "main.js")
  const server = spawn(process.execPath, [command, "serve", ...process.argv.slice(2)], {
    stdio: "inherit",
  })
  // A terminal sends Ctrl-C to the server itself, which ends cleanly; here it only must not end us first.
  // Everything else that asks us to stop is handed on.
  process.on("SIGINT", () => process.stdin.isTTY || server.kill("SIGINT"))
  process.on("SIGTERM", () => server.kill("SIGTERM"))
  process.on("SIGHUP", () => server.kill("SIGHUP"))
  // When npm is told to stop, it tells the shell between it and us, and that one ends without a word to us.
  const parent = process.ppid
  const watch = setInterval(() => process.ppid === parent || server.kill("SIGTERM"), 500)
  server.on("exit", (status, signal) => {
    clearInterval(watch)
    process.exitCode = status !== null ? status : signal === "SIGINT" ? 130 : 143
  })
}
