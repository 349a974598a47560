import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { addDays, asStoredDay, asStoredMonth, firstDayOf } from '../../../core/kernel/calendar.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import type { Chart, Theme } from '../chart.ts'
import { COLORS } from '../colors.ts'
import { sayChart } from '../words/say-chart.ts'
import { paintChart } from './paint-chart.ts'
import { SCALE, SIZE } from './sheet.ts'

const month = asStoredMonth('2026-11')
const today = asStoredDay('2026-11-21')
const HUGE = '899999999999999'
const reader = (theme: Theme) =>
  ({ language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG', theme }) as const
const days = (amounts: string[]) =>
  amounts.map((amount, place) => ({ day: addDays(firstDayOf(month), place), amount }))
const parts = (amounts: string[]) =>
  amounts.map((amount, place) => ({
    name: ['mtn', 'airtel', 'glo', '9mobile', 'data', 'odd'][place] ?? 'odd',
    amount,
  }))
const people = (amounts: string[]) =>
  amounts.map((amount, place) => ({
    phone: `+23480312345${10 + place}` as Phone,
    name: place % 2 === 0 ? 'Chukwuemeka Oluwaseun Adebayo-Williams 📱' : null,
    amount,
  }))

const FILLED = {
  empty: [],
  one: ['50000'],
  full: ['50000', '20000', '70000', '100', '90000', '3000', '1', '40000'],
}
const AMOUNTS: Record<string, string[]> = { ...FILLED, huge: [HUGE, '1', HUGE.slice(1)] }

const KINDS: Record<Chart['kind'], (amounts: string[]) => Chart> = {
  month: (amounts) => ({ kind: 'month', month, today, limit: '300000', days: days(amounts) }),
  months: (amounts) => ({
    kind: 'months',
    today,
    months: ['2026-09', '2026-10', '2026-11'].map((each) => ({
      month: asStoredMonth(each),
      by_category: each === '2026-11' ? parts(amounts) : [],
    })),
  }),
  share: (amounts) => ({ kind: 'share', month, of: 'network', parts: parts(amounts) }),
  top: (amounts) => ({ kind: 'top', month, recipients: people(amounts) }),
  heat: (amounts) => ({ kind: 'heat', month, today, days: days(amounts) }),
  trend: (amounts) => ({
    kind: 'trend',
    of: 'revenue',
    days: days(amounts).map(({ day, amount }) => ({ day, values: [amount, '100'] })),
  }),
  ranking: (amounts) => ({
    kind: 'ranking',
    of: 'plans',
    first: firstDayOf(month),
    last: today,
    total: '300000',
    rows: amounts.map((value, place) => ({
      name: `MTN ${place + 1}.5GB for a very long while and more`,
      value,
      note: null,
    })),
  }),
}

type Image = { at(x: number, y: number): string; has(color: string): boolean; size: number[] }

/** A million pixels: as numbers they are told apart in no time, as words they would take a second. */
async function look(chart: Chart, theme: Theme): Promise<Image> {
  const image = await loadImage(paintChart(sayChart(chart, reader(theme))))
  const { width, height } = image
  const pen = createCanvas(width, height).getContext('2d')
  pen.drawImage(image, 0, 0)
  const { buffer } = pen.getImageData(0, 0, width, height).data
  const pixels = new DataView(buffer)
  const all = new Set(new Uint32Array(buffer))
  return {
    size: [width, height],
    at: (x, y) => hex(pixels.getUint32((Math.round(y) * width + Math.round(x)) * 4)),
    has: (color) => all.has(asPixel(color)),
  }
}

/** Red comes first, whatever the machine's order of bytes. */
const hex = (pixel: number): string => `#${(pixel >>> 8).toString(16).padStart(6, '0')}`
const asPixel = (color: string): number =>
  new Uint32Array(Uint8Array.from(Buffer.from(`${color.slice(1)}ff`, 'hex')).buffer)[0] ?? 0

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const { background, ink, muted, limit, main } = COLORS[theme]

  test.each(
    Object.entries(KINDS).flatMap(([kind, make]) =>
      Object.keys(AMOUNTS).map((filled) => [kind, filled, make] as const),
    ),
  )('%s, %s: drawn, and nothing runs over the edge', async (_kind, filled, make) => {
    const image = await look(make(AMOUNTS[filled] ?? []), theme)
    expect(image.size).toEqual([SIZE * SCALE, SIZE * SCALE])
    expect([background, ink, muted].filter((color) => !image.has(color))).toEqual([])
    const rim = Array.from({ length: SIZE * SCALE }, (_, place) => [
      image.at(place, 3),
      image.at(place, SIZE * SCALE - 4),
      image.at(3, place),
      image.at(SIZE * SCALE - 4, place),
    ])
    expect(new Set(rim.flat())).toEqual(new Set([background]))
  })

  test('the budget is a line across the month, below what went over it', async () => {
    const over = await look({ ...KINDS.month(['400000']), limit: '300000' } as Chart, theme)
    const right = (SIZE - 34) * SCALE
    const rows = Array.from({ length: SIZE * SCALE }, (_, y) => over.at(right, y))
    expect(rows.filter((color) => color === limit).length).toBeGreaterThanOrEqual(4)
    const line = rows.indexOf(limit)
    const at = Array.from({ length: line }, (_, y) => over.at(SIZE * SCALE * 0.5, y))
    expect(at).toContain(main)
    const none = await look({ ...KINDS.month(['400000']), limit: null } as Chart, theme)
    expect(none.has(limit)).toBe(false)
  })

  test('a day on which more was spent is stronger', async () => {
    const { heat } = COLORS[theme]
    // 1 November is the last cell of the first week, the 2nd the first of the next. Looked at beside their words.
    const cells = async (amounts: string[]) => {
      const image = await look(KINDS.heat(amounts), theme)
      return [image.at(1_000, 360), image.at(170, 460)]
    }
    expect(await cells(['100', '1000000'])).toEqual([heat[0]?.fill, heat.at(-1)?.fill])
    expect(await cells(['1000000', '100'])).toEqual([heat.at(-1)?.fill, heat[0]?.fill])
  })
})

test('a chart looks the same whatever was painted before it', () => {
  const painted = (kind: Chart['kind'], theme: Theme) =>
    paintChart(sayChart(KINDS[kind](AMOUNTS.full ?? []), reader(theme)))
  const kinds = Object.keys(KINDS) as Chart['kind'][]
  const first = new Map(kinds.map((kind) => [kind, painted(kind, 'light')]))
  for (const before of kinds)
    for (const kind of kinds) {
      painted(before, 'dark')
      expect(
        painted(kind, 'light').equals(first.get(kind) ?? Buffer.alloc(0)),
        `${kind} after ${before}`,
      ).toBe(true)
    }
})
