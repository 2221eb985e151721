/**
 * Where a file of a pure room asks for what it was not handed: the time, chance, the network, the process.
 *
 * `new Date("2024-07-01")` is arithmetic and allowed; `new Date()` and `Date.now()` read the clock.
 */
import ts from "typescript"

const forbidden = new Set([
  "process",
  "fetch",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "crypto",
  "WebSocket",
  "console",
])

export function findImpurities(path: string, code: string): readonly string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const asked = askedFor(node)
    if (asked !== null) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push(`${path}:${line}: uses ${asked} in a room that knows no clock, network or disk`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function askedFor(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const whole = node.getText()
    if (whole === "Date.now" || whole === "Math.random") return whole
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) {
    return "new Date()"
  }
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) || ts.isNewExpression(node)) {
    const { expression } = node
    if (ts.isIdentifier(expression) && forbidden.has(expression.text)) return expression.text
  }
  return null
}
