import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordAct } from '../../core/audit/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { checkAudit } from './check-audit.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
})
afterAll(() => world.close())

it('says nothing while the chain holds, and tells operators once of the first act that was changed', async () => {
  const { db, core } = world
  const act = { admin_id: null, action: 'backup.create', subject: 'backup:1' }
  await inTransaction(db, (trx) => recordAct(trx, act))
  expect((await checkAudit(core)).broken).toBeNull()
  expect(await world.alerts()).not.toContain('audit.broken')
  await db.transaction(async (trx) => {
    await trx.raw('set local session_replication_role = replica')
    await trx('audit').update({ subject: 'backup:2' })
  })
  expect((await checkAudit(core)).broken?.law).toBe('changed')
  await checkAudit(core)
  expect((await world.alerts()).filter((code) => code === 'audit.broken')).toHaveLength(1)
})
