import ts from 'typescript'
import { expect, test } from 'vitest'
import { isTest, nodesOf, PRODUCTION, parse, readProjectFile, readSources, type Source } from './sources.ts'

const page = readProjectFile('docs/errors.md')
const CODE = /^[a-z]+\.[a-z]+(-[a-z]+)*$/
const documented = [...page.matchAll(/^### `([^`]+)`$/gm)].map(([, code = '']) => code)
const code_files = readSources(PRODUCTION, /\.ts$/).filter(({ path }) => !isTest(path))

/** A code as the source has it; of one that begins with a provider's name, only the end is known. */
type GivenCode = { code: string; made_of_parts: boolean }

/** Codes that a file gives: what a property called `code` is, in values and in types, and `Refusal<'…'>`. */
function codesOf(source: Source): GivenCode[] {
  return nodesOf(parse(source)).flatMap((node): GivenCode[] => {
    const given = givenCode(node)
    if (given === undefined) return []
    if (ts.isTemplateExpression(given)) {
      const ending = given.templateSpans.at(-1)?.literal.text ?? ''
      return given.head.text === '' && ending.startsWith('.') ? [{ code: ending, made_of_parts: true }] : []
    }
    return ts.isStringLiteralLike(given) && CODE.test(given.text)
      ? [{ code: given.text, made_of_parts: false }]
      : []
  })
}

function givenCode(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') return node.initializer
  if (ts.isPropertySignature(node) && node.name.getText() === 'code') return literalOf(node.type)
  if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Refusal')
    return literalOf(node.typeArguments?.[0])
  return undefined
}

const literalOf = (type: ts.TypeNode | undefined): ts.Node | undefined =>
  type !== undefined && ts.isLiteralTypeNode(type) ? type.literal : undefined

const found = code_files.flatMap(codesOf)
const isDocumented = ({ code, made_of_parts }: GivenCode): boolean =>
  made_of_parts ? documented.some((known) => known.endsWith(code)) : documented.includes(code)
const isGiven = (code: string): boolean =>
  found.some((given) => (given.made_of_parts ? code.endsWith(given.code) : code === given.code))

test('every code has its section', () => {
  expect(found.length).toBeGreaterThan(60)
  expect(found.filter((given) => !isDocumented(given)).map(({ code }) => code)).toEqual([])
})

test('every section has its code, once', () => {
  expect(documented.filter((code) => !isGiven(code))).toEqual([])
  expect(documented.filter((code, place) => documented.indexOf(code) !== place)).toEqual([])
})

test('every section says something', () => {
  const sections = page.split(/^### /m).slice(1)
  const empty = sections.filter((section) => (section.split('\n\n')[1] ?? '').length < 25)
  expect(empty.map((section) => section.split('\n')[0])).toEqual([])
})

test('a code is found wherever it is written', () => {
  const codes = (text: string) => codesOf({ path: 'a.ts', text }).map(({ code }) => code)
  expect(codes(`return refuse({ code: 'a.b-c' })`)).toEqual(['a.b-c'])
  expect(codes(`type R = { code: 'a.b' } | Refusal<'a.c'>`)).toEqual(['a.b', 'a.c'])
  expect(codes(`const ops = { code: \`\${name}.down\` }`)).toEqual(['.down'])
  expect(codes(`const no = { code: '40001', kind: 'a.b' }`)).toEqual([])
})

test('every way in which a process ends is in the table', () => {
  const sources = readSources([...PRODUCTION, 'sandbox'], /\.ts$/).filter(({ path }) => !isTest(path))
  const exits = sources.flatMap(({ text }) =>
    [...text.matchAll(/process\.exit(?:\((\d+)\)|Code = (\d+))/g)].map(([, given, set]) => given ?? set),
  )
  const table = [...page.matchAll(/^\| `(\d+)`/gm)].map(([, code]) => code)
  expect([...new Set(exits)].sort()).toEqual(table.sort())
})

test('every refusal of the database is explained', () => {
  const raised = readSources(['migrations'], /\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/raise exception '([^']+)'/g)].map(([, sentence]) => sentence),
  )
  const explained = [...page.matchAll(/^### "([^"]+)"$/gm)].map(([, sentence]) => sentence)
  expect([...new Set(raised)].sort()).toEqual(explained.sort())
})
