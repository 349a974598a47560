import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paintChart } from '../../../bot/charts/paint/paint-chart.ts'
import { sayChart } from '../../../bot/charts/words/say-chart.ts'
import { PROJECT_DIR } from '../../support/folders.ts'
import { EXAMPLES } from './examples.ts'

const FOLDER = join(PROJECT_DIR, 'docs', 'screenshots', 'charts')
const READER = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const

/** The five charts in both themes, by the painter that customers get them from. */
export function paintCharts(): void {
  mkdirSync(FOLDER, { recursive: true })
  for (const theme of ['light', 'dark'] as const)
    for (const chart of EXAMPLES)
      writeFileSync(
        join(FOLDER, `${chart.kind}-${theme}.png`),
        paintChart(sayChart(chart, { ...READER, theme })),
      )
}
