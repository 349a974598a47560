import ts from 'typescript'
import { expect, test } from 'vitest'
import { DIALOGS } from '../../bot/dialogs/registry.ts'
import { type DialogPrint, printDialogs, readDialogSources } from './dialog-prints.ts'
import { nodesOf, parse, placeOf, readProjectFile, readSources, type Source } from './sources.ts'

const frozen = JSON.parse(readProjectFile('test/house/dialogs.json')) as Record<string, DialogPrint>
const sources = readDialogSources()
const now = printDialogs(sources)

function judge(before: DialogPrint | undefined, { version, print }: DialogPrint): string {
  if (before === undefined) return 'is new: run `node --import tsx test/house/freeze-dialogs.ts`'
  if (before.print === print && before.version === version) return 'is as it was'
  if (version <= before.version)
    return `changed: raise its version to ${before.version + 1}, or chats in the middle of it are replayed wrongly; then run \`node --import tsx test/house/freeze-dialogs.ts\``
  return 'has a new version: run `node --import tsx test/house/freeze-dialogs.ts`'
}

test.each(Object.keys(now))('the dialog %s is the one that chats in the middle of it know', (name) => {
  expect(judge(frozen[name], now[name] as DialogPrint)).toBe('is as it was')
})

test('every dialog is written down, and no other', () => {
  expect(Object.keys(now)).toEqual(Object.keys(DIALOGS).sort())
  expect(Object.keys(frozen)).toEqual(Object.keys(now))
  expect(
    Object.values(DIALOGS)
      .map(({ name, version }) => [name, version])
      .sort(),
  ).toEqual(Object.entries(now).map(([name, { version }]) => [name, version]))
})

test('a change in a file that a dialog leans on changes its print, a comment does not', () => {
  const changed = (path: string, change: (text: string) => string): string[] => {
    const print = printDialogs(
      sources.map((one) => (one.path === path ? { path, text: change(one.text) } : one)),
    )
    return Object.keys(now).filter((name) => print[name]?.print !== now[name]?.print)
  }
  expect(
    changed('bot/dialogs/prove-by-pin.ts', (text) => text.replace("'check-pin'", "'look-at-pin'")),
  ).toContain('buy')
  expect(changed('bot/dialogs/help.ts', (text) => text.replace("'menu'", "'buy'"))).toEqual(['help'])
  expect(changed('bot/dialogs/help.ts', (text) => `// A word about it.\n${text}`)).toEqual([])
  expect(judge({ version: 1, print: 'a' }, { version: 1, print: 'b' })).toMatch(/raise its version to 2/)
})

/**
 * A dialog is left by an exception, so whoever catches keeps it alive. And a dialog that waits never
 * comes to its `finally`: the process forgets it, and a replay begins at the top.
 */
function findTries(source: Source): string[] {
  const tree = parse(source)
  return nodesOf(tree)
    .filter(
      (node) =>
        ts.isTryStatement(node) ||
        (ts.isPropertyAccessExpression(node) && /^(catch|finally)$/.test(node.name.text)),
    )
    .map((node) => placeOf(tree, node))
}

test('no dialog catches what is thrown', () => {
  expect(sources.flatMap(findTries)).toEqual([])
  expect(findTries({ path: 'a.ts', text: 'try { await io.say(text) } finally { count() }' })).toHaveLength(1)
  expect(findTries({ path: 'a.ts', text: 'await io.say(text).catch(() => null)' })).toHaveLength(1)
  const engine = readSources(['bot/dialogs/engine'], /\.ts$/)
  expect(engine.filter(({ text }) => /\bfinally\b/.test(text)).map(({ path }) => path)).toEqual([])
})

/** Time and chance differ on a replay. Inside of a step they are recorded; anywhere else the replay would part ways. */
test('no dialog asks for time or chance outside of a step', () => {
  const asking = sources.flatMap((source) => {
    const tree = parse(source)
    return nodesOf(tree)
      .filter(
        (node) =>
          ts.isImportDeclaration(node) && /kernel\/(clock|random)\.ts/.test(node.moduleSpecifier.getText()),
      )
      .map((node) => placeOf(tree, node))
  })
  expect(asking).toEqual([])
})
