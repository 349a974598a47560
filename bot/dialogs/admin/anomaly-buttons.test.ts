import { expect, test } from 'vitest'
import { newId } from '../../../core/kernel/ids.ts'
import { telegramLimits } from '../../channels/telegram/limits.ts'
import { aboutButton, alertButtons, keepButton, lookButton } from './anomaly-buttons.ts'

const id = newId()

test.each([
  ['vtpass.float-low', 'vtpass, 2026-11-21T10:00 UTC', 'go.providers.vtpass'],
  ['network.down', 'MTN airtime, since 2026-11-21 10:00 UTC', 'go.providers'],
  ['reconciliation.differences', '2026-11-20, 3 open', 'go.reconciliation.2026-11-20'],
  ['purchase.review', 'NX-7F3K2M9Q', 'go.trace.NX-7F3K2M9Q'],
  ['payments.reversed', 'NXF-7F3K2M9Q', 'go.trace.NXF-7F3K2M9Q'],
  ['purchase.velocity', `customer ${id}, 2026-11-21`, `go.customers.${id}`],
  ['backup.failed', `full ${id}`, undefined],
  ['job.failed', 'purchase.vend {}', undefined],
])('%s of %s leads to %s', (code, subject, token) => {
  expect(alertButtons({ code, subject }).flat()[0]?.token).toBe(token)
})

test('every button fits, and is one that a tap may name', () => {
  const tokens = [
    keepButton(id).token,
    lookButton(id, { place: 1, kind: 'velocity' }).token,
    aboutButton({ what: 'customer', id }).token,
    aboutButton({ what: 'books', id: '' }).token,
  ]
  for (const token of tokens) {
    expect(Buffer.byteLength(token)).toBeLessThanOrEqual(telegramLimits.choice_token_bytes_max)
    expect(token).toMatch(/^go\.[a-z]{2,20}(\.[\w-]{1,40})?$/)
  }
})
