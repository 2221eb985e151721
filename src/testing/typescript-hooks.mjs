/**
 * Lets a child process of a test run our TypeScript as it stands, without a build: for tests that kill a
 * process, or need two of them. Used as `node --import …/typescript-hooks.mjs file.ts`.
 *
 * What was compiled is kept under `.cache/` by the digest of its source, because loading the compiler takes
 * longer than most children live.
 */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { register } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { isMainThread, threadId } from "node:worker_threads"

const cache = join(import.meta.dirname, "../../.cache/typescript")

// The hooks run in a thread of their own, where this file is loaded a second time.
if (isMainThread) register(import.meta.url)

/** Our imports name the built file, "./x.js"; its source is "./x.ts" or "./x.tsx". */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL !== undefined) {
    for (const ending of [".ts", ".tsx"]) {
      const url = new URL(specifier.replace(/\.js$/, ending), context.parentURL)
      if (existsSync(url)) return { url: url.href, shortCircuit: true }
    }
  }
  return next(specifier, context)
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context)
  return {
    format: "module",
    source: await compiled(readFileSync(fileURLToPath(url), "utf8")),
    shortCircuit: true,
  }
}

async function compiled(source) {
  const kept = join(cache, `${createHash("sha256").update(source).digest("hex")}.js`)
  if (existsSync(kept)) return readFileSync(kept, "utf8")
  const { default: typescript } = await import("typescript")
  const { outputText } = typescript.transpileModule(source, {
    compilerOptions: {
      target: typescript.ScriptTarget.ES2023,
      module: typescript.ModuleKind.ESNext,
      jsx: typescript.JsxEmit.ReactJSX,
      jsxImportSource: "hono/jsx",
    },
  })
  mkdirSync(cache, { recursive: true })
  // Renamed into place: another child must not read half a file.
  const whole = `${kept}.${process.pid}.${threadId}`
  writeFileSync(whole, outputText)
  renameSync(whole, kept)
  return outputText
}
