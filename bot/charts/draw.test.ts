import { loadImage } from '@napi-rs/canvas'
import { afterAll, expect, test } from 'vitest'
import { asStoredDay, asStoredMonth } from '../../core/kernel/calendar.ts'
import { drawPicture, stopDrawing } from './draw.ts'

afterAll(stopDrawing)

const reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
const month = asStoredMonth('2026-11')
const chart = { kind: 'heat' as const, month, days: [], today: asStoredDay('2026-11-21') }

test('many charts asked for at once are all drawn, in the threads', async () => {
  const drawn = await Promise.all(
    Array.from({ length: 12 }, () => drawPicture({ kind: 'chart', chart }, reader, 'png')),
  )
  for (const image of drawn) {
    const { width, height } = await loadImage(image)
    expect([width, height]).toEqual([1080, 1080])
  }
})

test('a chart that cannot be drawn costs only itself', async () => {
  const broken = { ...chart, days: [{ day: chart.today, amount: 'lots' }] }
  const [bad, good] = await Promise.allSettled([
    drawPicture({ kind: 'chart', chart: broken }, reader, 'png'),
    drawPicture({ kind: 'chart', chart }, reader, 'png'),
  ])
  expect(bad.status).toBe('rejected')
  expect(good.status).toBe('fulfilled')
})

test('more than may wait are refused at once instead of kept, and nobody waits for ever', async () => {
  const asked = Promise.allSettled(
    Array.from({ length: 260 }, () => drawPicture({ kind: 'chart', chart }, reader, 'png')),
  )
  await stopDrawing()
  const why = (await asked).map((each) => (each.status === 'rejected' ? String(each.reason) : 'drawn'))
  const refused = why.filter((each) => each.includes('too many')).length
  // Two are under way at most, and two hundred wait.
  expect(refused).toBeGreaterThanOrEqual(58)
  expect(refused).toBeLessThan(60)
  expect((await drawPicture({ kind: 'chart', chart }, reader, 'png')).length).toBeGreaterThan(1_000)
})
