import ts from 'typescript'
import { expect, test } from 'vitest'
import { isTest, nodesOf, PRODUCTION, parse, readProjectFile, readSources } from './sources.ts'

/** The codes of findings that are not good, as the code gives them; of a made one, its end. */
const given = readSources(PRODUCTION, /\.ts$/)
  .filter(({ path }) => !isTest(path))
  .flatMap((source) => nodesOf(parse(source)))
  .flatMap((node) => {
    if (!ts.isCallExpression(node) || !/^(doubt|bad)$/.test(node.expression.getText())) return []
    const [code] = node.arguments
    if (code !== undefined && ts.isStringLiteralLike(code)) return [{ end: code.text, whole: true }]
    if (code !== undefined && ts.isTemplateExpression(code))
      return [{ end: code.templateSpans.at(-1)?.literal.text ?? '', whole: false }]
    return []
  })
const explained = [...readProjectFile('docs/doctor.md').matchAll(/^\| `([a-z-]+)`/gm)].map(
  ([, code = '']) => code,
)

test('whatever the doctor may say is explained, once', () => {
  expect(given.length).toBeGreaterThan(30)
  const unknown = given.filter(({ end, whole }) =>
    whole ? !explained.includes(end) : !explained.some((code) => code.endsWith(end)),
  )
  expect(unknown).toEqual([])
  expect(explained.filter((code, place) => explained.indexOf(code) !== place)).toEqual([])
})

test('nothing is explained that the doctor never says', () => {
  const isGiven = (code: string) =>
    given.some(({ end, whole }) => (whole ? end === code : code.endsWith(end)))
  expect(explained.filter((code) => !isGiven(code))).toEqual([])
})
