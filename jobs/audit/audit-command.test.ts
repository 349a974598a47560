import { expect, test } from 'vitest'
import { describeReport } from './describe-report.ts'
import { BadOption, readOptions } from './read-options.ts'

const HASH = '7f'.repeat(32)

test('what is printed can be asked about later', () => {
  const said = describeReport({ acts: 412n, head: { seq: 412n, hash: HASH }, broken: null })
  const [, head = ''] = /noted: (\S+)/.exec(said) ?? []
  expect(readOptions(['verify', '--head', head])).toEqual({ head: { seq: 412n, hash: HASH } })
  expect(readOptions(['verify'])).toEqual({ head: null })
})

test('a break is said in words, with the row', () => {
  const broken = { law: 'changed', subject: '#7, act a' } as const
  expect(describeReport({ acts: 6n, head: null, broken })).toBe(
    'The audit log was changed: its act says something else than when it was written (#7, act a). 6 acts before that are as they were written.',
  )
})

test.each([[[]], [['check']], [['verify', '--head', '7']], [['verify', '--tail', '7']]])(
  '%j is answered with how it goes',
  (args) => {
    expect(() => readOptions(args)).toThrow(BadOption)
  },
)
