import ts from 'typescript'
import { isTest, nodesOf, parse, placeOf, type Source } from './sources.ts'

/** Something that only its owners may do, and how it looks in code. */
type Forbidden = {
  what: string
  /** Files that own it. */
  owners: RegExp
  /** Where it is forbidden: what runs for customers, or everywhere. */
  where: 'production' | 'everywhere'
  found(node: ts.Node): boolean
}

/** `Date.now`, without reading the text of every node. */
function isCall(node: ts.Node, name: `${string}.${string}`): boolean {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false
  return `${node.expression.text}.${node.name.text}` === name
}

/** `fetch(…)`, `new Queue(…)`. */
const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name

const calls = (node: ts.Node, method: RegExp): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  method.test(node.expression.name.text)

const isText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

const NOBODY = /^$/
const ARITHMETIC = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
])

export const FORBIDDEN: Forbidden[] = [
  {
    what: 'the time is asked of kernel/clock.ts',
    owners: /^core\/kernel\/clock\.ts$/,
    where: 'production',
    found: (node) =>
      isCall(node, 'Date.now') ||
      (ts.isNewExpression(node) &&
        isNamed(node.expression, 'Date') &&
        (node.arguments === undefined || node.arguments.length === 0)),
  },
  {
    what: 'the time of a statement is bound to it, not taken by SQL',
    // There the clock of the database itself is asked for, to be held against ours.
    owners: /^core\/platform\/read-server\.ts$/,
    where: 'production',
    found: (node) =>
      isText(node) &&
      /\b(select|insert|update|delete)\b[\s\S]*\b(now\(\)|current_timestamp|clock_timestamp\()/i.test(
        node.getText(),
      ),
  },
  {
    what: 'chance is asked of kernel/random.ts',
    owners: /^core\/kernel\/random\.ts$/,
    where: 'production',
    found: (node) =>
      isCall(node, 'Math.random') ||
      (ts.isImportSpecifier(node) &&
        /^(randomBytes|randomInt|randomUUID|getRandomValues|webcrypto)$/.test(
          (node.propertyName ?? node.name).text,
        ) &&
        /crypto/.test(node.parent.parent.parent.getText())),
  },
  {
    what: 'settings are read by platform/config.ts',
    owners: /^core\/platform\/(config|migrate)\.ts$/,
    where: 'production',
    found: (node) => isCall(node, 'process.env'),
  },
  {
    what: 'what happened is said by the log',
    owners: NOBODY,
    where: 'production',
    found: (node) =>
      ts.isIdentifier(node) && node.text === 'console' && ts.isPropertyAccessExpression(node.parent),
  },
  {
    what: 'a process is ended by its main file',
    owners: /(^|\/)(main|migrate)\.ts$/,
    where: 'production',
    found: (node) => isCall(node, 'process.exit'),
  },
  {
    what: 'the network is spoken to by platform/http.ts',
    owners: /^core\/platform\/http\.ts$/,
    where: 'production',
    found: (node) =>
      (ts.isCallExpression(node) && isNamed(node.expression, 'fetch')) ||
      (ts.isImportSpecifier(node) &&
        /^(request|get|Agent)$/.test((node.propertyName ?? node.name).text) &&
        /node:https?'/.test(node.parent.parent.parent.getText())),
  },
  {
    what: 'work for later goes into the outbox; only the relay hands it to a queue',
    owners: /^jobs\/(relay|postgres-backend|redis-backend)\.ts$/,
    where: 'production',
    found: (node) =>
      calls(node, /^(addBulk|addAll)$/) ||
      (calls(node, /^add$/) && /queue/i.test((node as ts.CallExpression).expression.getText())) ||
      (ts.isNewExpression(node) && isNamed(node.expression, 'Queue')),
  },
  {
    what: 'money is made by kernel/money.ts',
    owners: /^core\/kernel\/money\.ts$/,
    where: 'production',
    found: (node) =>
      (ts.isAsExpression(node) && /\bMoney$/.test(node.type.getText())) || isCountedMoney(node),
  },
  {
    what: 'SQL is written in core, and in the parts of the bot that own a table',
    owners:
      /^(core|jobs|migrations)\/|^bot\/(delivery|door|dialogs\/engine)\/|^bot\/(start-(bot|turns)|channels\/cloud\/media)\.ts$/,
    where: 'production',
    found: (node) =>
      calls(node, /^raw$/) ||
      (ts.isCallExpression(node) && (isNamed(node.expression, 'trx') || isNamed(node.expression, 'db'))),
  },
  {
    what: '`any` switches the types off',
    // knex's type for a connection lacks pg's own `types`.
    owners: /^core\/platform\/db\.ts$/,
    where: 'everywhere',
    found: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  },
  {
    what: '`!` says "trust me"; `present` says why',
    owners: NOBODY,
    where: 'everywhere',
    found: (node) => ts.isNonNullExpression(node),
  },
]

/** `money(a + b)`: arithmetic past the kernel, which would hide an overflow or a mix of currencies. */
function isCountedMoney(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !isNamed(node.expression, 'money')) return false
  const [given] = node.arguments
  return given !== undefined && ts.isBinaryExpression(given) && ARITHMETIC.has(given.operatorToken.kind)
}

/** What a file does that it may not, each with its place. */
export function findForbidden(source: Source): string[] {
  const tree = parse(source)
  const production = /^(bot|core|jobs|migrations)\//.test(source.path) && !isTest(source.path)
  const rules = FORBIDDEN.filter(
    ({ where, owners }) => (where === 'everywhere' || production) && !owners.test(source.path),
  )
  return nodesOf(tree).flatMap((node) =>
    rules.filter(({ found }) => found(node)).map(({ what }) => `${placeOf(tree, node)} ${what}`),
  )
}
