import type { Picture } from '../../../bot/channels/channel.ts'
import { drawPicture, stopDrawing } from '../../../bot/charts/draw.ts'
import { type Format, paintReceipt } from '../../../bot/charts/paint-receipt.ts'
import { type Text, text } from '../../../bot/texts/text.ts'
import { money } from '../../../core/kernel/money.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { median, milliseconds, percentile, rate, type Section } from '../figures.ts'
import { interleave } from '../rounds.ts'

type Way = { what: string; at_once: number; draw(): unknown }
type Measured = { waits_ms: number[]; per_s: number }

/** Receipts as customers get them: drawn in the worker thread, alone and when many are asked for at once. */
export async function measureReceipts(options: { rounds: number; seconds: number }): Promise<Section> {
  const ways = (['png', 'pdf'] as const).flatMap(waysOf)
  try {
    // The first picture also starts the thread and loads the fonts.
    for (const way of ways) await measureWay(way, 0.3)
    return describe(await interleave(ways, options.rounds, (way) => measureWay(way, options.seconds / 2)))
  } finally {
    await stopDrawing()
  }
}

function waysOf(format: Format): Way[] {
  const picture = receipt()
  const draw = () => drawPicture(picture, READER, format)
  return [
    { what: `${format}, painted on the main thread`, at_once: 1, draw: () => paintReceipt(WORDS, format) },
    { what: `${format}, drawn in the worker thread`, at_once: 1, draw },
    { what: `${format}, drawn in the worker thread, 8 asked for at once`, at_once: 8, draw },
  ]
}

async function measureWay({ at_once, draw }: Way, seconds: number): Promise<Measured> {
  const begun = performance.now()
  const waits_ms: number[] = []
  const lane = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const asked = performance.now()
      await draw()
      waits_ms.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: at_once }, lane))
  return { waits_ms, per_s: (waits_ms.length * 1000) / (performance.now() - begun) }
}

function describe(results: ReadonlyMap<Way, Measured[]>): Section {
  const speeds = [...results].map(([, rounds]) => median(rounds.map(({ per_s }) => per_s)))
  return {
    title: 'Receipts: eight lines, as a picture for the chat (png) and as a file to keep (pdf)',
    baseline: 'png painted on the main thread, which holds up every chat meanwhile',
    figures: [...results].map(([{ what }, rounds], place) => ({
      what,
      value: rate(speeds[place] ?? Number.NaN, 'receipts'),
      ratio: (speeds[place] ?? Number.NaN) / (speeds[0] ?? Number.NaN),
      note: `p50 ${waitOf(rounds, 50)}, p99 ${waitOf(rounds, 99)}`,
    })),
  }
}

const waitOf = (rounds: readonly Measured[], share: number): string =>
  milliseconds(median(rounds.map(({ waits_ms }) => percentile(waits_ms, share))))

const READER = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const

function receipt(): Picture {
  const line = (label: Text, value: Text) => ({ label, value })
  const price = text('value-money', { value: money(50_000n) })
  return {
    kind: 'receipt',
    title: text('receipt-title-purchase'),
    mood: 'good',
    lines: [
      line(text('receipt-label-amount'), price),
      line(text('receipt-label-discount'), price),
      line(text('receipt-label-paid'), price),
      line(text('receipt-label-network'), text('value-text', { value: 'MTN' })),
      line(text('receipt-label-phone'), text('value-phone', { value: '+2348031234567' as Phone })),
      line(text('receipt-label-when'), text('value-moment', { value: new Date('2026-11-21T09:00:00Z') })),
      line(text('receipt-label-reference'), text('value-text', { value: 'NX-7F3K2M9Q' })),
      line(text('receipt-label-state'), text('state-delivered')),
    ],
  }
}

/** The same receipt, already in words. */
const WORDS = {
  title: 'Airtime',
  mood: 'good' as const,
  lines: [
    ['Amount', '₦500'],
    ['Discount', '₦500'],
    ['You paid', '₦500'],
    ['Network', 'MTN'],
    ['Phone', '0803 123 4567'],
    ['Date', '21 Nov 2026, 10:00'],
    ['Reference', 'NX-7F3K2M9Q'],
    ['Status', 'Delivered'],
  ].map(([label = '', value = '']) => ({ label, value })),
}
