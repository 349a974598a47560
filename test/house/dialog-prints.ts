import { createHash } from 'node:crypto'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { nodesOf, parse, readSources, type Source } from './sources.ts'

/** A dialog as it is in the source: its version, and a print of everything that decides how a replay goes. */
export type DialogPrint = { version: number; print: string }

const PRINTER = ts.createPrinter({ removeComments: true })
const ENGINE = 'bot/dialogs/engine/'

/** Every dialog of the given sources, by name. */
export function printDialogs(sources: Source[]): Record<string, DialogPrint> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const found = sources.flatMap((source) =>
    dialogsOf(source).map(({ name, version }) => {
      const closure = [...filesBehind(source.path, byPath)].sort()
      const text = closure.map((path) => plainText(byPath.get(path) ?? source)).join('\n')
      const print = createHash('sha256').update(text).digest('hex').slice(0, 16)
      return [name, { version, print }] as const
    }),
  )
  return Object.fromEntries(found.sort(([left], [right]) => (left < right ? -1 : 1)))
}

export const readDialogSources = (): Source[] =>
  readSources(['bot/dialogs'], /\.ts$/).filter(
    ({ path }) => !path.startsWith(ENGINE) && !/\.test\.ts$|\/registry\.ts$/.test(path),
  )

/** Without comments and layout: explaining a dialog better does not change it. */
const plainText = (source: Source): string => PRINTER.printFile(parse(source))

function dialogsOf(source: Source): { name: string; version: number }[] {
  return nodesOf(parse(source)).flatMap((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'dialog') return []
    const [made] = node.arguments
    if (made === undefined || !ts.isObjectLiteralExpression(made)) return []
    const read = (name: string): string => {
      const property = made.properties.find((one) => one.name?.getText() === name)
      return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer.getText() : ''
    }
    return [{ name: read('name').replaceAll("'", ''), version: Number(read('version')) }]
  })
}

/** The file itself and the files of bot/dialogs that it leans on. The engine has promises of its own. */
function filesBehind(path: string, byPath: Map<string, Source>, seen = new Set<string>()): Set<string> {
  const source = byPath.get(path)
  if (source === undefined || seen.has(path)) return seen
  seen.add(path)
  for (const statement of parse(source).statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly === true) continue
    const { text } = statement.moduleSpecifier as ts.StringLiteral
    if (text.startsWith('.')) filesBehind(normalize(join(dirname(path), text)), byPath, seen)
  }
  return seen
}
