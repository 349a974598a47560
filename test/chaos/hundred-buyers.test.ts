import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, composeCore } from '../../core/compose.ts'
import { openConversation } from '../../core/customers/index.ts'
import { newId } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { openWallet, postTransfers, readWallet, reconcileLedger } from '../../core/ledger/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type Order, placePurchase } from '../../core/purchase/index.ts'
import { type RunningWorker, startWorker } from '../../jobs/start-worker.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { freshDatabase } from '../support/database.ts'
import { makeCustomer, newPhone } from '../support/people.ts'
import { worldSettings } from '../support/world.ts'
import { until } from './until.ts'

const PRICE = money(50_000)
const PAYABLE = 10
const BUYERS = 100
/** As from several bots, each with connections of its own. */
const POOLS = 4

let sandbox: Sandbox
let cores: Core[]
let workers: RunningWorker[]
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await freshDatabase()
  drop = database.drop
  sandbox = await startSandbox()
  const config = readConfig(worldSettings(database.url, sandbox.url))
  cores = Array.from({ length: POOLS }, () => composeCore(config, 'nexa-chaos'))
  workers = await Promise.all(cores.slice(0, 2).map((core) => startWorker(core, { health_port: 0 })))
}, 60_000)

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await Promise.all(cores.map((core) => core.close()))
  await sandbox.stop()
  await drop()
})

async function addPayer(core: Core): Promise<Pick<Order, 'customer_id' | 'conversation_id' | 'recipient'>> {
  const recipient = newPhone()
  const conversation_id = await inTransaction(core.db, async (trx) => {
    const asked = {
      channel: 'telegram',
      address: '5001',
      sender: '5001',
      kind: 'private',
      language: 'en',
    } as const
    return (await openConversation(trx, asked)).id
  })
  const { id: customer_id } = await makeCustomer(core.db, { phone: recipient, conversation_id })
  await inTransaction(core.db, async (trx) => {
    await openWallet(trx, { customer_id, currency: 'NGN' })
    const amount = money(PRICE * BigInt(PAYABLE))
    const legs = [
      { account: { wallet: customer_id }, amount },
      { account: { system: 'gateway/test' as const }, amount: money(-amount) },
    ]
    await postTransfers(trx, [{ key: `gift:${customer_id}`, kind: 'gift', legs, content: {} }])
  })
  return { customer_id, conversation_id, recipient }
}

test('a hundred purchases confirmed at once over a wallet for ten: ten are delivered, ninety refused', async () => {
  const [core] = cores as [Core]
  const payer = await addPayer(core)
  const answers = await Promise.all(
    Array.from({ length: BUYERS }, async (_, place) => {
      const mine = cores[place % POOLS] ?? core
      const key = newId()
      const order: Order = {
        ...{ ...payer, key, slot: key, category: 'airtime', network: 'mtn', face_amount: PRICE },
        pin_verified: false,
        twin_accepted: true,
      }
      const placed = await inTransaction(mine.db, (trx) => placePurchase(trx, mine, order))
      return placed.ok ? 'placed' : placed.refusal.code
    }),
  )
  expect(answers.filter((answer) => answer === 'placed')).toHaveLength(PAYABLE)
  expect(answers.filter((answer) => answer === 'purchase.insufficient-funds')).toHaveLength(BUYERS - PAYABLE)

  const purchases = () => core.db('purchase').where({ customer_id: payer.customer_id })
  await until('all that was placed is delivered', async () =>
    (await purchases()).every(({ state }) => state === 'delivered'),
  )
  expect(await purchases()).toHaveLength(PAYABLE)
  const delivered = [...sandbox.state.vtpass.transactions.values()].map(({ status }) => status)
  expect(delivered).toEqual(Array(PAYABLE).fill('delivered'))
  expect(await readWallet(core.db, payer.customer_id)).toEqual({ balance: 0n, held: 0n, available: 0n })
  expect(await core.db('message').whereLike('key', 'purchase:%:outcome')).toHaveLength(PAYABLE)
  expect(await reconcileLedger(core.db)).toEqual([])
}, 60_000)
