import { afterAll, beforeAll, expect, test } from 'vitest'
import { Secret } from '../../core/platform/secret.ts'
import { askUsage } from '../../core/subscription/usage/ask-usage.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const feed = (secret = 'usage_sandbox', path = '/usage/reports') => ({
  url: `${sandbox.url}${path}`,
  secret: new Secret(secret),
})

test('the feed says what was used of each plan that was asked about', async () => {
  sandbox.state.usage.burn('r1', 100)
  sandbox.state.usage.burn('r1', 50)
  sandbox.state.usage.burn('r2', 7)
  const reports = await askUsage(feed(), ['r1', 'unused'])
  expect(reports).toEqual([
    { event_id: 'asked:r1:2', request_id: 'r1', sequence: 2, used_mb: 150, at: expect.any(Date) },
  ])
})

test('nobody is answered without the secret, and more than a hundred are not asked about', async () => {
  await expect(askUsage(feed('other'), ['r1'])).rejects.toMatchObject({ name: 'Fault', happened: 'no' })
  const many = Array.from({ length: 101 }, (_, place) => `r${place}`)
  await expect(askUsage(feed(), many)).rejects.toMatchObject({ name: 'Fault', happened: 'no' })
})

test('an answer that is no list of reports is not believed', async () => {
  await expect(askUsage(feed('usage_sandbox', '/'), ['r1'])).rejects.toMatchObject({ name: 'Fault' })
})
