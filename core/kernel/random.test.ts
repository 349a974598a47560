import { expect, test } from 'vitest'
import { randomBytes, useRandom } from './random.ts'

test('no byte of chance is given out twice, nor changed once it was given', () => {
  const drawn = Array.from({ length: 3_000 }, (_, place) => randomBytes(16 + (place % 9)))
  const seen = drawn.map((bytes) => bytes.toString('hex'))
  const starts = new Set(seen.map((text) => text.slice(0, 32)))
  expect(starts.size).toBe(drawn.length)
  expect(seen.map((text) => text.length / 2)).toEqual(drawn.map((_, place) => 16 + (place % 9)))
  drawn[0]?.fill(0)
  expect(drawn.slice(1).map((bytes) => bytes.toString('hex'))).toEqual(seen.slice(1))
  expect(randomBytes(10_000)).toHaveLength(10_000)
})

test('a source of one’s own is asked at every question', () => {
  const asked: number[] = []
  const restore = useRandom((count) => {
    asked.push(count)
    return Buffer.alloc(count, 7)
  })
  expect([randomBytes(2), randomBytes(3)].map((bytes) => bytes.toString('hex'))).toEqual(['0707', '070707'])
  restore()
  randomBytes(4)
  expect(asked).toEqual([2, 3])
})
