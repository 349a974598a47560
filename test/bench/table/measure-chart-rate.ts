import { drawPicture, stopDrawing } from '../../../bot/charts/draw.ts'
import { CHARTS, READER } from '../charts/measure-charts.ts'
import { rate } from '../figures.ts'

const AT_ONCE = 4

/** As the bot has them drawn, in its worker threads, one kind after the other. */
export async function measureChartRate(options: { rounds: number; seconds: number }): Promise<string> {
  const draw = (place: number): Promise<unknown> => {
    const chart = CHARTS[place % CHARTS.length]
    return chart === undefined ? Promise.resolve() : drawPicture({ kind: 'chart', chart }, READER, 'png')
  }
  // The threads start and load fonts with the first pictures.
  await Promise.all(CHARTS.map((_, place) => draw(place)))
  let drawn = 0
  const begun = performance.now()
  const lane = async (): Promise<void> => {
    while (performance.now() - begun < options.rounds * options.seconds * 1_000) await draw(drawn++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  const per_s = (drawn * 1_000) / (performance.now() - begun)
  await stopDrawing()
  return rate(per_s, 'charts')
}
