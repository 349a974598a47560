import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Chart } from '../../../bot/charts/chart.ts'
import { drawPicture, stopDrawing } from '../../../bot/charts/draw.ts'
import { paintChart } from '../../../bot/charts/paint/paint-chart.ts'
import { sayChart } from '../../../bot/charts/words/say-chart.ts'
import { addDays, addMonths, asStoredDay, asStoredMonth, firstDayOf } from '../../../core/kernel/calendar.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { type Figure, milliseconds, percentile, type Section } from '../figures.ts'

export const READER = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const

/** What a chart costs the thread that paints it, and how long the chats' own thread is ever held up meanwhile. */
export async function measureCharts({
  rounds,
  seconds,
}: {
  rounds: number
  seconds: number
}): Promise<Section> {
  const painting = CHARTS.map(
    (chart): Figure => measurePainting(chart, (rounds * seconds * 1000) / CHARTS.length),
  )
  const blocked = await measureLoop(rounds * 20)
  return { title: 'Charts: time of the thread that paints, PNG included', figures: [...painting, blocked] }
}

function measurePainting(chart: Chart, milliseconds_max: number): Figure {
  const words = sayChart(chart, READER)
  for (let warm = 0; warm < 5; warm++) paintChart(words)
  const took_ms: number[] = []
  const begun = performance.now()
  while (performance.now() - begun < milliseconds_max) {
    const { user, system } = process.cpuUsage()
    paintChart(words)
    const spent = process.cpuUsage()
    took_ms.push((spent.user + spent.system - user - system) / 1000)
  }
  return {
    what: chart.kind,
    value: milliseconds(percentile(took_ms, 50)),
    note: `p99 ${milliseconds(percentile(took_ms, 99))}, processor time, ${took_ms.length} drawn`,
  }
}

async function measureLoop(times: number): Promise<Figure> {
  // The threads start and load fonts with the first pictures.
  await Promise.all(CHARTS.map((chart) => drawPicture({ kind: 'chart', chart }, READER, 'png')))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  for (let time = 0; time < times; time++) {
    const chart = CHARTS[time % CHARTS.length]
    if (chart !== undefined) await drawPicture({ kind: 'chart', chart }, READER, 'png')
  }
  delay.disable()
  await stopDrawing()
  return {
    what: 'longest hold-up of the main thread',
    value: milliseconds(delay.max / 1e6),
    note: `p99 ${milliseconds(delay.percentile(99) / 1e6)}, ${times} charts one after the other`,
  }
}

const month = asStoredMonth('2026-11')
const today = asStoredDay('2026-11-21')
const days = Array.from({ length: 21 }, (_, place) => ({
  day: addDays(firstDayOf(month), place),
  amount: String(10_000 * (1 + ((place * 7) % 11))),
}))
const parts = ['data', 'airtime', 'addon'].map((name, place) => ({ name, amount: String(900_000 >> place) }))
const networks = ['mtn', 'airtel', 'glo', '9mobile'].map((name, place) => ({
  name,
  amount: String(900_000 >> place),
}))
const recipients = Array.from({ length: 8 }, (_, place) => ({
  phone: `+234803123450${place}` as Phone,
  name: place % 2 === 0 ? 'Mama Ngozi' : null,
  amount: String(900_000 >> place),
}))

export const CHARTS: Chart[] = [
  { kind: 'month', month, today, limit: '2000000', days },
  {
    kind: 'months',
    today,
    months: Array.from({ length: 6 }, (_, back) => ({
      month: addMonths(month, back - 5),
      by_category: parts,
    })),
  },
  { kind: 'share', of: 'network', month, parts: networks },
  { kind: 'top', month, recipients },
  { kind: 'heat', month, today, days },
]
