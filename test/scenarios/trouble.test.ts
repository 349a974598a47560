import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesWith } from '../support/dump-database.ts'
import { buysAirtime, PIN, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** A fault of ours in the middle of a step: a table that everybody needs is gone. */
async function without(table: string, story: () => Promise<void>): Promise<void> {
  await world.core.db.raw(`alter table ${table} rename to ${table}_away`)
  try {
    await story()
  } finally {
    await world.core.db.raw(`alter table ${table}_away rename to ${table}`)
  }
}

test('a bug in a step: nothing of the turn happened, one apology with a number, and the next message works', async () => {
  const ada = await world.customer({ naira: 500 })
  await ada.says('/airtime')
  await ada.sees('Who is the airtime for')
  await ada.taps(/^Myself/)
  await ada.sees('looks like')
  await ada.taps(/MTN/)
  await ada.sees('How much airtime')
  await without('spend_total', async () => {
    await ada.says('/balance')
    const apology = await ada.sees('Something went wrong on my side')
    const reference = /[0-9a-f]{12}/.exec(apology.text ?? '')?.[0] ?? 'none'
    const [failed] = await world.core.db('inbound').where({ state: 'failed' })
    expect(failed.trace_id.endsWith(reference)).toBe(true)
  })
  await seesBalance(ada, '₦500')
  await ada.shows('Something went wrong', 1)
})

test('a bug while paying leaves no hold, no purchase and no PIN behind', async () => {
  const ada = await world.customer({ naira: 500 })
  await buysAirtime(ada, { phone: '0803 703 1111', amount: '100' })
  await ada.sees('enter your PIN')
  await without('job_outbox', async () => {
    const typed = await ada.says(PIN)
    await ada.sees('Something went wrong on my side')
    await ada.loses([typed])
  })
  expect(await world.core.db('purchase').where({ customer_id: ada.customer_id })).toEqual([])
  expect(await tablesWith(world.core.db, /"7391"/)).toEqual([])
  await seesBalance(ada, '₦500')
  await buysAirtime(ada, { phone: '0803 703 1111', amount: '100' })
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  await ada.sees('delivered to')
})

test('a dialog that changed meanwhile says so and starts again, whether it is answered by words or by a tap', async () => {
  const ada = await world.customer({ naira: 500 })
  const learnSomething = () =>
    world.core
      .db('dialog')
      .whereIn(
        'conversation_id',
        world.core.db('conversation').where({ customer_id: ada.customer_id }).select('id'),
      )
      .update({ state: world.core.db.raw(`jsonb_set(state, '{version}', '0')`) })
  await ada.says('/fund')
  await ada.sees('How much would you like to add')
  await learnSomething()
  await ada.says('500')
  await ada.sees('I have learned something new')
  await ada.sees('How much would you like to add')
  await learnSomething()
  await ada.taps('₦500')
  await ada.sees('I have learned something new')
  await ada.sees('How much would you like to add')
  expect(await world.core.db('funding').where({ customer_id: ada.customer_id })).toEqual([])
  await ada.taps('₦500')
  await ada.sees('pay safely')
})
