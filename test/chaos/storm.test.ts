import { expect, test } from 'vitest'
import { present } from '../../core/kernel/assert.ts'
import { hasRedis } from '../support/redis.ts'
import { judgeStorm } from './judge-storm.ts'
import { runStorm, type Scene } from './storm.ts'

/** Few, so that it is quick; `npm run chaos` is for the many. */
const PURCHASES = 16
const SEED = 20_261
const CALM_MS_MAX = 1_500

/** What would be wrong, done by hand once all is over: the judge must see each. */
async function spoil({ house, witness, shoppers }: Scene): Promise<Record<string, string[]>> {
  const { state } = house.sandbox
  const judge = async (): Promise<string[]> => (await judgeStorm(house, { witness, shoppers })).broken
  const seen: Record<string, string[]> = {}
  const [vend] = witness.vends.values()
  const sent = present(vend, 'something was sent')
  witness.vends.set(sent.request_id, { ...sent, arrivals: 2 })
  seen['sent twice'] = await judge()
  witness.vends.set(sent.request_id, sent)
  witness.vends.set('another', { ...sent, request_id: 'another' })
  seen['sent unwritten'] = await judge()
  witness.vends.delete('another')
  const given = present(
    [...state.vtpass.transactions.values()].find(({ status }) => status === 'delivered'),
    'something was delivered',
  )
  state.vtpass.settle(given, 'failed')
  seen['not delivered'] = await judge()
  state.vtpass.settle(given, 'delivered')
  const [telling] = witness.tellings.values()
  present(telling, 'something was told').message_ids.add(-1)
  seen['told twice'] = await judge()
  present(telling, 'something was told').message_ids.delete(-1)
  const [shopper] = shoppers
  seen['bought less than was tapped'] = (
    await judgeStorm(house, {
      witness,
      shoppers: [{ ...present(shopper, 'somebody shopped'), amounts: [100, 990] }],
    })
  ).broken
  return seen
}

test('whoever is killed while everything fails: each purchase ends once, is paid once, and is told once', async () => {
  let spoiled: Record<string, string[]> = {}
  const report = await runStorm({
    purchases: PURCHASES,
    seed: SEED,
    calm_ms_max: CALM_MS_MAX,
    queue: hasRedis() ? 'redis' : 'postgres',
    afterwards: async (scene) => {
      spoiled = await spoil(scene)
    },
  })
  expect(report.broken, `seed ${SEED}\n${report.said}`).toEqual([])
  const ended = [...report.states.values()].reduce((sum, count) => sum + count, 0)
  expect(ended, 'every tap became a purchase that ended').toBe(PURCHASES)
  expect(report.kills.size, 'somebody was killed').toBeGreaterThan(0)
  expect(spoiled['sent twice']).toEqual([expect.stringContaining('was sent 2 times')])
  expect(spoiled['sent unwritten']).toEqual(['another was sent and is not written down'])
  expect(spoiled['not delivered']).toContainEqual(expect.stringContaining('paid for'))
  expect(spoiled['told twice']).toEqual([expect.stringContaining('told in 2 messages')])
  expect(spoiled['bought less than was tapped']).toContainEqual(expect.stringContaining('tapped for 100,990'))
}, 300_000)
