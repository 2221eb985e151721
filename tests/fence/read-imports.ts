/**
 * Every way in which one of our files reaches another module, read by TypeScript's own parser:
 *
 *   import … from "x"     import "x"      export … from "x"     import("x")     require("x")
 *   import type …         export type …   let y: import("x").Y                  → types only
 *   new URL("./x.js", import.meta.url)    how a worker or a child process is named
 *
 * `import { type X } from "x"` counts as a value: it still loads the module when the program runs.
 */
import ts from "typescript"

export interface ModuleImport {
  /** As written, or the constant that holds it; null where it is computed and nobody can say what is loaded. */
  readonly module: string | null
  readonly typesOnly: boolean
  readonly line: number
}

export function readImports(path: string, code: string): readonly ModuleImport[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const imports: ModuleImport[] = []
  const named = constantsOf(file)
  const add = (node: ts.Node, name: ts.Node | undefined, typesOnly: boolean) => {
    const module = name === undefined ? null : (writtenIn(name) ?? named.get(name.getText()) ?? null)
    imports.push({ module, typesOnly, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      add(node, node.moduleSpecifier, node.isTypeOnly)
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    } else if (ts.isCallExpression(node) && loadsModule(node)) {
      add(node, node.arguments[0], false)
    } else if (ts.isNewExpression(node) && namesNeighbour(node)) {
      add(node, node.arguments?.[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return imports
}

/** `const name = "node:sqlite"`: a name that is one string and no other, for modules that TypeScript does not know. */
function constantsOf(file: ts.SourceFile): ReadonlyMap<string, string> {
  const constants = new Map<string, string>()
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && (node.parent.flags & ts.NodeFlags.Const) !== 0) {
      const text = node.initializer === undefined ? null : writtenIn(node.initializer)
      if (text !== null) constants.set(node.name.getText(), text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return constants
}

function writtenIn(node: ts.Node): string | null {
  return ts.isStringLiteralLike(node) ? node.text : null
}

function loadsModule(call: ts.CallExpression): boolean {
  const called = call.expression
  return called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === "require")
}

/** `new URL("./other.js", import.meta.url)`; a style sheet or a folder named that way is no import. */
function namesNeighbour(created: ts.NewExpression): boolean {
  const [name, base] = created.arguments ?? []
  if (!ts.isIdentifier(created.expression) || created.expression.text !== "URL") return false
  if (name === undefined || base?.getText() !== "import.meta.url") return false
  return ts.isStringLiteralLike(name) && /^\..*\.js$/.test(name.text)
}
