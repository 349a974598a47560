import type { Canvas } from '@napi-rs/canvas'
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js'
import { COLORS } from '../colors.ts'
import { PLAIN } from '../register-fonts.ts'
import type { Sheet, Tick } from '../words/chart-words.ts'
import { encodePng } from './encode-png.ts'
import { EDGE, type Ground, type Pen, PLOT_TOP, paintSheet, SCALE, SMALL } from './sheet.ts'

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
)

export type { Chart as Plotted, Plugin } from 'chart.js'

/** What is painted with our own pen under and over what the library plots. */
export type Layers = {
  under?: (ground: Ground, plotted: Chart) => void
  over?: (ground: Ground, plotted: Chart) => void
}

/**
 * Lets the library plot onto the sheet. It measures and draws at once, without time or a page around it; what it
 * holds is given back, or every picture would leave something behind.
 */
export function plot(canvas: Canvas, sheet: Sheet, config: ChartConfiguration, layers: Layers): Buffer {
  const colors = COLORS[sheet.theme]
  const ours: Plugin = {
    id: 'sheet',
    beforeDraw: (plotted) => {
      const pen = plotted.ctx as unknown as Pen
      paintSheet(pen, sheet)
      layers.under?.({ pen, colors }, plotted)
    },
    afterDatasetsDraw: (plotted) => layers.over?.({ pen: plotted.ctx as unknown as Pen, colors }, plotted),
  }
  const plotted = new Chart(canvas as unknown as ConstructorParameters<typeof Chart>[0], {
    ...config,
    options: {
      ...config.options,
      animation: false,
      responsive: false,
      events: [],
      devicePixelRatio: SCALE,
      font: { family: PLAIN, size: SMALL },
    },
    plugins: [ours],
  })
  try {
    return encodePng(canvas)
  } finally {
    plotted.destroy()
  }
}

/** Where the plot stands on the sheet, below what is written there. */
export const padding = { left: EDGE, right: EDGE, top: PLOT_TOP, bottom: EDGE - 8 }

/** An axis of amounts with the ticks that were chosen for it. */
export function amountAxis(sheet: Sheet, ticks: readonly Tick[]) {
  const { grid, muted } = COLORS[sheet.theme]
  const labels = new Map(ticks.map(({ at, label }) => [at, label]))
  return {
    min: 0,
    max: ticks.at(-1)?.at ?? 1,
    border: { display: false },
    grid: { color: grid, lineWidth: 1, drawTicks: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = ticks.map(({ at }) => ({ value: at }))
    },
    ticks: {
      color: muted,
      padding: 10,
      font: { family: PLAIN, size: SMALL },
      callback: (at: string | number) => labels.get(Number(at)) ?? '',
    },
  }
}

/** An axis of names. What is empty there still has its place. */
export function nameAxis(sheet: Sheet) {
  const { muted } = COLORS[sheet.theme]
  return {
    border: { display: false },
    grid: { display: false },
    ticks: {
      color: muted,
      autoSkip: false,
      maxRotation: 0,
      padding: 6,
      font: { family: PLAIN, size: SMALL + 1 },
    },
  }
}
