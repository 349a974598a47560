import { describe, expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { judgeRoad, probed } from './judge-road.ts'
import { createPace } from './pace.ts'
import { rankRoads } from './rank-roads.ts'
import type { Road } from './read-roads.ts'
import { orderByShare } from './shares.ts'

const road = (provider: string, more: Partial<Road> = {}): Road => ({
  ...{ provider, state: 'closed', cost_permille: null, paused: false, float: null },
  ...more,
})
const never = (below: number): number => below - 1
const rank = (roads: Road[], shares: Record<string, number> | null = null, draw = never): string =>
  rankRoads(roads, { amount: money(10_000), shares, draw }).join(' ')

describe('the order in which providers are asked', () => {
  test('without shares is by what they lately cost, then as they are set up', () => {
    expect(rank([road('a'), road('b')])).toBe('a b')
    expect(rank([road('a', { cost_permille: 980 }), road('b', { cost_permille: 970 }), road('c')])).toBe(
      'b a c',
    )
  })

  test('leaves out what is paused or open', () => {
    expect(rank([road('a', { paused: true }), road('b', { state: 'open' }), road('c')])).toBe('c')
    expect(rank([road('a', { paused: true })])).toBe('')
  })

  test('puts those short of our money last, and those that come back before them', () => {
    const roads = [
      road('short', { float: money(9_999) }),
      road('back', { state: 'half_open' }),
      road('sound'),
    ]
    expect(rank(roads)).toBe('sound back short')
    expect(rank(roads, null, () => 0)).toBe('back sound short')
    expect(rank([road('a', { float: money(10_000) })])).toBe('a')
  })

  test('by shares draws the first, and none is left out', () => {
    const shares = { a: 80, b: 20 }
    expect(orderByShare(['a', 'b', 'c'], shares, () => 0)).toEqual(['a', 'b', 'c'])
    expect(orderByShare(['a', 'b', 'c'], shares, (below) => (below === 100 ? 80 : 0))).toEqual([
      'b',
      'a',
      'c',
    ])
    expect(orderByShare(['a', 'b'], { a: 0, b: 1 }, () => 0)).toEqual(['b', 'a'])
    const first = { a: 0, b: 0 }
    for (let n = 0; n < 2_000; n++) first[orderByShare(['a', 'b'], shares)[0] === 'a' ? 'a' : 'b'] += 1
    expect(first.a / 2_000).toBeGreaterThan(0.75)
    expect(first.a / 2_000).toBeLessThan(0.85)
  })
})

describe('the circuit of a road', () => {
  const time = new Date('2026-11-21T12:00:00Z')
  const in_seconds = (seconds: number) => new Date(time.getTime() + seconds * 1000)
  const judge = (state: Road['state'], good: number, bad: number, cooldown_seconds = 60) =>
    judgeRoad({ state, good, bad, cooldown_seconds }, time)

  test('opens when most of enough calls went wrong, and not before', () => {
    expect([judge('closed', 0, 4), judge('closed', 5, 5), judge('closed', 100, 6)]).toEqual([
      null,
      null,
      null,
    ])
    expect(judge('closed', 4, 5)).toEqual({ state: 'open', cooldown_seconds: 60, probe_at: in_seconds(60) })
  })

  test('half open, a good purchase closes it and two bad ones open it for longer, up to a quarter of an hour', () => {
    expect([judge('half_open', 0, 1), judge('half_open', 1, 2)]).toEqual([null, null])
    expect(judge('half_open', 1, 1)).toMatchObject({ state: 'closed', cooldown_seconds: 60, probe_at: null })
    expect(judge('half_open', 0, 2)).toMatchObject({
      state: 'open',
      cooldown_seconds: 120,
      probe_at: in_seconds(120),
    })
    expect(judge('half_open', 0, 2, 800)).toMatchObject({ cooldown_seconds: 900 })
  })

  test('open, only a look at the provider changes it', () => {
    expect(judge('open', 50, 0)).toBeNull()
    expect(probed(true, 120, time)).toMatchObject({
      state: 'half_open',
      cooldown_seconds: 120,
      probe_at: null,
    })
    expect(probed(false, 120, time)).toMatchObject({ state: 'open', probe_at: in_seconds(120) })
  })
})

test('the pace lets a second’s worth through at once, then one by one, and forgets nothing it promised', () => {
  let time_ms = 0
  const pace = createPace(10, () => time_ms)
  const waits = Array.from({ length: 13 }, () => pace.wait_ms())
  expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 200, 300])
  time_ms = 300
  expect(pace.wait_ms()).toBe(100)
  time_ms = 5_000
  expect(pace.wait_ms()).toBe(0)
})
