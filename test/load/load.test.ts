import { expect, test } from 'vitest'
import { present } from '../../core/kernel/assert.ts'
import type { House } from '../chaos/house.ts'
import { hasRedis } from '../support/redis.ts'
import { judgeLoad, type Seen } from './judge-load.ts'
import { runLoad } from './run-load.ts'

/** Few, so that it is quick; `npm run load` is for the many. */
const PEOPLE = 20
const SECONDS = 15
/** What Redis loses is looked for after half a minute of the house's time. */
const PACE = 3

/** What would be wrong, done by hand once all is over: the judge must see each. */
async function spoil(house: House, seen: Seen): Promise<Record<string, string[]>> {
  const judge = async () => (await judgeLoad(house, seen)).broken
  const { stopwatch, shoppers, witness } = seen
  const { person_id } = present(shoppers[0], 'somebody shopped').chat
  const brought = present(stopwatch.brought.get(person_id), 'somebody was told something')
  const spoiled: Record<string, string[]> = {}
  stopwatch.brought.set(person_id, brought + 1)
  spoiled['told twice'] = await judge()
  stopwatch.brought.set(person_id, brought)
  stopwatch.asked(person_id)
  spoiled['not answered'] = await judge()
  const [vend] = witness.vends.values()
  witness.vends.set('another', { ...present(vend, 'something was sent'), request_id: 'another' })
  spoiled['sent twice'] = await judge()
  return spoiled
}

test('bots and workers are restarted under load, and Redis dies: nothing is lost, and nothing comes twice', async () => {
  let spoiled: Record<string, string[]> = {}
  const report = await runLoad({
    ...{ people: PEOPLE, seconds: SECONDS, think_seconds: 1, calm_seconds: 1, pace: PACE },
    afterwards: async (house, seen) => {
      spoiled = await spoil(house, seen)
    },
  })
  expect(report.broken, report.said).toEqual([])
  expect(report.purchases).toBeGreaterThan(PEOPLE)
  const restarted = new Set(report.restarts.map(({ who }) => who))
  const processes = ['bot-1', 'bot-2', 'worker-1', 'worker-2']
  expect([...restarted].sort()).toEqual([...processes, ...(hasRedis() ? ['redis, killed'] : [])].sort())
  expect(spoiled['told twice']).toContainEqual(expect.stringContaining('was brought'))
  expect(spoiled['not answered']).toContainEqual(expect.stringContaining('people without an answer'))
  expect(spoiled['sent twice']).toContainEqual(expect.stringContaining('calls to buy at the provider'))
}, 300_000)
