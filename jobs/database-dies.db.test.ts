import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type Core, composeCore } from '../core/compose.ts'
import { newId } from '../core/kernel/ids.ts'
import { money } from '../core/kernel/money.ts'
import { openWallet } from '../core/ledger/index.ts'
import { startFunding } from '../core/payments/index.ts'
import { readConfig } from '../core/platform/config.ts'
import { inTransaction } from '../core/platform/transaction.ts'
import { startPrivatePostgres } from '../test/support/database.ts'
import { ScriptedGateway, testSettings } from '../test/support/payment-world.ts'
import { makeConversation, makeCustomer } from '../test/support/people.ts'
import { startQueueHome } from '../test/support/queue-home.ts'
import { startWorker } from './start-worker.ts'

const SOON = { timeout: 40_000, interval: 100 }

async function wish(core: Core): Promise<string> {
  const conversation = await makeConversation(core.db)
  const customer = await makeCustomer(core.db, { conversation_id: conversation.id })
  const made = await inTransaction(core.db, async (trx) => {
    await openWallet(trx, { customer_id: customer.id, currency: 'NGN' })
    return startFunding(trx, core, {
      ...{
        key: newId(),
        customer_id: customer.id,
        conversation_id: conversation.id,
        slot: 'fund',
        amount: money(500_000),
      },
    })
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.id
}

it('a worker outlives its database being killed, twice, and goes on by itself', async () => {
  const failures: unknown[] = []
  const note = (error: unknown) => failures.push(error)
  process.on('unhandledRejection', note)
  const postgres = await startPrivatePostgres()
  const home = await startQueueHome()
  const gateway = new ScriptedGateway()
  const config = readConfig({ ...testSettings(postgres.url), ...home.settings })
  const core: Core = { ...composeCore(config), gateways: [gateway] }
  const worker = await startWorker(core, { health_port: 0 })
  const ready = async () => (await fetch(`http://127.0.0.1:${worker.health_port}/health/ready`)).status
  const stateOf = async (id: string) => (await core.db('funding').where({ id }).first('state')).state
  try {
    await expect.poll(ready, SOON).toBe(200)
    for (const _ of [1, 2]) {
      const before = await wish(core)
      await expect.poll(() => stateOf(before), SOON).toBe('open')
      await postgres.kill()
      await expect.poll(ready, SOON).toBe(503)
      await wait(1_500)
      await postgres.restart()
      await expect.poll(ready, SOON).toBe(200)
      const after = await wish(core)
      await expect.poll(() => stateOf(after), SOON).toBe('open')
    }
    expect(failures).toEqual([])
  } finally {
    process.off('unhandledRejection', note)
    await worker.stop()
    await core.close()
    await home.stop()
    await postgres.stop()
  }
}, 120_000)
