import ts from 'typescript'
import { expect, test } from 'vitest'
import { isTest, nodesOf, parse, placeOf, readSources, type Source } from './sources.ts'

const FILE_LINES_MAX = 300
const TEST_FILE_LINES_MAX = 500
const FUNCTION_LINES_MAX = 60
/** A story that a test tells from beginning to end may be longer. */
const TEST_FUNCTION_LINES_MAX = 80

const FOLDERS = ['bot', 'core', 'jobs', 'migrations', 'sandbox', 'test']
const sources = readSources(FOLDERS, /\.(ts|mjs|cjs|js|css|html)$/)

const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length

function tooLong({ path, text }: Source): string[] {
  const lines = lineCount(text)
  const most = isTest(path) ? TEST_FILE_LINES_MAX : FILE_LINES_MAX
  return lines <= most ? [] : [`${path} has ${lines} lines, ${most} at most`]
}

function longFunctions(source: Source): string[] {
  const tree = parse(source)
  const most = isTest(source.path) ? TEST_FUNCTION_LINES_MAX : FUNCTION_LINES_MAX
  return nodesOf(tree).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return []
    // What a test gives to `describe` and `test` is a chapter, not a function.
    if (source.path.endsWith('.test.ts') && ts.isCallExpression(node.parent)) return []
    const lines = lineCount(node.getText(tree))
    return lines <= most ? [] : [`${placeOf(tree, node)} is ${lines} lines long`]
  })
}

/** Made by a program out of the texts, and read by nobody. */
const MADE = 'bot/texts/keys.ts'

test('files are small enough to be read in one go', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.filter(({ path }) => path !== MADE).flatMap(tooLong)).toEqual([])
  expect(tooLong({ path: 'core/a.ts', text: 'x\n'.repeat(301) })).toHaveLength(1)
})

test('functions are small enough to be held in mind', () => {
  const code = sources.filter(({ path }) => /\.(ts|mjs|js)$/.test(path))
  expect(code.flatMap(longFunctions)).toEqual([])
  const body = '  x()\n'.repeat(60)
  expect(longFunctions({ path: 'core/a.ts', text: `function long() {\n${body}}` })).toEqual([
    'core/a.ts:1 is 62 lines long',
  ])
  expect(longFunctions({ path: 'core/a.ts', text: `const long = () => {\n${body}}` })).toHaveLength(1)
  expect(longFunctions({ path: 'core/a.ts', text: `class A { long() {\n${body}} }` })).toHaveLength(1)
})

test('files are named in small letters with hyphens, and by what they do', () => {
  const names = sources.map(({ path }) => path.split('/').at(-1) ?? '')
  expect(names.filter((name) => !/^[a-z0-9]+([-._][a-z0-9]+)*\.[a-z]+$/.test(name))).toEqual([])
  const vague = /^(utils?|helpers?|common|misc|manager|shared|stuff)\b/
  expect(
    sources.map(({ path }) => path).filter((path) => path.split('/').some((part) => vague.test(part))),
  ).toEqual([])
})
