import { expect, test } from 'vitest'
import { changeOf } from './change.ts'

test.each([
  [0n, 0n, 'same', 0],
  [5n, 0n, 'new', 0],
  [150n, 100n, 'up', 50],
  [50n, 100n, 'down', 50],
  [0n, 100n, 'down', 100],
  [1_001n, 1_000n, 'same', 0],
  [1_006n, 1_000n, 'up', 1],
  [100_000n, 1n, 'up', 999],
  [-50n, 100n, 'down', 150],
  [50n, -100n, 'up', 150],
  [-150n, -100n, 'down', 50],
])('%s after %s is %s by %s%%', (now, before, direction, percent) => {
  expect(changeOf(now, before)).toEqual({ direction, percent })
})
