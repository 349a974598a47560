import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

const METRICS_TOKEN = 'let-me'
let world: World
beforeAll(async () => {
  world = await startWorld({ env: { METRICS_TOKEN } })
})
afterAll(() => world.stop())

test('what was asked and what was answered is counted, by its kind and by how it went', async () => {
  const ada = await world.customer({ naira: 300 })
  await ada.says('/balance')
  await ada.sees('₦300')
  const shown = await ada.until('the figures', async () => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
    const answer = await fetch(`http://127.0.0.1:${world.bot.port}/metrics`, { headers })
    const text = await answer.text()
    return /nexa_message_seconds_count\{channel="\w+",outcome="sent"\} [1-9]/.test(text) ? text : undefined
  })
  expect(shown).toMatch(/nexa_turn_seconds_count\{dialog="balance",outcome="done"\} [1-9]/)
  // Nothing that names a person is a label.
  expect(shown).not.toContain(ada.customer_id)
})
