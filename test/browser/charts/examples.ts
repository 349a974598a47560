import type { Chart } from '../../../bot/charts/chart.ts'
import { addDays, addMonths, asStoredDay, asStoredMonth, firstDayOf } from '../../../core/kernel/calendar.ts'
import type { Phone } from '../../../core/kernel/phone.ts'

const month = asStoredMonth('2026-11')
const today = asStoredDay('2026-11-21')

const naira = (amount: number): string => String(amount * 100)

/** What somebody spent who tops up for a family: small things often, a plan on Sundays, a large one once. */
const SPENT: Readonly<Record<number, number>> = {
  ...{ 1: 1_500, 2: 200, 4: 500, 5: 350, 8: 1_500, 9: 100, 10: 1_000, 12: 500, 13: 200 },
  ...{ 14: 3_500, 15: 1_500, 17: 500, 18: 700, 19: 200, 20: 1_000, 21: 500 },
}
const days = Object.entries(SPENT).map(([date, amount]) => ({
  day: addDays(firstDayOf(month), Number(date) - 1),
  amount: naira(amount),
}))

/** Data, airtime and add-ons of six months. */
const MONTHS: readonly (readonly [number, number, number])[] = [
  [6_000, 3_200, 0],
  [7_500, 2_800, 500],
  [5_500, 4_100, 0],
  [9_000, 3_600, 1_000],
  [8_000, 2_900, 500],
  [9_800, 3_450, 500],
]

/** One of each kind, as they look for a busy month. */
export const EXAMPLES: readonly Chart[] = [
  { kind: 'month', month, today, limit: naira(15_000), days },
  {
    kind: 'months',
    today,
    months: MONTHS.map(([data, airtime, addon], place) => ({
      month: addMonths(month, place + 1 - MONTHS.length),
      by_category: [
        { name: 'data', amount: naira(data) },
        { name: 'airtime', amount: naira(airtime) },
        { name: 'addon', amount: naira(addon) },
      ].filter(({ amount }) => amount !== '0'),
    })),
  },
  {
    ...{ kind: 'share', month, of: 'network' },
    parts: [
      { name: 'mtn', amount: naira(7_850) },
      { name: 'airtel', amount: naira(3_500) },
      { name: 'glo', amount: naira(1_700) },
      { name: '9mobile', amount: naira(700) },
    ],
  },
  {
    ...{ kind: 'top', month },
    recipients: [
      { phone: '+2348035551234' as Phone, name: 'Mama Ngozi', amount: naira(6_000) },
      { phone: '+2348021230001' as Phone, name: 'Ada, my own line', amount: naira(3_450) },
      { phone: '+2348055550007' as Phone, name: 'Brother Emeka', amount: naira(2_300) },
      { phone: '+2348095550011' as Phone, name: null, amount: naira(1_300) },
      { phone: '+2348125550042' as Phone, name: 'Shop router', amount: naira(700) },
    ],
  },
  { kind: 'heat', month, today, days },
]
