/**
 * Tests that are switched off without a word why.
 *
 *   it.only, it.todo, fdescribe      never: they hide the others, or promise
 *   it.skip(…)                       never: a test that cannot run says when it can, with skipIf or runIf
 *   it.skipIf(…)("… (needs …)", …)   the title's bracket names what is missing, so that the run can print it
 */
import ts from "typescript"

const switched = new Set(["only", "todo", "skip", "fails"])
const conditional = new Set(["skipIf", "runIf"])
const runners = new Set(["it", "test", "describe", "suite", "bench"])

export function findUnreasonedSkips(path: string, code: string): readonly string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const what = ts.isCallExpression(node) ? offenceOf(node) : null
    if (what !== null) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push(`${path}:${line}: ${what}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function offenceOf(call: ts.CallExpression): string | null {
  const called = modifierOf(call.expression)
  if (called !== null && switched.has(called)) return `.${called}`
  // skipIf(condition)(title, body): the outer call carries the title.
  if (!ts.isCallExpression(call.expression)) return null
  const condition = modifierOf(call.expression.expression)
  if (condition === null || !conditional.has(condition)) return null
  const title = call.arguments[0]
  // A title put together when the test runs says what it found missing.
  if (title === undefined || !ts.isStringLiteralLike(title)) return null
  return /\(needs [^)]+\)/.test(title.text) ? null : `.${condition} without "(needs …)" in its title`
}

/** "skipIf" of `describe.skipIf`; null where no test runner is spoken to. */
function modifierOf(expression: ts.Expression): string | null {
  if (!ts.isPropertyAccessExpression(expression)) return null
  const runner = expression.getText().split(".")[0] ?? ""
  return runners.has(runner) ? expression.name.text : null
}
