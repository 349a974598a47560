import { afterAll, beforeAll, expect, test } from 'vitest'
import { buysForStranger, PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('everything that is held about somebody comes as one file, after the PIN, and nothing of others', async () => {
  const ada = await world.customer({ naira: 5_000 })
  const eve = await world.customer({ naira: 1_000 })
  await buysForStranger(ada, { phone: '0803 703 1001', amount: '100' })
  await ada.sees('delivered to')
  await ada.says('/mydata')
  await ada.sees('enter your PIN')
  await ada.tapsPin(PIN)
  const message = await ada.sees('everything I keep about you')
  expect(message.document?.name).toBe('nexa-my-data.json')
  const file = (await ada.opens(message)).toString()
  const told = JSON.parse(file) as { currency: string; tables: Record<string, Record<string, unknown>[]> }
  expect(told.currency).toBe('NGN')
  expect(told.tables.customer).toMatchObject([
    { id: ada.customer_id, phone: ada.phone, full_name: 'Chidi Eze' },
  ])
  expect(told.tables.account).toMatchObject([{ balance: 490_000 }])
  expect(told.tables.entry?.length).toBe(2)
  expect(told.tables.purchase).toMatchObject([{ recipient: '+2348037031001', state: 'delivered' }])
  expect(told.tables.message?.length).toBeGreaterThan(3)
  expect(file).not.toContain(eve.customer_id)
  expect(file).not.toContain('pin_hash')
  expect(file).not.toContain('"7391"')
})
