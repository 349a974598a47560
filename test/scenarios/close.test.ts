import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepEmail } from '../../core/customers/index.ts'
import { present } from '../../core/kernel/assert.ts'
import type { Email } from '../../core/kernel/email.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import type { Chat } from '../support/chat.ts'
import { tablesWith } from '../support/dump-database.ts'
import { funds, logsIn, PIN, registers } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

async function buys(person: Chat, words: string): Promise<void> {
  await person.says(words)
  if (words.startsWith('airtime')) await person.taps(/✓ MTN/)
  await person.taps(/^✓ Pay/)
  await person.sees(/delivered/)
}

/** Everything that leaves a name, a number or an address somewhere. */
async function lives(person: Chat, kin: Chat): Promise<Uuid> {
  await registers(person, 'Zubairu Yakubu')
  const { customer_id }: { customer_id: Uuid } = await world.core
    .db('conversation')
    .where({ address: person.app.address })
    .first('customer_id')
  await funds(person, '500')
  await person.sees('You now have')
  const customer = { id: customer_id, language: 'en' }
  await inTransaction(world.core.db, async (trx) => {
    await keepEmail(trx, { customer, email: 'earlier@zubairu.example' as Email })
    await trx('notice_wish').insert({ customer_id, mailed: ['money'] })
  })
  await buys(person, `airtime 100 for ${person.phone}`)
  await inTransaction(world.core.db, (trx) =>
    keepEmail(trx, { customer, email: 'z@zubairu.example' as Email }),
  )
  await buys(person, `buy 500mb daily mtn for ${person.phone}`)
  await person.says('/family')
  await person.taps('➕ Add a number')
  await person.says(kin.phone)
  await person.taps('Child')
  await person.sees('What shall I call')
  await person.says('Junior')
  await kin.sees('Zubairu Yakubu would like to look after your number')
  await kin.says('/family')
  await kin.sees('Zubairu Yakubu')
  return customer_id
}

test('an account with money in it is not closed; an empty one is, and nothing says whose it was', async () => {
  const zubairu = await world.stranger()
  const kin = await world.customer()
  const customer_id = await lives(zubairu, kin)
  const digits = zubairu.phone.slice(-10)
  const named = new RegExp(
    `Zubairu|Yakubu|zubairu|${digits}|${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`,
  )

  await zubairu.says('/close')
  await zubairu.sees('You still have ₦50 in your wallet')
  await buys(zubairu, `airtime 50 for ${zubairu.phone}`)
  expect((await tablesWith(world.core.db, named)).length).toBeGreaterThan(5)

  await zubairu.says('close my account')
  await zubairu.sees('Do you want to close your account?')
  await zubairu.taps('← Keep it')
  await zubairu.sees('stays as it is')
  await zubairu.says('/close')
  await zubairu.taps('Close my account')
  await zubairu.tapsPin(PIN)
  await zubairu.sees('for good?')
  await zubairu.taps('Close for good')
  await zubairu.sees('Your account is closed')

  const named_still = await tablesWith(world.core.db, named)
  // Where the chat itself is called by its number, the chat keeps that, as others keep an id: no name, no address.
  if (zubairu.app.address.includes(digits)) {
    expect(await tablesWith(world.core.db, /Zubairu|Yakubu|zubairu/)).toEqual([])
    const of_chats = ['conversation', 'inbound', 'phone_chat', 'phone_sent'].map((name) => `public.${name}`)
    expect(named_still.filter((table) => !of_chats.includes(table))).toEqual([])
  } else expect(named_still).toEqual([])
  const facts = await world.core.db('purchase_fact').where({ customer_id }).select('recipient', 'amount')
  expect(facts).toHaveLength(3)
  expect(new Set(facts.map(({ recipient }) => recipient)).size).toBe(1)
  const [plan] = await world.core.db('subscription').where({ customer_id }).select('state', 'end_reason')
  expect(plan).toEqual({ state: 'ended', end_reason: 'closed' })

  // The chat is a stranger's again, and so is the number: what is opened with it is new.
  await zubairu.says('/balance')
  await zubairu.sees('share it')
  await registers(zubairu, 'Amina Bello')
  await zubairu.says('/history')
  await zubairu.sees(/nothing|Nothing/)
  await zubairu.says('/family')
  await zubairu.sees('Look after')
  const again = await world.core.db('customer').where({ phone: zubairu.phone }).first('id')
  expect(present(again, 'somebody has the number again').id).not.toBe(customer_id)
})

test('what is on its way, or waits in line, stands in the way', async () => {
  const ada = await world.customer({ naira: 1_150 })
  await buys(ada, `buy 500mb daily mtn for ${ada.phone}`)
  await ada.says(`buy 1gb weekly mtn for ${ada.phone}`)
  await ada.taps('🕒 Wait in line')
  await ada.taps('✓ Pay ₦800')
  await ada.sees('is paid and waits in line')
  await ada.says('/close')
  await ada.sees('waits in line. Cancel it')

  const obi = await world.customer()
  await obi.says('/fund')
  await obi.sees('How much would you like to add')
  await obi.says('500')
  await obi.sees('pay safely')
  await obi.says('/close')
  await obi.sees('A payment into your wallet is still open')
})

test('who stays away for half a year is told once that the account rests, and wakes it with a code', async () => {
  const ada = await world.customer({ naira: 700 })
  world.clock.move(181 * 86_400)
  await ada.sees("I haven't heard from you for 180 days")
  const standing = () => world.core.db('customer').where({ id: ada.customer_id }).first('status')
  expect(await standing()).toEqual({ status: 'inactive' })
  await logsIn(ada)
  expect(await standing()).toEqual({ status: 'active' })
  await ada.says('/balance')
  await ada.sees('₦700')
})
