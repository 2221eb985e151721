/**
 * Lets a child process of a test run our TypeScript as it stands, without a build: for tests that kill a
 * process, or need two of them. Used as `node --import …/typescript-hooks.mjs file.ts`.
 */
import { existsSync, readFileSync } from "node:fs"
import { register } from "node:module"
import { fileURLToPath } from "node:url"
import { isMainThread } from "node:worker_threads"
import typescript from "typescript"

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
  const { outputText } = typescript.transpileModule(readFileSync(fileURLToPath(url), "utf8"), {
    compilerOptions: {
      target: typescript.ScriptTarget.ES2023,
      module: typescript.ModuleKind.ESNext,
      jsx: typescript.JsxEmit.ReactJSX,
      jsxImportSource: "hono/jsx",
    },
  })
  return { format: "module", source: outputText, shortCircuit: true }
}
