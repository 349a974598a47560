import { expect, test } from 'vitest'
import { readProjectFile } from '../../test/house/sources.ts'
import { APPROVAL_MOVES } from './states.ts'

test('the trigger of the database allows the moves of the table, and no others', () => {
  const sql = readProjectFile('migrations/20261128_09_returns.ts')
  const [, listed = ''] = /\(old\.state, new\.state\) not in \(([\s\S]*?)\)\s+then/.exec(sql) ?? []
  const allowed = [...listed.matchAll(/\('(\w+)', '(\w+)'\)/g)].map(([, from, to]) => `${from} > ${to}`)
  const moves = Object.entries(APPROVAL_MOVES).flatMap(([from, to]) =>
    to.map((state) => `${from} > ${state}`),
  )
  expect(allowed.sort()).toEqual(moves.sort())
})
