import { posix } from 'node:path'
import ts from 'typescript'

export interface Use {
  /** An import's specifier (relative ones as repository path), or a global's name. */
  name: string
  kind: 'import' | 'type import' | 'global'
  line: number
}

/** Everything a source file imports, and every global (`Date`, `process`, `process.env`, …) that it mentions as a value. */
export function usesOf(path: string, text: string): Use[] {
  if (path.endsWith('.sol')) return solidityImports(path, text)
  const source = ts.createSourceFile(path, path.endsWith('.svelte') ? scriptsOnly(text) : text, ts.ScriptTarget.Latest, true)
  const uses: Use[] = []
  const at = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart()).line + 1
  const imported = (specifier: ts.Expression | undefined, onlyTypes: boolean, node: ts.Node): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return
    uses.push({ name: resolved(path, specifier.text), kind: onlyTypes ? 'type import' : 'import', line: at(node) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return imported(node.moduleSpecifier, isTypeOnly(node.importClause), node)
    if (ts.isExportDeclaration(node)) return imported(node.moduleSpecifier, node.isTypeOnly, node)
    if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) {
      imported(node.arguments[0], false, node)
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      uses.push({ name: `${node.expression.text}.${node.name.text}`, kind: 'global', line: at(node) })
    }
    if (ts.isIdentifier(node) && isValue(node)) uses.push({ name: node.text, kind: 'global', line: at(node) })
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  return uses
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  return clause.name === undefined && names !== undefined && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly)
}

/** Not a property's name, not a declared name, not a type. */
function isValue(node: ts.Identifier): boolean {
  const parent = node.parent
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false
  return !('name' in parent && parent.name === node)
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier
}

/** Keeps the lines of a component's scripts where they are. */
function scriptsOnly(text: string): string {
  let inside = false
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*<script\b/.test(line)) return (inside = true) && ''
      if (/<\/script>/.test(line)) inside = false
      return inside ? line : ''
    })
    .join('\n')
}

function solidityImports(path: string, text: string): Use[] {
  return [...text.matchAll(/^\s*import\b[^;]*?["']([^"']+)["']/gm)].map((match) => ({
    name: resolved(path, match[1] ?? ''),
    kind: 'import',
    line: text.slice(0, match.index).split('\n').length,
  }))
}
