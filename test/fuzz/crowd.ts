import { startAdminSession } from '../../core/admin/index.ts'
import { startSession } from '../../core/auth/index.ts'
import type { Core } from '../../core/compose.ts'
import { saveRecipient } from '../../core/customers/index.ts'
import { assert, present } from '../../core/kernel/assert.ts'
import { newId, type Uuid } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { placePurchases } from '../../core/purchase/index.ts'
import { openAccount } from '../support/open-account.ts'
import { openAdmin } from '../support/open-admin.ts'

const GROUP = -1_001_000_000_001
const OTHER_GROUP = -1_001_000_000_777

export type Player = {
  /** Who speaks, and where. */
  sender: number
  chat: number
  /** May see what others may not. */
  is_admin: boolean
  conversation_id: Uuid | null
  customer: Customer | null
  admin_id: Uuid | null
  /** Buttons that were ever shown here. */
  tokens: string[]
}

/** What nobody but this customer has any business to read; none of it is ever typed by anybody. */
export type Customer = { id: Uuid; phone: Phone; secrets: string[]; reference: string }

const PEOPLE = [
  ['Amaka Quillfeather', 'Aunty Brambleshard'],
  ['Bolaji Nightshade', 'Cousin Fernhollow'],
  ['Chidera Stormcrow', 'Doctor Larkspurton'],
  ['Dapo Wintermoor', 'Tailor Ashgrovely'],
] as const

/** Customers with a past, strangers, somebody suspended, admins: in private, in the admins' group and in another one. */
export async function gatherCrowd(core: Core): Promise<Player[]> {
  const players: Player[] = []
  for (const [place, [full_name, friend]] of PEOPLE.entries()) {
    const sender = 7001 + place
    const phone = `+23480371${String(70_000 + place).padStart(5, '0')}` as Phone
    const id = await openAccount(core, {
      ...{ channel: 'telegram', address: String(sender), phone },
      ...{ naira: 20_000, logged_in: true },
    })
    const conversation_id = await chatOf(core, sender, sender)
    const customer = await givePast(core, { id, phone, full_name, friend, conversation_id })
    players.push({ ...nobody(sender, sender), conversation_id, customer })
  }
  const [first, , , last] = players
  await core
    .db('customer')
    .where({ id: last?.customer?.id })
    .update({ status: 'suspended', status_reason: 'fuzz' })
  for (const chat of [7010, 7011, GROUP, OTHER_GROUP]) players.push(nobody(chat > 0 ? chat : 7012, chat))
  // A customer who sits in the admins' group, and one in some other.
  players.push(nobody(present(first, 'there are people').sender, GROUP), nobody(7002, OTHER_GROUP))
  for (const [place, role] of (['viewer', 'support', 'finance', 'owner'] as const).entries()) {
    const sender = 7021 + place
    const admin_id = await openAdmin(core, {
      ...{ channel: 'telegram', sender: String(sender), group: String(GROUP) },
      ...{ name: 'Ngozi', role, signed_in: true },
    })
    const conversation_id = await chatOf(core, GROUP, sender)
    players.push({ ...nobody(sender, GROUP), is_admin: true, admin_id, conversation_id })
    players.push(nobody(sender, sender))
  }
  return players
}

const nobody = (sender: number, chat: number): Player => ({
  ...{ sender, chat, is_admin: false, conversation_id: null, customer: null, admin_id: null, tokens: [] },
})

async function chatOf(core: Core, address: number, sender: number): Promise<Uuid> {
  const where = { channel: 'telegram', address: String(address), sender: String(sender) }
  const [id] = await core.db('conversation').where(where).pluck('id')
  return present(id as Uuid | undefined, 'this chat was opened')
}

type Past = { id: Uuid; phone: Phone; full_name: string; friend: string; conversation_id: Uuid }

async function givePast(
  core: Core,
  { id, phone, full_name, friend, conversation_id }: Past,
): Promise<Customer> {
  const [, surname = ''] = full_name.split(' ')
  const email = `${surname.toLowerCase()}@mail.example`
  await core.db('customer').where({ id }).update({ full_name, email })
  const purchase_id = await inTransaction(core.db, async (trx) => {
    await saveRecipient(trx, {
      customer_id: id,
      phone: '+2348035550001' as Phone,
      network: 'mtn',
      name: friend,
    })
    const [placed] = await placePurchases(trx, core, [
      {
        ...{
          key: newId(),
          customer_id: id,
          conversation_id,
          slot: 'fuzz',
          category: 'airtime',
          network: 'mtn',
        },
        ...{ recipient: phone, face_amount: money(10_000), pin_verified: true, twin_accepted: true },
      },
    ])
    assert(placed?.ok === true, 'the first purchase of a person is taken')
    return placed.value.purchase_id
  })
  const { reference } = await core.db('purchase').where({ id: purchase_id }).first()
  const [, shown = ''] = friend.split(' ')
  return { id, phone, reference, secrets: [surname, shown, conversation_id] }
}

/** Sessions end while they play; now and then somebody is let in again. */
export async function letInAgain(core: Core, player: Player): Promise<void> {
  const { conversation_id, customer, admin_id } = player
  if (conversation_id === null) return
  await inTransaction(core.db, async (trx) => {
    if (admin_id !== null) await startAdminSession(trx, { admin_id, conversation_id })
    if (customer === null) return
    // Who was linked elsewhere meanwhile, or closed the account, is not let in.
    const linked = await trx('conversation').where({ id: conversation_id }).first('customer_id')
    if (linked?.customer_id === customer.id)
      await startSession(trx, { customer_id: customer.id, conversation_id })
  })
}
