import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../../../core/kernel/json.ts'
import { money } from '../../../core/kernel/money.ts'
import { pack, unpack } from './codec.ts'

const leaf = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.bigInt({ min: -9_000_000_000_000_000n, max: 9_000_000_000_000_000n }).map(money),
  fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2100-01-01') }),
)
const name = fc.string({ minLength: 1 }).filter((key) => !key.startsWith('$') && key !== '__proto__')
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(name, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any

test('what a step gives back is the same after it lay in the database', () => {
  fc.assert(
    fc.property(value, (given) => {
      const stored = JSON.parse(JSON.stringify(pack(given))) as Json
      expect(unpack(stored)).toEqual(given)
      expect(pack(unpack(stored))).toEqual(stored)
    }),
  )
})

test('what is absent stays absent, and nothing at all is null', () => {
  expect(pack({ there: 1, absent: undefined })).toEqual({ there: 1 })
  expect(pack(undefined)).toBeNull()
})
