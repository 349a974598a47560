import type { Theme } from '../chart.ts'

/** A chart in words and numbers, ready to be painted: the thread that paints knows no language and no money. */
export type ChartWords = Sheet & (MonthPlot | MonthsPlot | SharePlot | TopPlot | HeatPlot | TrendPlot)

/** What stands above every chart: what it is about, the number that matters, and what to make of it. */
export type Sheet = {
  theme: Theme
  title: string
  number: string
  subtitle: string
  /** Said in the place of the plot when there is nothing to plot. */
  nothing: string | null
}

/** A place on an axis of amounts. Minor units as a number: exact up to where the ledger's range ends. */
export type Tick = { at: number; label: string }

export type MonthPlot = {
  kind: 'month'
  /** One for every day of the month; most are empty, so that they have room. */
  days: string[]
  /** What had been spent at the end of each day, up to today. */
  totals: number[]
  now: string
  limit: Tick | null
  marks: Tick[]
  ticks: Tick[]
}

export type MonthsPlot = {
  kind: 'months'
  months: string[]
  totals: string[]
  series: { name: string; label: string; values: number[] }[]
  ticks: Tick[]
}

export type SharePlot = {
  kind: 'share'
  parts: { name: string; label: string; amount: string; percent: string; value: number }[]
}

export type TopPlot = {
  kind: 'top'
  bars: { label: string; amount: string; value: number }[]
  /** What a bar of the whole length stands for; without it, the largest. */
  most?: number
}

/** `level` is 0 for nothing, up to 5 for most; null for a day that is still ahead. */
export type HeatDay = { place: number; day: string; amount: string; level: number | null; today: boolean }
export type HeatPlot = { kind: 'heat'; weekdays: string[]; days: HeatDay[]; less: string; more: string }

/** Bars for days, or for spans of them where there are many. `names` says which bars get their name below them. */
export type TrendPlot = {
  kind: 'trend'
  names: string[]
  stacked: boolean
  series: { name: string; label: string; values: number[] }[]
  ticks: Tick[]
}
